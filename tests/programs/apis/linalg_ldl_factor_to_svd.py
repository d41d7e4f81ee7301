# torch.linalg.ldl_factor
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
A = torch.randn(3, 3)
A = A @ A.mT # make symmetric
_r = A
print(_r.shape, _r.dtype, _r.requires_grad)
LD, pivots = torch.linalg.ldl_factor(A)
_r = LD
print(_r.shape, _r.dtype, _r.requires_grad)
_r = pivots
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.linalg.ldl_factor_ex
A = torch.randn(3, 3)
A = A @ A.mT # make symmetric
_r = A
print(_r.shape, _r.dtype, _r.requires_grad)
LD, pivots, info = torch.linalg.ldl_factor_ex(A)
_r = LD
print(_r.shape, _r.dtype, _r.requires_grad)
_r = pivots
print(_r.shape, _r.dtype, _r.requires_grad)
print(info)

# torch.linalg.ldl_solve
A = torch.randn(2, 3, 3)
A = A @ A.mT # make symmetric
LD, pivots, info = torch.linalg.ldl_factor_ex(A)
B = torch.randn(2, 3, 4)
X = torch.linalg.ldl_solve(LD, pivots, B)
_r = torch.linalg.norm(A @ X - B)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.linalg.matrix_norm
from torch import linalg as LA
A = torch.arange(9, dtype=torch.float).reshape(3, 3)
print(A)
print(LA.matrix_norm(A))
print(LA.matrix_norm(A, ord=-1))
B = A.expand(2, -1, -1)
print(B)
print(LA.matrix_norm(B))
print(LA.matrix_norm(B, dim=(0, 2)))

# torch.linalg.multi_dot
from torch.linalg import multi_dot
print(multi_dot([torch.tensor([1, 2]), torch.tensor([2, 3])]))
print(multi_dot([torch.tensor([[1, 2]]), torch.tensor([2, 3])]))
print(multi_dot([torch.tensor([[1, 2]]), torch.tensor([[2], [3]])]))
A = torch.arange(2 * 3).view(2, 3)
B = torch.arange(3 * 2).view(3, 2)
C = torch.arange(2 * 2).view(2, 2)
print(multi_dot((A, B, C)))

# torch.linalg.pinv
A = torch.randn(3, 5)
_r = A
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.linalg.pinv(A)
print(_r.shape, _r.dtype, _r.requires_grad)
A = torch.randn(2, 6, 3)
Apinv = torch.linalg.pinv(A)
_r = torch.dist(Apinv @ A, torch.eye(3))
print(_r.shape, _r.dtype, _r.requires_grad)
A = torch.randn(3, 3, dtype=torch.complex64)
A = A + A.T.conj()  # creates a Hermitian matrix
Apinv = torch.linalg.pinv(A, hermitian=True)
_r = torch.dist(Apinv @ A, torch.eye(3))
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.linalg.slogdet
A = torch.randn(3, 3)
_r = A
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.linalg.det(A)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.logdet(A)
print(_r.shape, _r.dtype, _r.requires_grad)
print([(_r.shape, _r.dtype) for _r in torch.linalg.slogdet(A)])

# torch.linalg.svd
A = torch.randn(5, 3)
U, S, Vh = torch.linalg.svd(A, full_matrices=False)
print(U.shape, S.shape, Vh.shape)
_r = torch.dist(A, U @ torch.diag(S) @ Vh)
print(_r.shape, _r.dtype, _r.requires_grad)
U, S, Vh = torch.linalg.svd(A)
print(U.shape, S.shape, Vh.shape)
_r = torch.dist(A, U[:, :3] @ torch.diag(S) @ Vh)
print(_r.shape, _r.dtype, _r.requires_grad)
A = torch.randn(7, 5, 3)
U, S, Vh = torch.linalg.svd(A, full_matrices=False)
_r = torch.dist(A, U @ torch.diag_embed(S) @ Vh)
print(_r.shape, _r.dtype, _r.requires_grad)
