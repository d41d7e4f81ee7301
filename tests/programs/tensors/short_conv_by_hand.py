import torch
import torch.nn.functional as F

x = torch.arange(25.).reshape(5, 5)
k = torch.tensor([[0., 1., 0.], [1., -4., 1.], [0., 1., 0.]])
out = torch.zeros(3, 3)
for i in range(3):
    for j in range(3):
        out[i, j] = (x[i:i + 3, j:j + 3] * k).sum()
print(out)
ref = F.conv2d(x[None, None], k[None, None])
print(ref.shape, torch.equal(ref[0, 0], out))
blur = F.avg_pool2d(x[None], 3, stride=1)
print(blur)
