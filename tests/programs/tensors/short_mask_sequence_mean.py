import torch

x = torch.tensor([[1., 2., 3., 0.], [4., 0., 0., 0.], [5., 6., 0., 0.]])
lengths = torch.tensor([3, 1, 2])
mask = torch.arange(4).unsqueeze(0) < lengths.unsqueeze(1)
print(mask.long())
mean = (x * mask).sum(1) / mask.sum(1)
print(mean)
print(x.masked_fill(~mask, -1))
print(x[mask])
last = x.gather(1, (lengths - 1)[:, None]).squeeze(1)
print(last)
