import torch
from torch import nn

net = nn.Sequential(nn.Linear(3, 1), nn.Sigmoid())
pred = net(torch.zeros(4, 3))
label = torch.tensor([0., 1., 1., 0.])
print(pred.shape, label.shape)
print(nn.BCELoss()(pred, label[:, None]).shape)
nn.BCELoss()(pred, label)
