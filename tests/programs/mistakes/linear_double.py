import torch
from torch import nn
data = torch.tensor([[1.0, 2.0]], dtype=torch.float64)
net = nn.Linear(2, 3)
print(data.dtype, net.weight.dtype)
print(net(data.float()).dtype, nn.Linear(2, 3).double()(data).dtype)
net(data)
