import torch
from torch import nn
net = nn.Sequential(nn.Linear(2, 3), nn.ReLU())

def double(module, args, output):
    print(type(module).__name__, [tuple(a.shape) for a in args], tuple(output.shape))
    return output * 2

handle = net[0].register_forward_hook(double)
net(torch.zeros(1, 2))
handle.remove()
net(torch.zeros(1, 2))
net.register_forward_pre_hook(lambda m: print('pre'))
net(torch.zeros(1, 2))
