import torch
print(torch.zeros(2).shape)
try:
    from torch.nn import Lineer
except ImportError as e:
    print(str(e).split(" (")[0], "|", e.name)
    from torch.nn import Linear as Lineer
print(Lineer(2, 3))
print(Linear(2, 3))
