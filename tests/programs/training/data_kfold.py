import torch
from torch.utils.data import Subset, TensorDataset, DataLoader

def kfold(n, k):
    fold_sizes = [n // k + (1 if i < n % k else 0) for i in range(k)]
    idx = torch.arange(n)
    start = 0
    for size in fold_sizes:
        val = idx[start:start + size]
        train = torch.cat((idx[:start], idx[start + size:]))
        yield train, val
        start += size

ds = TensorDataset(torch.randn(11, 3), torch.arange(11))
for fold, (tr, va) in enumerate(kfold(len(ds), 3)):
    model = torch.nn.Linear(3, 11)
    opt = torch.optim.SGD(model.parameters(), lr=0.1)
    for x, y in DataLoader(Subset(ds, tr.tolist()), batch_size=4):
        opt.zero_grad()
        torch.nn.functional.cross_entropy(model(x), y).backward()
        opt.step()
    seen = [y.tolist() for _, y in DataLoader(Subset(ds, va.tolist()), batch_size=2)]
    print("fold", fold, "train", len(tr), "val", va.tolist(), "->", seen)
