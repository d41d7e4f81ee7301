import torch
scores = torch.tensor([[1., 5.], [7., 3.]])
values, indices = scores.max(dim=1)
print(values, indices)
best = scores.max(dim=1)
print(type(best).__name__, len(best), best.indices)
print(best.shape)
