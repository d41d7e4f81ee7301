import torch
from torch.utils.data import random_split, DataLoader, TensorDataset

ds = TensorDataset(torch.randn(103, 4), torch.randint(0, 2, (103,)))
train, val, test = random_split(ds, [83, 10, 10], generator=torch.Generator().manual_seed(42))
print(len(train), len(val), len(test), type(train).__name__)
print(sorted(train.indices + val.indices + test.indices) == list(range(103)))

parts = random_split(ds, [0.8, 0.1, 0.1])
print([len(p) for p in parts])

for name, part in zip(("train", "val", "test"), parts):
    dl = DataLoader(part, batch_size=16, shuffle=name == "train")
    print(name, "batches:", len(dl), "sizes:", [len(y) for _, y in dl])

print(train.dataset is ds, train[0][0].shape)
random_split(ds, [80, 20])
