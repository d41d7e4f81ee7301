from torch.utils.data import BatchSampler, SequentialSampler, RandomSampler, SubsetRandomSampler, DataLoader, Sampler
import torch

print(list(BatchSampler(SequentialSampler(range(10)), batch_size=3, drop_last=False)))
print(list(BatchSampler(SequentialSampler(range(10)), batch_size=3, drop_last=True)))


class BucketSampler(Sampler):
    """Groups neighbours of similar length."""

    def __init__(self, lengths, batch_size):
        self.order = sorted(range(len(lengths)), key=lambda i: (lengths[i], i))
        self.batch_size = batch_size

    def __iter__(self):
        for i in range(0, len(self.order), self.batch_size):
            yield self.order[i:i + self.batch_size]

    def __len__(self):
        return -(-len(self.order) // self.batch_size)


data = [torch.full((n,), n) for n in (5, 2, 9, 2, 5, 1)]
loader = DataLoader(data, batch_sampler=BucketSampler([len(d) for d in data], 2), collate_fn=list)
print(len(loader), loader.batch_size)
for batch in loader:
    print([len(t) for t in batch])

rs = RandomSampler(data, replacement=True, num_samples=11)
print(len(rs), len(list(rs)))
print(sorted(SubsetRandomSampler([7, 3, 5])))
DataLoader(data, batch_sampler=BucketSampler([1, 2], 1), shuffle=True)
