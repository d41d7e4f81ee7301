import torch
import torch.nn as nn
x = torch.zeros(2, 4)
p = nn.Softmax(dim=1)(x)
print(p.shape)
q = nn.Linear(4, 4)
r = nn.Linear(q(x), 2)
