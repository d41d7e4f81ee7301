"""Sliding windows over a series, for forecasting."""
import torch
from torch.utils.data import DataLoader, Dataset, StackDataset


class Windows(Dataset):
    def __init__(self, series, history, horizon):
        self.windows = series.unfold(0, history + horizon, 1)
        self.history = history

    def __len__(self):
        return len(self.windows)

    def __getitem__(self, i):
        w = self.windows[i]
        return w[:self.history].unsqueeze(-1), w[self.history:]


series = torch.arange(12, dtype=torch.float32) / 4
ds = Windows(series, history=5, horizon=2)
print(len(ds), ds.windows.shape, ds.windows.stride())
x, y = ds[0]
print(x.squeeze(-1), y)
for x, y in DataLoader(ds, batch_size=4):
    print(x.shape, y.shape)

pair = StackDataset(inputs=series, doubled=series * 2)
print(len(pair), pair[3])

model = torch.nn.GRU(1, 6, batch_first=True)
out, h = model(x)
print(out.shape, h.shape, torch.nn.Linear(6, 2)(out[:, -1]).shape)
