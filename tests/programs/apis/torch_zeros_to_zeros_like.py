# torch.zeros
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
print(torch.zeros(2, 3))
print(torch.zeros(5))

# torch.zeros_like
input = torch.empty(2, 3)
print(torch.zeros_like(input))
