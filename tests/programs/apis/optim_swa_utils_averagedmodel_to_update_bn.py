# torch.optim.swa_utils.AveragedModel
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
try:
    loader, optimizer, model, loss_fn = ...
except Exception as e:
    print(type(e).__name__, e)
swa_start = 160

# torch.optim.swa_utils.SWALR
try:
    loader, optimizer, model = ...
except Exception as e:
    print(type(e).__name__, e)
lr_lambda = lambda epoch: 0.9
swa_start = 160

# torch.optim.swa_utils.update_bn
try:
    loader, model = ...
except Exception as e:
    print(type(e).__name__, e)
