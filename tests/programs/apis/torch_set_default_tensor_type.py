# torch.set_default_tensor_type
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
torch.tensor([1.2, 3]).dtype    # initial default for floating point is torch.float32
torch.set_default_tensor_type(torch.DoubleTensor)
print(torch.tensor([1.2, 3]).dtype)
