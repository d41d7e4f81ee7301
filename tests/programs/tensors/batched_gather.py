import torch

B, T, D = 2, 4, 3
h = torch.arange(B * T * D).view(B, T, D)
lengths = torch.tensor([2, 4])
last = h[torch.arange(B), lengths - 1]
print(last)
idx = (lengths - 1).view(-1, 1, 1).expand(-1, 1, D)
print(h.gather(1, idx).squeeze(1).equal(last))
scores = torch.tensor([[.1, .9, .3, .2], [.5, .4, .8, .7]])
top = scores.topk(2, dim=1).indices
print(top)
picked = torch.gather(h, 1, top.unsqueeze(-1).expand(-1, -1, D))
print(picked, picked.shape)
print(h[torch.arange(B)[:, None], top].equal(picked), torch.take_along_dim(scores, top, 1))
mask = torch.arange(T) < lengths[:, None]
pooled = (h * mask[..., None]).sum(1) / lengths[:, None]
print(mask, pooled)
print(h[mask].shape, h.masked_fill(~mask[..., None], 0).sum((1, 2)))
labels = torch.tensor([1, 3])
print(scores[range(B), labels], scores[[0, 1], labels.tolist()], -scores[torch.arange(2), labels])
h[torch.arange(3), lengths]
