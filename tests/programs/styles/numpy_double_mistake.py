import numpy as np
import torch
from torch import nn

data = np.array([[1.0, 2.0], [3.0, 4.0]])
x = torch.from_numpy(data)
print(data.dtype, x.dtype, x.shape)
net = nn.Linear(2, 1)
print(net(x.float()).shape)
try:
    net(x)
except RuntimeError as e:
    print(e)
try:
    net(data)
except TypeError as e:
    print(str(e).split("\n")[0])
w = net.weight
try:
    w.numpy()
except RuntimeError as e:
    print(e)
print(w.detach().numpy().shape)
