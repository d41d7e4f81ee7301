# torch.get_default_dtype
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
torch.get_default_dtype()  # initial default for floating point is torch.float32
torch.set_default_dtype(torch.float64)
print(torch.get_default_dtype())
