import torch
import torch.nn as nn
import torch.nn.init as init

w = torch.empty(2, 3)
print(init.zeros_(w))
print(init.ones_(w))
print(init.constant_(w, 0.5))
print(init.eye_(w))
d = torch.empty(3, 3, 3)
print(init.dirac_(d)[:, :, 1])
for fn, kw in [(init.uniform_, dict(a=-1, b=1)), (init.normal_, dict(mean=0, std=.02)), (init.trunc_normal_, dict(std=.02)),
               (init.xavier_uniform_, dict(gain=2.)), (init.xavier_normal_, {}), (init.kaiming_uniform_, dict(a=5 ** .5)),
               (init.kaiming_normal_, dict(mode="fan_out", nonlinearity="relu")), (init.orthogonal_, {}), (init.sparse_, dict(sparsity=.5))]:
    t = torch.empty(6, 4)
    r = fn(t, **kw)
    print(fn.__name__, r.shape, r is t, t.requires_grad)

for name in ("linear", "conv2d", "sigmoid", "tanh", "relu", "leaky_relu", "selu"):
    print(name, round(init.calculate_gain(name), 4), end="; ")
print(round(init.calculate_gain("leaky_relu", 1.0), 4))

def weights_init(m):
    classname = m.__class__.__name__
    if classname.find('Conv') != -1:
        m.weight.data.fill_(2)
    elif classname.find('BatchNorm') != -1:
        m.weight.data.fill_(3)
        m.bias.data.zero_()

net = nn.Sequential(nn.Conv2d(1, 2, 1), nn.BatchNorm2d(2), nn.ReLU())
out = net.apply(weights_init)
print(out is net, net[0].weight.flatten(), net[1].weight.data, net[1].bias)
print(init.xavier_uniform_(torch.empty(5)))
