# Tensor.permute
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
x = torch.randn(2, 3, 5)
print(x.size())
print(x.permute(2, 0, 1).size())

# Tensor.put_
src = torch.tensor([[4, 3, 5],
                    [6, 7, 8]])
try:
    src.put_(torch.tensor([1, 3]), torch.tensor([9, 10]))
except Exception as e:
    print(type(e).__name__, e)

# Tensor.real
x=torch.randn(4, dtype=torch.cfloat)
_r = x
print(_r.shape, _r.dtype, _r.requires_grad)
_r = x.real
print(_r.shape, _r.dtype, _r.requires_grad)

# Tensor.register_hook
v = torch.tensor([0., 0., 0.], requires_grad=True)
h = v.register_hook(lambda grad: grad * 2)  # double the gradient
v.backward(torch.tensor([1., 2., 3.]))
print(v.grad)
h.remove()  # removes the hook

# Tensor.repeat
x = torch.tensor([1, 2, 3])
print(x.repeat(4, 2))
print(x.repeat(4, 2, 1).size())

# Tensor.resize_
x = torch.tensor([[1, 2], [3, 4], [5, 6]])
print(x.resize_(2, 2))

# Tensor.scatter_
src = torch.arange(1, 11).reshape((2, 5))
print(src)
index = torch.tensor([[0, 1, 2, 0]])
print(torch.zeros(3, 5, dtype=src.dtype).scatter_(0, index, src))
index = torch.tensor([[0, 1, 2], [0, 1, 4]])
print(torch.zeros(3, 5, dtype=src.dtype).scatter_(1, index, src))
print(torch.full((2, 4), 2.).scatter_(1, torch.tensor([[2], [3]]),
           1.23, reduce='multiply'))
print(torch.full((2, 4), 2.).scatter_(1, torch.tensor([[2], [3]]),
           1.23, reduce='add'))
index = torch.tensor([[0, 1]])
value = 2
print(torch.zeros(3, 5).scatter_(0, index, value))

# Tensor.scatter_add_
src = torch.ones((2, 5))
index = torch.tensor([[0, 1, 2, 0, 0]])
print(torch.zeros(3, 5, dtype=src.dtype).scatter_add_(0, index, src))
index = torch.tensor([[0, 1, 2, 0, 0], [0, 1, 2, 2, 2]])
print(torch.zeros(3, 5, dtype=src.dtype).scatter_add_(0, index, src))
