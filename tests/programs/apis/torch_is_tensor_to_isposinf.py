# torch.is_tensor
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
x = torch.tensor([1, 2, 3])
print(torch.is_tensor(x))

# torch.isclose
print(torch.isclose(torch.tensor((1., 2, 3)), torch.tensor((1 + 1e-10, 3, 4))))
print(torch.isclose(torch.tensor((float('inf'), 4)), torch.tensor((float('inf'), 6)), rtol=.5))

# torch.isfinite
print(torch.isfinite(torch.tensor([1, float('inf'), 2, float('-inf'), float('nan')])))

# torch.isin
print(torch.isin(torch.tensor([[1, 2], [3, 4]]), torch.tensor([2, 3])))

# torch.isinf
print(torch.isinf(torch.tensor([1, float('inf'), 2, float('-inf'), float('nan')])))

# torch.isnan
print(torch.isnan(torch.tensor([1, float('nan'), 2])))

# torch.isneginf
a = torch.tensor([-float('inf'), float('inf'), 1.2])
print(torch.isneginf(a))

# torch.isposinf
a = torch.tensor([-float('inf'), float('inf'), 1.2])
print(torch.isposinf(a))
