# torch.empty_permuted
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
print(torch.empty((2, 3, 5, 7)).stride())
print(torch.empty_permuted((2, 3, 5, 7), (0, 1, 2, 3)).stride())
print(torch.empty((2, 3, 5, 7), memory_format=torch.channels_last).stride())
print(torch.empty_permuted((2, 3, 5, 7), (0, 2, 3, 1)).stride())
print(torch.empty_permuted((2, 3, 5, 7), (0, 2, 3, 1)).dim_order())

# torch.empty_strided
a = torch.empty_strided((2, 3), (1, 2))
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
print(a.stride())
print(a.size())

# torch.enable_grad
x = torch.tensor([1.], requires_grad=True)
with torch.no_grad():
    with torch.enable_grad():
        y = x * 2
print(y.requires_grad)
y.backward()
print(x.grad)
@torch.enable_grad()
def doubler(x):
    return x * 2
with torch.no_grad():
    z = doubler(x)
print(z.requires_grad)
@torch.enable_grad()
def tripler(x):
    return x * 3
with torch.no_grad():
    z = tripler(x)
print(z.requires_grad)

# torch.eq
print(torch.eq(torch.tensor([[1, 2], [3, 4]]), torch.tensor([[1, 1], [4, 4]])))

# torch.equal
print(torch.equal(torch.tensor([1, 2]), torch.tensor([1, 2])))
print(torch.equal(torch.tensor([3, torch.nan]), torch.tensor([3, torch.nan])))
print(torch.equal(torch.tensor([1, 2, 3], dtype=torch.int32), torch.tensor([1, 2, 3], dtype=torch.float32)))

# torch.exp
print(torch.exp(torch.tensor([0, math.log(2.)])))

# torch.eye
print(torch.eye(3))

# torch.fake_quantize_per_channel_affine
x = torch.randn(2, 2, 2)
_r = x
print(_r.shape, _r.dtype, _r.requires_grad)
scales = (torch.randn(2) + 1) * 0.05
_r = scales
print(_r.shape, _r.dtype, _r.requires_grad)
zero_points = torch.zeros(2).to(torch.int32)
print(zero_points)
