# torch.use_deterministic_algorithms
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
torch.use_deterministic_algorithms(True)
