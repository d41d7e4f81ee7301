from typing import Callable, Optional
import torch
from torch import nn


def make_divisible(v, divisor=8, min_value=None):
    new_v = max(min_value or divisor, int(v + divisor / 2) // divisor * divisor)
    return new_v + divisor if new_v < 0.9 * v else new_v


def get_act(name: Optional[str]) -> Callable[[], nn.Module]:
    return {None: nn.Identity, "relu": lambda: nn.ReLU(inplace=True), "lrelu": lambda: nn.LeakyReLU(0.1), "swish": nn.SiLU}[name]


def get_norm(kind, channels, dim=2):
    if kind.startswith("gn"):
        return nn.GroupNorm(int(kind[2:]), channels)
    if kind == "ln":
        return nn.GroupNorm(1, channels)
    return getattr(nn, {"bn": "BatchNorm", "in": "InstanceNorm"}[kind] + f"{dim}d")(channels)


def conv(cin, cout, k=3, s=1, *, norm="bn", act="relu", dim=2, **kw):
    Conv = (nn.Conv1d, nn.Conv2d, nn.Conv3d)[dim - 1]
    layers = [Conv(cin, cout, k, s, k // 2, bias=norm is None, **kw)]
    if norm:
        layers.append(get_norm(norm, cout, dim))
    layers.append(get_act(act)())
    return nn.Sequential(*layers)


CFGS = {"A": [64, "M", 128, "M"], "B": [64, 64, "M", 128]}


def make_layers(cfg, scale=0.125, cin=3):
    layers = []
    for v in cfg:
        if v == "M":
            layers += [nn.MaxPool2d(2, 2)]
        else:
            cout = make_divisible(v * scale)
            layers += [*conv(cin, cout)]
            cin = cout
    return nn.Sequential(*layers), cin


for name, cfg in CFGS.items():
    net, c = make_layers(cfg)
    print(name, c, net(torch.zeros(2, 3, 16, 16)).shape, len(net))
print(conv(2, 4, norm="gn2", act="swish"), conv(2, 4, norm=None, act=None, dim=1), conv(4, 8, 5, 2, norm="in", act="lrelu", dim=3, groups=2), sep="\n")
print([make_divisible(v) for v in (3, 12, 13, 31.9, 100)])
