# torch.nn.ReflectionPad1d
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
m = nn.ReflectionPad1d(2)
input = torch.arange(8, dtype=torch.float).reshape(1, 2, 4)
print(input)
print(m(input))
m = nn.ReflectionPad1d((3, 1))
print(m(input))

# torch.nn.ReflectionPad2d
m = nn.ReflectionPad2d(2)
input = torch.arange(9, dtype=torch.float).reshape(1, 1, 3, 3)
print(input)
print(m(input))
m = nn.ReflectionPad2d((1, 1, 2, 0))
print(m(input))

# torch.nn.ReflectionPad3d
m = nn.ReflectionPad3d(1)
input = torch.arange(8, dtype=torch.float).reshape(1, 1, 2, 2, 2)
print(m(input))

# torch.nn.ReplicationPad1d
m = nn.ReplicationPad1d(2)
input = torch.arange(8, dtype=torch.float).reshape(1, 2, 4)
print(input)
print(m(input))
m = nn.ReplicationPad1d((3, 1))
print(m(input))

# torch.nn.ReplicationPad2d
m = nn.ReplicationPad2d(2)
input = torch.arange(9, dtype=torch.float).reshape(1, 1, 3, 3)
print(input)
print(m(input))
m = nn.ReplicationPad2d((1, 1, 2, 0))
print(m(input))

# torch.nn.Sequential.append
import torch.nn as nn
n = nn.Sequential(nn.Linear(1, 2), nn.Linear(2, 3))
print(n.append(nn.Linear(3, 4)))

# torch.nn.Sequential.extend
import torch.nn as nn
n = nn.Sequential(nn.Linear(1, 2), nn.Linear(2, 3))
other = nn.Sequential(nn.Linear(3, 4), nn.Linear(4, 5))
print(n.extend(other))

# torch.nn.Sequential.insert
import torch.nn as nn
n = nn.Sequential(nn.Linear(1, 2), nn.Linear(2, 3))
print(n.insert(0, nn.Linear(3, 4)))
