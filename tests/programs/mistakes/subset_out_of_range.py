import torch
from torch.utils.data import Subset, ConcatDataset, TensorDataset
a = TensorDataset(torch.arange(3))
s = Subset(a, [2, 0, 3])
print(len(s), s[0], s[1])
c = ConcatDataset([a, a])
print(len(c), c[4], c.cumulative_sizes)
s[2]
