import torch
from torch import nn
net = nn.Linear(2, 1)
opt = torch.optim.SGD(net.parameters(), lr=0.1)
loss = net(torch.zeros(3, 2)).mean()
loss.backward()
opt.step()
opt.zero_grad()
print([p.grad for p in net.parameters()])
opt.step(loss)
