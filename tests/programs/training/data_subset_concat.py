import torch
from torch.utils.data import Subset, ConcatDataset, TensorDataset, DataLoader

a = TensorDataset(torch.zeros(5, 3))
b = TensorDataset(torch.ones(4, 3))
both = ConcatDataset([a, b])
print(len(both), both.cumulative_sizes)
print(both[4][0], both[5][0], both[-1][0])
also = a + b
print(type(also).__name__, len(also))

even = Subset(both, range(0, len(both), 2))
print(len(even), list(even.indices))
for (batch,) in DataLoader(even, batch_size=2):
    print(batch.sum(dim=1))
nested = Subset(even, [4, 0])
print(nested[0], nested[1])
try:
    both[9]
except Exception as e:
    print(type(e).__name__, e)
print(nested[2])
