# torch.linalg.svdvals
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
A = torch.randn(5, 3)
S = torch.linalg.svdvals(A)
_r = S
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.dist(S, torch.linalg.svd(A, full_matrices=False).S)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.linalg.vecdot
v1 = torch.randn(3, 2)
v2 = torch.randn(3, 2)
_r = torch.vdot(v1[0], v2[0])
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.linalg.vector_norm
from torch import linalg as LA
a = torch.arange(9, dtype=torch.float) - 4
print(a)
B = a.reshape((3, 3))
print(B)
print(LA.vector_norm(a, ord=3.5))
print(LA.vector_norm(B, ord=3.5))
