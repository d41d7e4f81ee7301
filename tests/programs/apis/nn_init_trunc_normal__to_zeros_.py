# torch.nn.init.trunc_normal_
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
w = torch.empty(3, 5)
_r = nn.init.trunc_normal_(w)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.nn.init.uniform_
w = torch.empty(3, 5)
_r = nn.init.uniform_(w)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.nn.init.xavier_normal_
w = torch.empty(3, 5)
_r = nn.init.xavier_normal_(w)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.nn.init.xavier_uniform_
w = torch.empty(3, 5)
_r = nn.init.xavier_uniform_(w, gain=nn.init.calculate_gain("relu"))
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.nn.init.zeros_
w = torch.empty(3, 5)
print(nn.init.zeros_(w))
