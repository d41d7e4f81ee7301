import torch
from torch.utils.data import DataLoader, TensorDataset
empty = TensorDataset(torch.zeros(0, 3))
print(len(empty), list(DataLoader(empty)))
DataLoader(empty, shuffle=True)
