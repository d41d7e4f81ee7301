import torch

x = torch.tensor([[-1., 2., -3.], [4., -5., 6.]])
mask = x > 0
print(mask, mask.sum(), mask.dtype)
print(x[mask], x[~mask])
print(torch.where(mask, x, torch.zeros_like(x)))
print(torch.where(mask, 1, 0), torch.where(mask, x, 0.), torch.where(mask))
print(x.masked_fill(~mask, float('-inf')))
print(x * mask, x.clamp(min=0) == torch.where(mask, x, 0.))
print(torch.where(torch.tensor([True, False]), torch.tensor([1, 2]), torch.tensor([0.5, 0.25])))
print(mask.any(dim=0), mask.all(dim=1), mask.nonzero(), mask.nonzero(as_tuple=True), torch.argwhere(mask).shape)
causal = torch.tril(torch.ones(4, 4, dtype=torch.bool))
print(causal)
print(torch.zeros(4, 4).masked_fill(causal.logical_not(), -1e9)[0])
pad = torch.tensor([[5, 6, 0], [7, 0, 0]])
keep = (pad != 0).unsqueeze(1).unsqueeze(2)
print(keep.shape, (keep & causal[:3, :3]).shape)
torch.where(mask, x, torch.zeros(4))
