import torch
parts = [torch.tensor([1., 2.]), torch.tensor([3., 4.])]
print(torch.stack(parts), torch.tensor([p.sum() for p in parts]))
print(torch.tensor(parts))
