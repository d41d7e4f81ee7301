import torch
import torch.nn as nn
x = torch.tensor([-1., 2.])
print(nn.ReLU()(x).shape)
y = nn.ReLU(x)
print(type(y).__name__, y.inplace is x)
print(y.shape)
