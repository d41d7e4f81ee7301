# torch.linalg.cholesky
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
A = torch.randn(2, 2, dtype=torch.complex128)
A = A @ A.T.conj() + torch.eye(2) # creates a Hermitian positive-definite matrix
_r = A
print(_r.shape, _r.dtype, _r.requires_grad)
L = torch.linalg.cholesky(A)
_r = L
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.dist(L @ L.T.conj(), A)
print(_r.shape, _r.dtype, _r.requires_grad)
A = torch.randn(3, 2, 2, dtype=torch.float64)
A = A @ A.mT + torch.eye(2)  # batch of symmetric positive-definite matrices
L = torch.linalg.cholesky(A)
_r = torch.dist(L @ L.mT, A)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.linalg.cholesky_ex
A = torch.randn(2, 2, dtype=torch.complex128)
A = A @ A.t().conj()  # creates a Hermitian positive-definite matrix
L, info = torch.linalg.cholesky_ex(A)
_r = A
print(_r.shape, _r.dtype, _r.requires_grad)
_r = L
print(_r.shape, _r.dtype, _r.requires_grad)
print(info)

# torch.linalg.cross
a = torch.randn(4, 3)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
b = torch.randn(4, 3)
_r = b
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.linalg.cross(a, b)
print(_r.shape, _r.dtype, _r.requires_grad)
a = torch.randn(1, 3)  # a is broadcast to match shape of b
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.linalg.cross(a, b)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.linalg.det
A = torch.randn(3, 3)
_r = torch.linalg.det(A)
print(_r.shape, _r.dtype, _r.requires_grad)
A = torch.randn(3, 2, 2)
_r = torch.linalg.det(A)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.linalg.eig
A = torch.randn(2, 2, dtype=torch.complex128)
_r = A
print(_r.shape, _r.dtype, _r.requires_grad)
L, V = torch.linalg.eig(A)
_r = L
print(_r.shape, _r.dtype, _r.requires_grad)
_r = V
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.dist(V @ torch.diag(L) @ torch.linalg.inv(V), A)
print(_r.shape, _r.dtype, _r.requires_grad)
A = torch.randn(3, 2, 2, dtype=torch.float64)
L, V = torch.linalg.eig(A)
_r = torch.dist(V @ torch.diag_embed(L) @ torch.linalg.inv(V), A)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.linalg.eigh
A = torch.randn(2, 2, dtype=torch.complex128)
A = A + A.T.conj()  # creates a Hermitian matrix
_r = A
print(_r.shape, _r.dtype, _r.requires_grad)
L, Q = torch.linalg.eigh(A)
_r = L
print(_r.shape, _r.dtype, _r.requires_grad)
_r = Q
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.dist(Q @ torch.diag(L.cdouble()) @ Q.T.conj(), A)
print(_r.shape, _r.dtype, _r.requires_grad)
A = torch.randn(3, 2, 2, dtype=torch.float64)
A = A + A.mT  # creates a batch of symmetric matrices
L, Q = torch.linalg.eigh(A)
_r = torch.dist(Q @ torch.diag_embed(L) @ Q.mH, A)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.linalg.eigvalsh
A = torch.randn(2, 2, dtype=torch.complex128)
A = A + A.T.conj()  # creates a Hermitian matrix
_r = A
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.linalg.eigvalsh(A)
print(_r.shape, _r.dtype, _r.requires_grad)
A = torch.randn(3, 2, 2, dtype=torch.float64)
A = A + A.mT  # creates a batch of symmetric matrices
_r = torch.linalg.eigvalsh(A)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.linalg.inv
A = torch.randn(4, 4)
Ainv = torch.linalg.inv(A)
_r = torch.dist(A @ Ainv, torch.eye(4))
print(_r.shape, _r.dtype, _r.requires_grad)
A = torch.randn(2, 3, 4, 4)  # Batch of matrices
Ainv = torch.linalg.inv(A)
_r = torch.dist(A @ Ainv, torch.eye(4))
print(_r.shape, _r.dtype, _r.requires_grad)
A = torch.randn(4, 4, dtype=torch.complex128)  # Complex matrix
Ainv = torch.linalg.inv(A)
_r = torch.dist(A @ Ainv, torch.eye(4))
print(_r.shape, _r.dtype, _r.requires_grad)
