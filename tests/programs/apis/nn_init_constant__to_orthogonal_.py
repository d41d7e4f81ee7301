# torch.nn.init.constant_
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
w = torch.empty(3, 5)
print(nn.init.constant_(w, 0.3))

# torch.nn.init.dirac_
w = torch.empty(3, 16, 5, 5)
print(nn.init.dirac_(w))
w = torch.empty(3, 24, 5, 5)
print(nn.init.dirac_(w, 3))

# torch.nn.init.eye_
w = torch.empty(3, 5)
print(nn.init.eye_(w))

# torch.nn.init.kaiming_normal_
w = torch.empty(3, 5)
_r = nn.init.kaiming_normal_(w, mode="fan_out", nonlinearity="relu")
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.nn.init.kaiming_uniform_
w = torch.empty(3, 5)
_r = nn.init.kaiming_uniform_(w, mode="fan_in", nonlinearity="relu")
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.nn.init.normal_
w = torch.empty(3, 5)
_r = nn.init.normal_(w)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.nn.init.ones_
w = torch.empty(3, 5)
print(nn.init.ones_(w))

# torch.nn.init.orthogonal_
w = torch.empty(3, 5)
_r = nn.init.orthogonal_(w)
print(_r.shape, _r.dtype, _r.requires_grad)
