import torch
import torch.nn as nn
net = nn.Sequential(nn.GRU(4, 8), nn.ReLU(), nn.Dropout(0.5))
print(net[0](torch.zeros(6, 2, 4))[1].shape)
net(torch.zeros(6, 2, 4))
