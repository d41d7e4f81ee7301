import torch

edges = torch.tensor([[0, 1, 1, 2, 3], [1, 2, 3, 3, 0]])
n = int(edges.max()) + 1
A = torch.zeros(n, n)
A[edges[0], edges[1]] = 1
print(A)
A = ((A + A.T) > 0).float()
deg = A.sum(1)
print("degree", deg)
L = torch.diag(deg) - A
print(L, L.sum(1))
reach = torch.matrix_power(A + torch.eye(n), n) > 0
print(reach.all())
P = A / deg[:, None]
state = torch.tensor([1., 0., 0., 0.])
for _ in range(2):
    state = state @ P
print(state, state.sum())
x = torch.arange(n * 2.).view(n, 2)
agg = torch.zeros_like(x).index_add_(0, edges[1], x[edges[0]])
print(agg)
sp = A.to_sparse()
print(sp.is_sparse, sp.indices().shape, sp.values().sum(), sp._nnz(), (sp @ x).shape, torch.equal(sp.to_dense(), A))
coo = torch.sparse_coo_tensor(edges, torch.ones(5), (n, n))
print(coo.shape, coo.coalesce().values(), torch.sparse.mm(coo, x).shape)
