# torch.nn.functional.fractional_max_pool3d
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
input = torch.randn(20, 16, 50, 32, 16)
_r = F.fractional_max_pool3d(input, 3, output_size=(13, 12, 11))
print(_r.shape, _r.dtype, _r.requires_grad)
_r = F.fractional_max_pool3d(input, 3, output_ratio=(0.5, 0.5, 0.5))
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.nn.functional.gumbel_softmax
logits = torch.randn(20, 32)
_r = F.gumbel_softmax(logits, tau=1, hard=False)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = F.gumbel_softmax(logits, tau=1, hard=True)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.nn.functional.nll_loss
input = torch.randn(3, 5, requires_grad=True)
target = torch.tensor([1, 0, 4])
output = F.nll_loss(F.log_softmax(input, dim=1), target)
try:
    output.backward()
except Exception as e:
    print(type(e).__name__, e)

# torch.nn.functional.one_hot
print(F.one_hot(torch.arange(0, 5) % 3))
print(F.one_hot(torch.arange(0, 5) % 3, num_classes=5))
print(F.one_hot(torch.arange(0, 6).view(3,2) % 3))

# torch.nn.functional.pad
t4d = torch.empty(3, 3, 4, 2)
p1d = (1, 1) # pad last dim by 1 on each side
out = F.pad(t4d, p1d, "constant", 0)  # effectively zero padding
print(out.size())
p2d = (1, 1, 2, 2) # pad last dim by (1, 1) and 2nd to last by (2, 2)
out = F.pad(t4d, p2d, "constant", 0)
print(out.size())
t4d = torch.empty(3, 3, 4, 2)
p3d = (0, 1, 2, 1, 3, 3) # pad by (0, 1), (2, 1), and (3, 3)
out = F.pad(t4d, p3d, "constant", 0)
print(out.size())
