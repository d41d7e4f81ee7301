import torch
import torch.nn as nn
net = nn.Linear(2, 1)
total = 0
for i in range(2):
    loss = nn.MSELoss()(net(torch.zeros(3, 2)), torch.zeros(3, 1))
    total += loss.item()
    print(i, type(loss).__name__, type(total).__name__)
total.backward()
