import torch
from torch import linalg as LA

A = torch.tensor([[4., 0.], [0., 9.]])
print(LA.det(A), LA.inv(A), A.inverse(), torch.det(torch.eye(3)), sep="\n")
print(LA.solve(A, torch.tensor([8., 27.])), LA.norm(torch.tensor([3., 4.])), LA.vector_norm(torch.tensor([1., -2., 3.]), ord=1), LA.matrix_norm(A))
print(LA.cholesky(A), LA.matrix_rank(A), LA.eigvalsh(A), LA.diagonal(A), LA.multi_dot([A, A, torch.eye(2)]), sep="\n")
B = torch.randn(5, 4, 3)
U, S, Vh = LA.svd(B, full_matrices=False)
print(U.shape, S.shape, Vh.shape, LA.svdvals(B).shape)
print([t.shape for t in LA.svd(B)], [t.shape for t in LA.qr(B)], LA.pinv(B).shape, LA.lstsq(B[0], torch.randn(4, 2)).solution.shape)
print(LA.eig(torch.randn(3, 3)).eigenvalues.dtype, LA.eigh(torch.eye(3)).eigenvectors.shape, LA.matrix_power(A, 2), LA.matrix_exp(torch.zeros(2, 2)))
print(LA.cross(torch.tensor([1., 0., 0.]), torch.tensor([0., 1., 0.])), LA.vecdot(torch.ones(2, 3), torch.ones(2, 3)))
P, L, Um = LA.lu(torch.eye(3))
print(P.shape, L.shape, Um.shape, LA.cond(torch.eye(2)).shape, torch.cholesky_inverse(torch.eye(2)).shape)
for bad in (lambda: LA.inv(torch.zeros(2, 3)), lambda: LA.inv(torch.zeros(2, 2)), lambda: LA.cholesky(-torch.eye(2)), lambda: LA.solve(A, torch.zeros(3)),
            lambda: LA.det(torch.tensor([[1, 2], [3, 4]])), lambda: LA.svd(torch.zeros(3))):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, "|", e)
