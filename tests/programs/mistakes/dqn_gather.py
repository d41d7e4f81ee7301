import torch
from torch import nn

q_net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))
batch = dict(s=torch.zeros(5, 4), a=torch.tensor([0, 1, 1, 0, 1]), r=torch.ones(5), done=torch.tensor([0, 0, 1, 0, 1], dtype=torch.bool))
q = q_net(batch['s'])
print(q.shape, batch['a'].shape)
with torch.no_grad():
    target = batch['r'] + 0.99 * q_net(batch['s']).max(1).values * (~batch['done'])
print(target.shape, target.requires_grad)
chosen = q.gather(1, batch['a'])
