import itertools
import torch
from torch.utils.data import DataLoader

def cycle(dl):
    while True:
        for data in dl:
            yield data

dl = DataLoader(torch.arange(5), batch_size=2)
it = cycle(dl)
print([next(it).tolist() for _ in range(7)])
print([b.tolist() for b in itertools.islice(itertools.cycle(dl), 4)])

iterator = iter(dl)
for _ in range(3):
    print(next(iterator))
print(next(iterator, "exhausted"))
next(iterator)
