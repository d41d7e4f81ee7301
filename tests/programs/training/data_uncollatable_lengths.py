import torch
from torch.utils.data import Dataset, DataLoader

class Ragged(Dataset):
    def __len__(self):
        return 4
    def __getitem__(self, i):
        return torch.arange(i + 1)

loader = DataLoader(Ragged(), batch_size=2)
print(len(loader))
print([t.shape for t in map(loader.dataset.__getitem__, range(4))])
for batch in loader:
    print(batch)
