import torch
from torch.utils.data import DataLoader, TensorDataset, Dataset
ds = TensorDataset(torch.arange(6), torch.zeros(6, 2))
print(len(ds), [tuple(b.shape) for b in next(iter(DataLoader(ds, 4)))])

def go(**kw):
    try:
        dl = DataLoader(ds, **kw)
        print(kw, len(dl))
    except Exception as e:
        print(kw, type(e).__name__, e)

go(batch_size=0)
go(batch_size=4, drop_last=True)
go(batch_size='4')
go(batch_size=2.0)
go(num_workers=-1)
go(n_jobs=2)
go(batch_size=None, shuffle=True)
go(shuffle=True, sampler=[0, 1])
go(prefetch_factor=2)
go(timeout=-1)
TensorDataset(torch.zeros(3), torch.zeros(4))
