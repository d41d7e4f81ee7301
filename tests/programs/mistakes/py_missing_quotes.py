import torch
d = {'a': torch.zeros(2)}
print(d['a'])
print(d[a])
