# torch.tan
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
a = torch.randn(4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.tan(a)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.tanh
a = torch.randn(4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.tanh(a)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.tensor
print(torch.tensor([[0.1, 1.2], [2.2, 3.1], [4.9, 5.2]]))
print(torch.tensor([0, 1]))
print(torch.tensor(3.14159))
print(torch.tensor([]))

# torch.tensor_split
x = torch.arange(8)
print(torch.tensor_split(x, 3))
x = torch.arange(7)
print(torch.tensor_split(x, 3))
print(torch.tensor_split(x, (1, 6)))
x = torch.arange(14).reshape(2, 7)
print(x)
print(torch.tensor_split(x, 3, dim=1))
print(torch.tensor_split(x, (1, 6), dim=1))

# torch.tensordot
a = torch.arange(60.).reshape(3, 4, 5)
b = torch.arange(24.).reshape(4, 3, 2)
print(torch.tensordot(a, b, dims=([1, 0], [0, 1])))
try:
    c = torch.tensordot(a, b, dims=2).cpu()
except Exception as e:
    print(type(e).__name__, e)
a = torch.randn(3, 5, 4, 6)
b = torch.randn(6, 4, 5, 3)
_r = torch.tensordot(a, b, dims=([2, 1, 3], [1, 2, 0]))
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.thread_safe_generator
from torch.random import thread_safe_generator
generator = thread_safe_generator()
_r = torch.randint(0, 10, (5,), generator=generator)
print(_r.shape, _r.dtype, _r.requires_grad)
from torch.random import thread_safe_generator
class MyRandomTransform:
    def __call__(self, img):
        generator = thread_safe_generator()
        offset = torch.randint(0, 10, (2,), generator=generator)
        return img[..., offset[0]:, offset[1]:]

# torch.tile
x = torch.tensor([1, 2, 3])
print(x.tile((2,)))
y = torch.tensor([[1, 2], [3, 4]])
print(torch.tile(y, (2, 2)))

# torch.topk
x = torch.arange(1., 6.)
print(x)
print(torch.topk(x, 3))
