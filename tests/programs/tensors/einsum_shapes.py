import torch
from torch import einsum

A = torch.arange(6.).reshape(2, 3)
B = torch.arange(12.).reshape(3, 4)
v = torch.tensor([1., 2., 3.])
print(einsum('ij,jk->ik', A, B))
print(einsum('ij->ji', A))
print(einsum('ij->', A), einsum('ij->j', A), einsum('i,i', v, v))
print(einsum('i,j->ij', v, v))
print(einsum('ii->i', torch.eye(3)), einsum('ii', torch.eye(3)))
print(einsum('ij,j', A, v))
q, k = torch.zeros(2, 8, 10, 16), torch.zeros(2, 8, 12, 16)
print(einsum('bhid,bhjd->bhij', q, k).shape)
print(einsum('...ij,...jk->...ik', torch.zeros(5, 1, 2, 3), torch.zeros(7, 3, 4)).shape)
print(einsum('b n d, d e -> b n e', torch.zeros(2, 3, 4), torch.zeros(4, 5)).shape)
print(einsum('bn,anm,bm->ba', torch.zeros(2, 5), torch.zeros(3, 5, 4), torch.zeros(2, 4)).shape)
print(einsum(A, [0, 1], B, [1, 2], [0, 2]).shape)
print(torch.tensordot(A, B, dims=1).shape, torch.tensordot(torch.zeros(2, 3, 4), torch.zeros(4, 3, 5), dims=([1, 2], [1, 0])).shape)
for eq, args in [('ij,jk->ik', (A, A)), ('ij->ik', (A,)), ('ijk->i', (A,)), ('ij,jk', (A,)), ('ij->ii', (A,))]:
    try:
        einsum(eq, *args)
    except Exception as e:
        print(eq, type(e).__name__, e)
einsum('bij,bjk->bik', torch.zeros(2, 3, 4), torch.zeros(3, 4, 5))
