# torch.nn.utils.prune.custom_from_mask
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
from torch.nn.utils import prune
m = prune.custom_from_mask(
    nn.Linear(5, 3), name="bias", mask=torch.tensor([0, 1, 0])
)
print(m.bias_mask)

# torch.nn.utils.prune.is_pruned
from torch.nn.utils import prune
m = nn.Linear(5, 7)
print(prune.is_pruned(m))
print(prune.random_unstructured(m, name="weight", amount=0.2))
print(prune.is_pruned(m))
