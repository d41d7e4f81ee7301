import torch
from torch.utils.data import SequentialSampler, BatchSampler, SubsetRandomSampler, RandomSampler, WeightedRandomSampler, DataLoader, Sampler
data = list("abcdefg")
print(list(SequentialSampler(data)))
print(list(BatchSampler(SequentialSampler(range(10)), batch_size=3, drop_last=False)))
print(list(BatchSampler(SequentialSampler(range(10)), batch_size=3, drop_last=True)))
print(sorted(RandomSampler(data)), len(SubsetRandomSampler([1, 2, 3])))
class EvenFirst(Sampler):
    def __init__(self, n): self.n = n
    def __iter__(self):
        yield from range(0, self.n, 2)
        yield from range(1, self.n, 2)
    def __len__(self): return self.n
for batch in DataLoader(data, batch_size=2, sampler=EvenFirst(len(data))):
    print(batch)
print([b.tolist() for b in DataLoader(torch.arange(10), batch_sampler=[[0, 9], [1, 8, 2]])])
print(len(WeightedRandomSampler([0.1, 0.9], num_samples=5)))
DataLoader(data, batch_size=2, shuffle=True, sampler=EvenFirst(7))
