# torch.optim.Optimizer.load_state_dict
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
optimizer = ...  # initialized optimizer matching the saved state
try:
    scheduler1 = torch.optim.lr_scheduler.LinearLR(
        optimizer,
        start_factor=0.1,
        end_factor=1,
        total_iters=20,
    )
except Exception as e:
    print(type(e).__name__, e)
try:
    scheduler2 = torch.optim.lr_scheduler.CosineAnnealingLR(
        optimizer,
        T_max=80,
        eta_min=3e-5,
    )
except Exception as e:
    print(type(e).__name__, e)
