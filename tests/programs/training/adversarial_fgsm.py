import torch
import torch.nn as nn
import torch.nn.functional as F

def fgsm(model, x, y, eps):
    x = x.clone().detach().requires_grad_(True)
    loss = F.cross_entropy(model(x), y)
    model.zero_grad()
    loss.backward()
    sign = x.grad.data.sign()
    return torch.clamp(x + eps * sign, 0, 1).detach(), sign

def pgd(model, x, y, eps=0.3, alpha=0.1, steps=3):
    adv = (x + torch.empty_like(x).uniform_(-eps, eps)).clamp(0, 1)
    for _ in range(steps):
        adv.requires_grad_()
        (g,) = torch.autograd.grad(F.cross_entropy(model(adv), y), adv)
        adv = adv.detach() + alpha * g.sign()
        adv = torch.min(torch.max(adv, x - eps), x + eps).clamp(0, 1)
    return adv

# a linear model whose gradient sign is known
lin = nn.Linear(4, 2, bias=False)
with torch.no_grad():
    lin.weight.copy_(torch.tensor([[1., -1., 2., 0.], [0., 0., 0., 1.]]))
x = torch.full((1, 4), 0.5)
adv, sign = fgsm(lin, x, torch.tensor([0]), 0.25)
print(sign, adv)
print(x.requires_grad, adv.requires_grad, lin.weight.grad.shape)

conv = nn.Sequential(nn.Conv2d(1, 4, 3), nn.Flatten(), nn.Linear(4 * 36, 10)).eval()
imgs, labels = torch.rand(3, 1, 8, 8), torch.tensor([1, 2, 3])
out = pgd(conv, imgs, labels)
print(out.shape, out.requires_grad, out.is_leaf)
saliency = imgs.requires_grad_()
conv(saliency).gather(1, labels[:, None]).sum().backward()
print(saliency.grad.abs().amax(dim=1).shape)
