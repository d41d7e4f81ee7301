import torch
from torch.utils.data import Dataset, DataLoader

class Broken(Dataset):
    """__getitem__ forgets to return."""
    def __len__(self):
        return 6
    def __getitem__(self, i):
        sample = torch.full((3,), i)
        if i < 4:
            return sample

for batch in DataLoader(Broken(), batch_size=2):
    print(batch.tolist())
