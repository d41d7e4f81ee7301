import torch
a, b = torch.ones(2, 3), torch.ones(3, 4)
print(torch.einsum('ij,jk->ik', a, b))
for eq, ops in {
    'ij,kj->ik': (a, b), 'ij,jk->il': (a, b), 'ijk,jk': (a, b), 'ij': (a, b), 'ij,jk->iik': (a, b), 'i1,jk->ij': (a, b),
    'ij->': (a,), '...j,jk->...k': (a, b), 'ij..,jk': (a, b), 'ii->i': (a,), '': (a,),
}.items():
    try:
        print(repr(eq), torch.einsum(eq, *ops).shape)
    except Exception as e:
        print(repr(eq), type(e).__name__, e)
torch.einsum('bij,bjk->bik', a, b)
