import torch
x = torch.arange(3)
for v in x:
    print(v, v.shape, v.dim())
total = x.sum()
print(total)
for v in total:
    print(v)
