import torch
import torch.nn as nn
from collections import OrderedDict

class A(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Linear(3, 2)
        self.norm = nn.BatchNorm1d(2)

a = A()
sd = OrderedDict(("module." + k, v) for k, v in a.state_dict().items())      # as DataParallel saves it
print(list(sd))
fixed = {k.replace("module.", "", 1): v for k, v in sd.items()}
print(a.load_state_dict(fixed))
res = a.load_state_dict(sd, strict=False)
print(len(res.missing_keys), len(res.unexpected_keys), res.missing_keys[0], res.unexpected_keys[-1])
a.load_state_dict(sd)
