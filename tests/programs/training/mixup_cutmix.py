import torch
import torch.nn.functional as F
from torch.distributions import Beta

def mixup(x, y, num_classes, alpha=0.4):
    lam = Beta(alpha, alpha).sample()
    perm = torch.randperm(x.size(0))
    y1 = F.one_hot(y, num_classes).float()
    return lam * x + (1 - lam) * x[perm], lam * y1 + (1 - lam) * y1[perm], lam

def cutmix(x, y, box=(1, 4, 2, 6)):
    r0, r1, c0, c1 = box
    perm = torch.arange(x.size(0) - 1, -1, -1)
    x = x.clone()
    x[:, :, r0:r1, c0:c1] = x[perm, :, r0:r1, c0:c1]
    lam = 1 - (r1 - r0) * (c1 - c0) / (x.size(-1) * x.size(-2))
    return x, (y, y[perm], lam)

x = torch.randn(4, 3, 8, 8)
y = torch.tensor([0, 1, 2, 1])
mx, my, lam = mixup(x, y, 3)
print(mx.shape, my.shape, lam.shape, my.dtype)

z = torch.arange(4.)[:, None, None, None].expand(4, 1, 8, 8)
cx, (ya, yb, lam) = cutmix(z, y)
print(cx.shape, ya.tolist(), yb.tolist(), lam)
print(cx[0, 0])
print(cx.mean(dim=(1, 2, 3)))

net = torch.nn.Sequential(torch.nn.Flatten(), torch.nn.Linear(192, 3))
loss = F.cross_entropy(net(mx), my)
loss2 = lam * F.cross_entropy(net(x), ya) + (1 - lam) * F.cross_entropy(net(x), yb)
print(loss.shape, loss2.shape)
