# torch.testing.make_tensor
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
from torch.testing import make_tensor
_r = make_tensor((3,), device="cpu", dtype=torch.float32, low=-1, high=1)
print(_r.shape, _r.dtype, _r.requires_grad)
