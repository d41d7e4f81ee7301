from dataclasses import dataclass, field, asdict, replace, fields, astuple
from typing import List, Tuple

import torch
from torch import nn


@dataclass
class ConvConfig:
    channels: Tuple[int, ...] = (3, 8, 16)
    kernel: int = 3
    dropout: float = 0.1
    extras: List[str] = field(default_factory=list)
    seen: int = field(default=0, init=False, repr=False, compare=False)

    def __post_init__(self):
        if self.kernel % 2 == 0:
            raise ValueError("kernel must be odd, got %d" % self.kernel)
        self.padding = self.kernel // 2

    @property
    def depth(self):
        return len(self.channels) - 1


def build(cfg: ConvConfig) -> nn.Sequential:
    net = nn.Sequential()
    for i, (a, b) in enumerate(zip(cfg.channels, cfg.channels[1:])):
        net.add_module(f"conv{i}", nn.Conv2d(a, b, cfg.kernel, padding=cfg.padding))
        net.add_module(f"act{i}", nn.ReLU())
    net.append(nn.Dropout(cfg.dropout))
    return net


cfg = ConvConfig()
print(cfg, cfg.depth, asdict(cfg))
big = replace(cfg, channels=(3, 4, 4, 4), kernel=5)
print(big == cfg, big.padding, [f.name for f in fields(big)])
print(build(cfg)(torch.zeros(1, 3, 8, 8)).shape)
print(build(big))
cfg.extras.append("aug")
print(ConvConfig().extras, cfg.extras, astuple(cfg))
try:
    ConvConfig(kernel=4)
except ValueError as e:
    print(e)
