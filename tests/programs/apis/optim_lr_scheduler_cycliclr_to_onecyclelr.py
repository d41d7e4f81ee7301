# torch.optim.lr_scheduler.CyclicLR
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
data_loader = torch.utils.data.DataLoader(...)
try:
    for epoch in range(10):
        for batch in data_loader:
            train_batch(...)
            scheduler.step()
except Exception as e:
    print(type(e).__name__, e)

# torch.optim.lr_scheduler.OneCycleLR
data_loader = torch.utils.data.DataLoader(...)
try:
    for epoch in range(10):
        for batch in data_loader:
            train_batch(...)
            optimizer.step()
            scheduler.step()
except Exception as e:
    print(type(e).__name__, e)
