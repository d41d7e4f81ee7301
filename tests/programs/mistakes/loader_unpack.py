import torch
from torch.utils.data import DataLoader, TensorDataset
loader = DataLoader(TensorDataset(torch.arange(4).view(4, 1)), batch_size=2)
for i, (x,) in enumerate(loader):
    print(i, x.tolist())
for i, (x, y) in enumerate(loader):
    print(i, x, y)
