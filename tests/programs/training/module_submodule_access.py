import torch
import torch.nn as nn

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.backbone = nn.Sequential(nn.Conv2d(3, 4, 1), nn.Sequential(nn.BatchNorm2d(4), nn.ReLU()))
        self.head = nn.Linear(4, 2)

net = Net()
print(net.get_submodule("backbone.1.0"))
print(net.get_submodule("") is net)
print(net.get_parameter("backbone.0.weight").shape)
print(net.get_buffer("backbone.1.0.running_mean"))
net.set_submodule("backbone.1.1", nn.SiLU())
print(net.backbone)

def rgetattr(obj, path):
    from functools import reduce
    return reduce(getattr, path.split("."), obj)

print(rgetattr(net, "backbone.1.0.num_features"), net.head.in_features, net.head.out_features)
print(net.backbone[0].kernel_size, net.backbone[0].weight.is_leaf, net._get_name())
print("head" in net._modules, hasattr(net, "tail"), getattr(net, "tail", "no tail"))
print(sorted(k for k in net.__dict__ if k in ("training", "_parameters", "_buffers", "_modules")))
print("head" in dir(net), "forward" in dir(net))
for name in ("backbone.5", "head.weight.data", "body"):
    try:
        net.get_submodule(name)
    except AttributeError as e:
        print(e)
net.get_parameter("head.gamma")
