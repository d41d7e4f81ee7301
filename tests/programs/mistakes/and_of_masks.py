import torch
t = torch.tensor([0., 1., 2.])
print((t > 0).logical_and(t < 2), not torch.tensor(0))
sel = t > 0 and t < 2
