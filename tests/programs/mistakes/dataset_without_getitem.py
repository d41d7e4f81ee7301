from torch.utils.data import Dataset, DataLoader

class Empty(Dataset):
    def __init__(self, xs):
        self.xs = xs
    def __len__(self):
        return len(self.xs)

d = Empty([1, 2, 3])
print(len(d))
for x in DataLoader(d):
    print(x)
