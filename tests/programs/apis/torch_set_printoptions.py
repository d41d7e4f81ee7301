# torch.set_printoptions
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
torch.set_printoptions(precision=2)
print(torch.tensor([1.12345]))
torch.set_printoptions(threshold=5)
print(torch.arange(10))
torch.set_printoptions(profile='default')
print(torch.tensor([1.12345]))
print(torch.arange(10))
