# DataParallel checkpoints carry a "module." prefix
import torch
from torch import nn
from collections import OrderedDict

net = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1))
wrapped = nn.Module()
wrapped.module = net
sd = wrapped.state_dict()
print(list(sd.keys()))

fixed = OrderedDict((k[len("module."):], v) for k, v in sd.items())
print(net.load_state_dict(fixed))
print({k.replace("module.", "", 1): tuple(v.shape) for k, v in sd.items()})

nn.modules.utils.consume_prefix_in_state_dict_if_present(sd, "module.")
print(list(sd))
wrapped2 = nn.Module()
wrapped2.add_module("module", net)
net.load_state_dict(wrapped2.state_dict())
