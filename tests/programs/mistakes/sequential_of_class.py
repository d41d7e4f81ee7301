import torch, torch.nn as nn
print(nn.Sequential(nn.Linear(2, 3), nn.ReLU())(torch.zeros(1, 2)).shape)
net = nn.Sequential(nn.Linear(2, 3), nn.ReLU, nn.Linear(3, 1))
