# torch.hstack
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
a = torch.tensor([1, 2, 3])
b = torch.tensor([4, 5, 6])
print(torch.hstack((a,b)))
a = torch.tensor([[1],[2],[3]])
b = torch.tensor([[4],[5],[6]])
print(torch.hstack((a,b)))

# torch.imag
x=torch.randn(4, dtype=torch.cfloat)
_r = x
print(_r.shape, _r.dtype, _r.requires_grad)
_r = x.imag
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.index_select
x = torch.randn(3, 4)
_r = x
print(_r.shape, _r.dtype, _r.requires_grad)
indices = torch.tensor([0, 2])
_r = torch.index_select(x, 0, indices)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.index_select(x, 1, indices)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.inference_mode
x = torch.ones(1, 2, 3, requires_grad=True)
with torch.inference_mode():
    y = x * x
print(y.requires_grad)
try:
    y._version
except Exception as e:
    print(type(e).__name__, e)
@torch.inference_mode()
def func(x):
    return x * x
out = func(x)
print(out.requires_grad)
@torch.inference_mode()
def doubler(x):
    return x * 2
out = doubler(x)
print(out.requires_grad)

# torch.inner
print(torch.inner(torch.tensor([1, 2, 3]), torch.tensor([0, 2, 1])))
a = torch.randn(2, 3)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
b = torch.randn(2, 4, 3)
_r = b
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.inner(a, b)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.inner(a, torch.tensor(2))
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.is_complex
print(torch.is_complex(torch.tensor([1, 2, 3], dtype=torch.complex64)))
print(torch.is_complex(torch.tensor([1, 2, 3], dtype=torch.complex128)))
print(torch.is_complex(torch.tensor([1, 2, 3], dtype=torch.int32)))
print(torch.is_complex(torch.tensor([1.0, 2.0, 3.0], dtype=torch.float16)))

# torch.is_floating_point
print(torch.is_floating_point(torch.tensor([1.0, 2.0, 3.0])))
print(torch.is_floating_point(torch.tensor([1, 2, 3], dtype=torch.int32)))
print(torch.is_floating_point(torch.tensor([1.0, 2.0, 3.0], dtype=torch.float16)))
print(torch.is_floating_point(torch.tensor([1, 2, 3], dtype=torch.complex64)))

# torch.is_nonzero
print(torch.is_nonzero(torch.tensor([0.])))
print(torch.is_nonzero(torch.tensor([1.5])))
print(torch.is_nonzero(torch.tensor([False])))
print(torch.is_nonzero(torch.tensor([3])))
try:
    torch.is_nonzero(torch.tensor([1, 3, 5]))
except Exception as e:
    print(type(e).__name__, e)
try:
    torch.is_nonzero(torch.tensor([]))
except Exception as e:
    print(type(e).__name__, e)
