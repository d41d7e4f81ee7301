# torch.cat
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
x = torch.randn(2, 3)
_r = x
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.cat((x, x, x), 0)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.cat((x, x, x), 1)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.cdist
a = torch.tensor([[0.9041, 0.0196], [-0.3108, -2.4423], [-0.4821, 1.059]])
print(a)
b = torch.tensor([[-2.1763, -0.4713], [-0.6986, 1.3702]])
print(b)
print(torch.cdist(a, b, p=2))

# torch.ceil
a = torch.randn(4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.ceil(a)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.chain_matmul
a = torch.randn(3, 4)
b = torch.randn(4, 5)
c = torch.randn(5, 6)
d = torch.randn(6, 7)
_r = torch.chain_matmul(a, b, c, d)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.cholesky
a = torch.randn(3, 3)
a = a @ a.mT + 1e-3 # make symmetric positive-definite
l = torch.cholesky(a)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = l
print(_r.shape, _r.dtype, _r.requires_grad)
_r = l @ l.mT
print(_r.shape, _r.dtype, _r.requires_grad)
a = torch.randn(3, 2, 2) # Example for batched input
a = a @ a.mT + 1e-03 # make symmetric positive-definite
l = torch.cholesky(a)
z = l @ l.mT
_r = torch.dist(z, a)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.cholesky_inverse
A = torch.randn(3, 3)
A = A @ A.T + torch.eye(3) * 1e-3 # Creates a symmetric positive-definite matrix
L = torch.linalg.cholesky(A) # Extract Cholesky decomposition
_r = torch.cholesky_inverse(L)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = A.inverse()
print(_r.shape, _r.dtype, _r.requires_grad)
A = torch.randn(3, 2, 2, dtype=torch.complex64)
A = A @ A.mH + torch.eye(2) * 1e-3 # Batch of Hermitian positive-definite matrices
L = torch.linalg.cholesky(A)
_r = torch.dist(torch.inverse(A), torch.cholesky_inverse(L))
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.cholesky_solve
A = torch.randn(3, 3)
A = A @ A.T + torch.eye(3) * 1e-3 # Creates a symmetric positive-definite matrix
L = torch.linalg.cholesky(A) # Extract Cholesky decomposition
B = torch.randn(3, 2)
_r = torch.cholesky_solve(B, L)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = A.inverse() @  B
print(_r.shape, _r.dtype, _r.requires_grad)
A = torch.randn(3, 2, 2, dtype=torch.complex64)
A = A @ A.mH + torch.eye(2) * 1e-3 # Batch of Hermitian positive-definite matrices
L = torch.linalg.cholesky(A)
B = torch.randn(2, 1, dtype=torch.complex64)
X = torch.cholesky_solve(B, L)
_r = torch.dist(X, A.inverse() @ B)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.chunk
print(torch.arange(11).chunk(6))
print(torch.arange(12).chunk(6))
print(torch.arange(13).chunk(6))
