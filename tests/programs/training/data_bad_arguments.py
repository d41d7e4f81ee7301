import torch
from torch.utils.data import DataLoader, SequentialSampler

ds = list(range(10))
tries = {
    "negative workers": lambda: DataLoader(ds, num_workers=-1),
    "sampler and shuffle": lambda: DataLoader(ds, sampler=SequentialSampler(ds), shuffle=True),
    "zero batch": lambda: DataLoader(ds, batch_size=0),
    "timeout": lambda: DataLoader(ds, timeout=-1),
    "no batch but drop": lambda: DataLoader(ds, batch_size=None, drop_last=True),
    "empty, shuffled": lambda: DataLoader([], shuffle=True),
    "empty": lambda: print(len(DataLoader([]))),
}
for name, attempt in tries.items():
    try:
        attempt()
        print(name, "-> ok")
    except Exception as e:
        print(name, "->", type(e).__name__ + ":", e)

for batch in DataLoader(ds, batch_size=3.5):
    print(batch)
