"""RegNetX: widths come from w_j = w_0 + w_a * j, quantised to powers of w_m (Radosavovic et al., 2020)"""
import math
from dataclasses import dataclass, field
from typing import Iterator, List, Tuple

import torch
from torch import nn


@dataclass(frozen=True)
class RegNetParams:
    depth: int
    w_0: int
    w_a: float
    w_m: float
    group_width: int
    quant: int = 8
    stem_width: int = 32
    strides: Tuple[int, ...] = field(default=(2, 2, 2, 2), repr=False)

    def __post_init__(self):
        if self.w_a < 0 or self.w_0 <= 0 or self.w_m <= 1 or self.w_0 % 8 != 0:
            raise ValueError("Invalid RegNet settings")

    @property
    def stages(self) -> Iterator[Tuple[int, int, int]]:
        """(width, depth, groups) of each stage"""
        widths_cont = torch.arange(self.depth) * self.w_a + self.w_0
        capacity = torch.round(torch.log(widths_cont / self.w_0) / math.log(self.w_m))
        block_widths = (torch.round(torch.divide(self.w_0 * torch.pow(self.w_m, capacity), self.quant)) * self.quant).int().tolist()
        split_helper = zip(block_widths + [0], [0] + block_widths, block_widths + [0], [0] + block_widths)
        splits = [w != wp or r != rp for w, wp, r, rp in split_helper]
        stage_widths = [w for w, t in zip(block_widths, splits[:-1]) if t]
        edges = [d for d, t in enumerate(splits) if t]
        stage_depths = [b - a for a, b in zip(edges, edges[1:])]
        for w, d in zip(stage_widths, stage_depths):
            g = min(self.group_width, w)
            yield int(round(w / g) * g), d, int(round(w / g) * g) // g


class BottleneckTransform(nn.Sequential):
    def __init__(self, w_in: int, w_out: int, stride: int, groups: int):
        super().__init__()
        for key, conv in dict(
            a=nn.Conv2d(w_in, w_out, 1, bias=False),
            b=nn.Conv2d(w_out, w_out, 3, stride, 1, groups=groups, bias=False),
            c=nn.Conv2d(w_out, w_out, 1, bias=False),
        ).items():
            self.add_module(key, conv)
            self.add_module(f"{key}_bn", nn.BatchNorm2d(w_out))
            if key != "c":
                self.add_module(f"{key}_relu", nn.ReLU(True))


class ResBottleneckBlock(nn.Module):
    def __init__(self, w_in, w_out, stride, groups):
        super().__init__()
        self.proj = None
        if w_in != w_out or stride != 1:
            self.proj = nn.Sequential(nn.Conv2d(w_in, w_out, 1, stride, bias=False), nn.BatchNorm2d(w_out))
        self.f = BottleneckTransform(w_in, w_out, stride, groups)
        self.activation = nn.ReLU(inplace=True)

    def forward(self, x):
        shortcut = x if self.proj is None else self.proj(x)
        return self.activation(shortcut + self.f(x))


class RegNet(nn.Module):
    def __init__(self, params: RegNetParams, num_classes: int = 1000):
        super().__init__()
        self.params = params
        width = params.stem_width
        self.stem = nn.Sequential(nn.Conv2d(3, width, 3, 2, 1, bias=False), nn.BatchNorm2d(width), nn.ReLU(True))
        self.trunk_output = nn.Sequential()
        for i, ((w, d, g), stride) in enumerate(zip(params.stages, params.strides), 1):
            stage = nn.Sequential()
            for b in range(d):
                stage.add_module(f"block{i}-{b}", ResBottleneckBlock(width if b == 0 else w, w, stride if b == 0 else 1, g))
            self.trunk_output.add_module(f"block{i}", stage)
            width = w
        self.avgpool = nn.AdaptiveAvgPool2d((1, 1))
        self.fc = nn.Linear(in_features=width, out_features=num_classes)
        self.reset_parameters()

    @torch.no_grad()
    def reset_parameters(self):
        for m in self.modules():
            match m:
                case nn.Conv2d():
                    fan_out = m.kernel_size[0] * m.kernel_size[1] * m.out_channels
                    nn.init.normal_(m.weight, mean=0.0, std=math.sqrt(2.0 / fan_out))
                case nn.BatchNorm2d():
                    nn.init.ones_(m.weight), nn.init.zeros_(m.bias)
                case nn.Linear(out_features=n):
                    nn.init.normal_(m.weight, mean=0.0, std=0.01)
                    print("head with", n, "classes")

    def forward(self, x):
        x = self.stem(x)
        for stage in self.trunk_output.children():
            x = stage(x)
            print("  ", tuple(x.shape))
        return self.fc(self.avgpool(x).flatten(start_dim=1))


x_400mf = RegNetParams(depth=22, w_0=24, w_a=24.48, w_m=2.54, group_width=16)
x_200mf = RegNetParams(13, 24, 36.44, 2.49, 8)
print(x_400mf)
for p in (x_400mf, x_200mf):
    print(*p.stages)
model = RegNet(x_200mf, num_classes=30)
print(model(torch.randn(2, 3, 64, 64)).shape)
try:
    x_200mf.depth = 3
except AttributeError as e:
    print(type(e).__name__, e)
