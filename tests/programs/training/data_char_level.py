text = "hello world, hello torch"

import torch
from torch.utils.data import Dataset, DataLoader

class CharDataset(Dataset):
    """
    Emits (x, y) of characters; y is x shifted by one.
    """
    def __init__(self, data, block_size):
        chars = sorted(list(set(data)))
        print('data has %d characters, %d unique.' % (len(data), len(chars)))
        self.stoi = { ch:i for i,ch in enumerate(chars) }
        self.itos = { i:ch for i,ch in enumerate(chars) }
        self.block_size = block_size
        self.data = data

    def get_vocab_size(self):
        return len(self.stoi)

    def __len__(self):
        return len(self.data) - self.block_size

    def __getitem__(self, idx):
        chunk = self.data[idx:idx + self.block_size + 1]
        dix = [self.stoi[s] for s in chunk]
        return torch.tensor(dix[:-1], dtype=torch.long), torch.tensor(dix[1:], dtype=torch.long)

ds = CharDataset(text, block_size=8)
print(ds.get_vocab_size(), len(ds))
x, y = ds[0]
print(x)
print(y)
print(''.join(ds.itos[int(i)] for i in x), '->', ''.join(ds.itos[i.item()] for i in y))
xb, yb = next(iter(DataLoader(ds, batch_size=6, shuffle=True)))
print(xb.shape, yb.shape)
logits = torch.nn.Embedding(ds.get_vocab_size(), ds.get_vocab_size())(xb)
loss = torch.nn.functional.cross_entropy(logits.view(-1, logits.size(-1)), yb.view(-1))
print(logits.shape, loss.shape)
