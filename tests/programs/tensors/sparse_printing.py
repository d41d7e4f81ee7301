import torch

s = torch.sparse_coo_tensor([[0, 1], [2, 0]], [3., 4.], size=(2, 3))
print(s)
print(s.to_dense())
print(s.coalesce().indices(), s.layout, s.is_coalesced(), s.sparse_dim(), s.dense_dim(), s.numel())
c = torch.tensor([[0., 1.], [2., 0.]]).to_sparse_csr()
print(c)
print(c.crow_indices(), c.col_indices(), c.values())
print((s + s).to_dense(), (s * 2).to_dense(), torch.sparse.sum(s))
s[0, 0] = 1
