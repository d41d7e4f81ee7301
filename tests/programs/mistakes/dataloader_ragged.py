import torch
from torch.utils.data import Dataset, DataLoader

class Sentences(Dataset):
    def __init__(self, lengths):
        self.data = [torch.arange(n) for n in lengths]
    def __len__(self):
        return len(self.data)
    def __getitem__(self, i):
        return self.data[i], i % 2

loader = DataLoader(Sentences([4, 4, 2, 3]), batch_size=2)
print(len(loader))
for ids, labels in loader:
    print(ids.shape, labels)
