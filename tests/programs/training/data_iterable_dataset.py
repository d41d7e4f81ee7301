import torch
from torch.utils.data import IterableDataset, DataLoader


class Countdown(IterableDataset):
    def __init__(self, start):
        super().__init__()
        self.start = start

    def __iter__(self):
        n = self.start
        while n > 0:
            yield torch.tensor([n, n * n])
            n -= 1


stream = Countdown(7)
for batch in DataLoader(stream, batch_size=3):
    print(batch)
print([x.tolist() for x in stream][:2])

loader = DataLoader(stream, batch_size=2, drop_last=True)
print(sum(b.size(0) for b in loader))
for item in DataLoader(Countdown(2), batch_size=None):
    print(item.shape, item)
try:
    DataLoader(stream, shuffle=True)
except ValueError as e:
    print("ValueError:", e)
print(len(loader))
