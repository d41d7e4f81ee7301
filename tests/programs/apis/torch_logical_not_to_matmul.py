# torch.logical_not
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
print(torch.logical_not(torch.tensor([True, False])))
print(torch.logical_not(torch.tensor([0, 1, -10], dtype=torch.int8)))
print(torch.logical_not(torch.tensor([0., 1.5, -10.], dtype=torch.double)))
print(torch.logical_not(torch.tensor([0., 1., -10.], dtype=torch.double), out=torch.empty(3, dtype=torch.int16)))

# torch.logical_or
print(torch.logical_or(torch.tensor([True, False, True]), torch.tensor([True, False, False])))
a = torch.tensor([0, 1, 10, 0], dtype=torch.int8)
b = torch.tensor([4, 0, 1, 0], dtype=torch.int8)
print(torch.logical_or(a, b))
print(torch.logical_or(a.double(), b.double()))
print(torch.logical_or(a.double(), b))
print(torch.logical_or(a, b, out=torch.empty(4, dtype=torch.bool)))

# torch.logical_xor
print(torch.logical_xor(torch.tensor([True, False, True]), torch.tensor([True, False, False])))
a = torch.tensor([0, 1, 10, 0], dtype=torch.int8)
b = torch.tensor([4, 0, 1, 0], dtype=torch.int8)
print(torch.logical_xor(a, b))
print(torch.logical_xor(a.double(), b.double()))
print(torch.logical_xor(a.double(), b))
print(torch.logical_xor(a, b, out=torch.empty(4, dtype=torch.bool)))

# torch.logspace
print(torch.logspace(start=-10, end=10, steps=5))
print(torch.logspace(start=0.1, end=1.0, steps=5))
print(torch.logspace(start=0.1, end=1.0, steps=1))
print(torch.logspace(start=2, end=2, steps=1, base=2))

# torch.lt
print(torch.lt(torch.tensor([[1, 2], [3, 4]]), torch.tensor([[1, 1], [4, 4]])))

# torch.lu
A = torch.randn(2, 3, 3)
A_LU, pivots = torch.lu(A)
_r = A_LU
print(_r.shape, _r.dtype, _r.requires_grad)
_r = pivots
print(_r.shape, _r.dtype, _r.requires_grad)
A_LU, pivots, info = torch.lu(A, get_infos=True)
if info.nonzero().size(0) == 0:
    print('LU factorization succeeded for all samples!')

# torch.lu_solve
A = torch.randn(2, 3, 3)
b = torch.randn(2, 3, 1)
LU, pivots = torch.linalg.lu_factor(A)
x = torch.lu_solve(b, LU, pivots)
_r = torch.dist(A @ x, b)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.matmul
tensor1 = torch.randn(3)
tensor2 = torch.randn(3)
print(torch.matmul(tensor1, tensor2).size())
tensor1 = torch.randn(3, 4)
tensor2 = torch.randn(4)
print(torch.matmul(tensor1, tensor2).size())
tensor1 = torch.randn(10, 3, 4)
tensor2 = torch.randn(4)
print(torch.matmul(tensor1, tensor2).size())
tensor1 = torch.randn(10, 3, 4)
tensor2 = torch.randn(10, 4, 5)
print(torch.matmul(tensor1, tensor2).size())
tensor1 = torch.randn(10, 3, 4)
tensor2 = torch.randn(4, 5)
print(torch.matmul(tensor1, tensor2).size())
