import torch
from torch.utils.data import DataLoader
loader = DataLoader(range(10), batch_size=5)
print(list(loader))
print(loader.dataset[3])
loader[0]
