import torch
it = iter(torch.arange(3))
print(next(it), next(it), next(it), next(it, 'end'))
print(next(it))
