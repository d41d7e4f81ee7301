import torch
from torch import nn
from torch.nn.utils import prune

c = nn.Conv2d(3, 6, 3)
prune.ln_structured(c, name="weight", amount=2, n=2, dim=0)
print(c.weight_mask.shape, c.weight_mask.sum().item())
prune.random_unstructured(c, "bias", amount=3)
print(int(c.bias_mask.sum()), list(c.state_dict()))

net = nn.Sequential(nn.Linear(10, 10), nn.ReLU(), nn.Linear(10, 5))
prune.global_unstructured([(net[0], "weight"), (net[2], "weight")], pruning_method=prune.L1Unstructured, amount=0.2)
zeros = sum(int((l.weight == 0).sum()) for l in (net[0], net[2]))
print(zeros, net(torch.zeros(1, 10)).shape)
