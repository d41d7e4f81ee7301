import torch
import torch.nn as nn

def predict(net, x):
    """squeeze() also removes a batch of one"""
    return net(x).squeeze()

net = nn.Linear(4, 1)
for n in (3, 2, 1):
    out = predict(net, torch.zeros(n, 4))
    print(n, out.shape, [tuple(o.shape) for o in out])
