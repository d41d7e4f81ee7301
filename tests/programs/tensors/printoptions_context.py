import torch
from torch._tensor_str import printoptions

x = torch.tensor([0.123456, 7.])
with printoptions(precision=1):
    print(x)
print(x)
torch.set_printoptions(linewidth=200)
print(torch.arange(40) * 1000)
torch.set_printoptions(linewidth=80, edgeitems=2, threshold=10)
print(torch.arange(60).view(3, 4, 5))
