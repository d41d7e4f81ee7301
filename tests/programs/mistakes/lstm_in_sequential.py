import torch
import torch.nn as nn
net = nn.Sequential(nn.LSTM(4, 8, batch_first=True), nn.Linear(8, 1))
x = torch.zeros(2, 6, 4)
print(net[1](net[0](x)[0]).shape)
net(x)
