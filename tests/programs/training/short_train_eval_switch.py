import torch.nn as nn

net = nn.Sequential(nn.Linear(2, 2), nn.Dropout(), nn.Sequential(nn.BatchNorm1d(2)))
print(net.training, net[1].training, net[2][0].training)
net.eval()
print(net.training, net[1].training, net[2][0].training)
net[2].train()
print(net.training, net[1].training, net[2][0].training)
print(net.train() is net)
