import torch
from torch import nn
net = nn.Linear(2, 1)
net(torch.zeros(4, 2)).sum().backward()
total = nn.utils.clip_grad_norm_(net.parameters(), max_norm=1.0)
print(total.shape, nn.utils.clip_grad_value_(net.parameters(), 0.5))
nn.utils.clip_grad_norm_(net.parameters())
