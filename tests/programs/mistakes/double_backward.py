import torch
import torch.nn as nn
net = nn.Sequential(nn.Linear(4, 4), nn.Tanh(), nn.Linear(4, 1))
out = net(torch.ones(2, 4))
loss = out.pow(2).mean()
loss.backward(retain_graph=True)
print([tuple(p.grad.shape) for p in net.parameters()])
loss.backward()
print("second time was fine, the graph had been retained")
loss.backward()
print("never")
