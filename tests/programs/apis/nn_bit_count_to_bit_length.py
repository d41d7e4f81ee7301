# torch.nn.functional.DType.bit_count
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
print(bin(13))
print((13).bit_count())

# torch.nn.functional.DType.bit_length
print(bin(37))
print((37).bit_length())
