import torch
from torch.utils.data import Dataset, DataLoader, TensorDataset, Subset, ConcatDataset

class Squares(Dataset):
    def __init__(self, n):
        self.n = n
    def __len__(self):
        return self.n
    def __getitem__(self, i):
        return torch.tensor([i, i * i]), i % 2

ds = Squares(7)
loader = DataLoader(ds, batch_size=3)
print(len(ds), len(loader))
for i, (x, y) in enumerate(loader):
    print(f"batch {i}:", x, y)
for x, y in DataLoader(ds, batch_size=3, drop_last=True):
    print(x.shape, y.tolist())
td = TensorDataset(torch.arange(4.).view(4, 1), torch.tensor([1, 0, 1, 0]))
print(td[1], td[:2])
print(next(iter(DataLoader(td, batch_size=4))))
print(len(ConcatDataset([ds, td])), Subset(ds, [6, 0])[0])
def collate(batch):
    xs, ys = zip(*batch)
    return {"x": torch.stack(xs), "y": torch.tensor(ys)}
for b in DataLoader(ds, batch_size=4, collate_fn=collate):
    print(b)
for d in DataLoader([{"id": 1, "name": "a"}, {"id": 2, "name": "b"}], batch_size=2):
    print(d)
for s in DataLoader([(1, 2.5, "x"), (3, 4.5, "y")], batch_size=2):
    print(s)
next(iter(DataLoader([torch.ones(2), torch.ones(3)], batch_size=2)))
