import torch
import torch.nn as nn

model = nn.Linear(2, 1)
crit = nn.MSELoss(reduction='none')
loss = crit(model(torch.ones(3, 2)), torch.zeros(3, 1))
print(loss.shape)
loss.mean().backward()
print(model.weight.grad.shape)
loss = crit(model(torch.ones(3, 2)), torch.zeros(3, 1))
loss.backward()
