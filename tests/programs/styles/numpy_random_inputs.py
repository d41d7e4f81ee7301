import numpy as np
import torch
from torch import nn

np.random.seed(0)
rng = np.random.default_rng(0)
x = np.random.randn(4, 3).astype(np.float32)
y = np.random.randint(0, 2, size=(4,))
print(x.shape, x.dtype, y.shape, np.random.rand(2, 5).shape, rng.normal(size=(2, 2)).shape)
X, Y = torch.from_numpy(x), torch.from_numpy(y).long()
net = nn.Linear(3, 2)
loss = nn.CrossEntropyLoss()(net(X), Y)
loss.backward()
print(X.dtype, Y.dtype, loss.shape, net.weight.grad.shape)
out = net(X).detach().numpy()
print(type(out).__name__, out.shape, out.dtype, out.argmax(axis=1).shape, out.mean(0).shape)
