from torch.utils.data import *
import torch

class Curriculum(Sampler[int]):
    """Starts with easy (short) items and opens up as epochs go by."""
    def __init__(self, difficulty, epochs):
        self.order = torch.as_tensor(difficulty).argsort(stable=True).tolist()
        self.epochs, self.epoch = epochs, 0
    def set_epoch(self, e): self.epoch = e
    def __len__(self): return max(1, len(self.order) * (self.epoch + 1) // self.epochs)
    def __iter__(self): return iter(self.order[:len(self)])

class Texts(Dataset):
    def __init__(self, *texts): self.texts = texts
    def __len__(self): return len(self.texts)
    def __getitem__(self, i): return self.texts[i], len(self.texts[i])

ds = Texts("bb", "a", "dddd", "ccc", "eeeee", "")
sampler = Curriculum([n for _, n in map(ds.__getitem__, range(len(ds)))], epochs=3)
loader = DataLoader(ds, batch_size=2, sampler=sampler)
for epoch in range(3):
    sampler.set_epoch(epoch)
    print(epoch, len(loader), [(list(t), n.tolist()) for t, n in loader])

class Repeat(IterableDataset):
    def __init__(self, ds, n): self.ds, self.n = ds, n
    def __iter__(self):
        for _ in range(self.n):
            yield from (self.ds[i] for i in range(len(self.ds)))
    def __len__(self): return len(self.ds) * self.n

r = Repeat(Texts("x", "yy"), 2)
print(len(r), [n.tolist() for _, n in DataLoader(r, batch_size=3)], len(DataLoader(r, batch_size=3)))
print([type(d).__name__ for d in (ds + ds, Subset(ds, [0]), ChainDataset([r, r]))], len(ChainDataset([r, r])))
info = get_worker_info()
print(info, loader.num_workers, loader.pin_memory, loader.timeout, loader.collate_fn.__name__, type(loader.sampler).__name__, type(loader.batch_sampler).__name__)
loader.batch_size = 4
