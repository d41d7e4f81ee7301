import numpy as np
import torch
from torch.utils.data import Dataset, DataLoader


class Spiral(Dataset):
    def __init__(self, n=6):
        self.x = np.linspace(0, 1, n, dtype=np.float32).reshape(-1, 1)
        self.y = np.arange(n) % 2

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        return self.x[i], self.y[i]


for x, y in DataLoader(Spiral(), batch_size=4):
    print(x.shape, x.dtype, y.shape, y.dtype, type(x).__name__)
