import torch, torch.nn as nn
net = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, 2))
print(net(torch.zeros(2, 4)).shape)
net.eval()
print(net(torch.zeros(1, 4)).shape)
net.train()
print(net(torch.zeros(1, 4)).shape)
