import torch
from torch.utils.data import random_split, TensorDataset
ds = TensorDataset(torch.arange(10))
print([len(s) for s in random_split(ds, [8, 2])])
print([len(s) for s in random_split(ds, [0.75, 0.25])])
n = int(0.7 * 10)
print(n)
random_split(ds, [n, 2])
