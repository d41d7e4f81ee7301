from __future__ import annotations
import itertools
import math
from typing import Iterator

import torch
from torch import Tensor, nn
import torch.nn.functional as F


class Conv2dStaticSamePadding(nn.Module):
    def __init__(self, in_channels, out_channels, kernel_size, stride=1, bias=True, groups=1, dilation=1, **kwargs):
        super().__init__()
        self.conv = nn.Conv2d(in_channels, out_channels, kernel_size, stride=stride, bias=bias, groups=groups)
        self.stride = self.conv.stride
        self.kernel_size = self.conv.kernel_size
        self.dilation = self.conv.dilation
        if isinstance(self.stride, int):
            self.stride = [self.stride] * 2
        elif len(self.stride) == 1:
            self.stride = [self.stride[0]] * 2

    def forward(self, x):
        h, w = x.shape[-2:]
        extra_h = (math.ceil(w / self.stride[1]) - 1) * self.stride[1] - w + self.kernel_size[1]
        extra_v = (math.ceil(h / self.stride[0]) - 1) * self.stride[0] - h + self.kernel_size[0]
        left = extra_h // 2
        right = extra_h - left
        top = extra_v // 2
        bottom = extra_v - top
        x = F.pad(x, [left, right, top, bottom])
        return self.conv(x)


class SeparableConvBlock(nn.Module):
    def __init__(self, in_channels, out_channels=None, norm=True, activation=False, onnx_export=False):
        super().__init__()
        if out_channels is None:
            out_channels = in_channels
        self.depthwise_conv = Conv2dStaticSamePadding(in_channels, in_channels, kernel_size=3, groups=in_channels, bias=False)
        self.pointwise_conv = Conv2dStaticSamePadding(in_channels, out_channels, kernel_size=1, stride=1)
        self.norm = norm
        if self.norm:
            self.bn = nn.BatchNorm2d(num_features=out_channels, momentum=0.01, eps=1e-3)
        self.activation = activation
        if self.activation:
            self.swish = nn.SiLU()

    def forward(self, x):
        x = self.pointwise_conv(self.depthwise_conv(x))
        if self.norm:
            x = self.bn(x)
        if self.activation:
            x = self.swish(x)
        return x


class WeightedFusion(nn.Module):
    def __init__(self, n: int, eps: float = 1e-4) -> None:
        super().__init__()
        self.w = nn.Parameter(torch.ones(n, dtype=torch.float32), requires_grad=True)
        self.eps = eps

    def forward(self, *xs: Tensor) -> Tensor:
        w = F.relu(self.w)
        weight = w / (torch.sum(w, dim=0) + self.eps)
        return sum(wi * x for wi, x in zip(weight, xs))


class BiFPNLayer(nn.Module):
    def __init__(self, c: int, levels: int = 3) -> None:
        super().__init__()
        self.levels = levels
        self.td = nn.ModuleDict({f"p{i}": SeparableConvBlock(c) for i in range(levels - 1)})
        self.bu = nn.ModuleDict({f"p{i}": SeparableConvBlock(c) for i in range(1, levels)})
        self.ftd = nn.ModuleList(WeightedFusion(2) for _ in range(levels - 1))
        self.fbu = nn.ModuleList(WeightedFusion(3 if i < levels - 1 else 2) for i in range(1, levels))

    def forward(self, feats: list[Tensor]) -> list[Tensor]:
        tds = {self.levels - 1: feats[-1]}
        for i in reversed(range(self.levels - 1)):
            up = F.interpolate(tds[i + 1], scale_factor=2, mode="nearest")
            tds[i] = self.td[f"p{i}"](F.silu(self.ftd[i](feats[i], up)))
        outs = [tds[0]]
        for i in range(1, self.levels):
            down = F.max_pool2d(outs[-1], 3, 2, 1)
            args = (feats[i], tds[i], down) if i < self.levels - 1 else (feats[i], down)
            outs.append(self.bu[f"p{i}"](F.silu(self.fbu[i - 1](*args))))
        return outs


class Anchors(nn.Module):
    def __init__(self, anchor_scale=4., pyramid_levels=None, **kwargs):
        super().__init__()
        self.anchor_scale = anchor_scale
        self.pyramid_levels = pyramid_levels or [3, 4, 5, 6, 7]
        self.strides = kwargs.get('strides', [2 ** x for x in self.pyramid_levels])
        self.scales = kwargs.get('scales', [2 ** 0, 2 ** (1.0 / 3.0), 2 ** (2.0 / 3.0)])
        self.ratios = kwargs.get('ratios', [(1.0, 1.0), (1.4, 0.7), (0.7, 1.4)])
        self.last_anchors = {}

    def forward(self, image, dtype=torch.float32):
        image_shape = image.shape[2:]
        if image_shape == self.last_anchors.get("shape", None):
            return self.last_anchors["value"]
        boxes = []
        for stride in self.strides:
            level = []
            for scale, ratio in itertools.product(self.scales, self.ratios):
                if image_shape[1] % stride != 0:
                    raise ValueError('input size must be divided by the stride.')
                base = self.anchor_scale * stride * scale
                ax, ay = base * ratio[0] / 2.0, base * ratio[1] / 2.0
                x = torch.arange(stride / 2, image_shape[1], stride)
                y = torch.arange(stride / 2, image_shape[0], stride)
                yv, xv = torch.meshgrid(y, x, indexing="ij")
                b = torch.stack((yv - ay, xv - ax, yv + ay, xv + ax), -1).reshape(-1, 4)
                level.append(b.unsqueeze(1))
            boxes.append(torch.cat(level, 1).reshape(-1, 4))
        anchor_boxes = torch.vstack(boxes).to(dtype).unsqueeze(0)
        self.last_anchors = {"shape": image_shape, "value": anchor_boxes}
        return anchor_boxes


c = 8
feats = [torch.randn(1, c, 32 // 2**i, 32 // 2**i) for i in range(3)]
net = nn.Sequential(*(BiFPNLayer(c) for _ in range(2)))
outs = net(feats)
print([tuple(o.shape) for o in outs])
print(net[0].fbu[0].w, sum(p.numel() for p in net.parameters()))
print(WeightedFusion(2, eps=0)(torch.tensor([1.0, 3.0]), torch.tensor([5.0, 1.0])))
print(net[0])
anc = Anchors(pyramid_levels=[4, 5], scales=[1.0], ratios=[(1.0, 1.0)])
img = torch.zeros(1, 3, 64, 64)
a = anc(img)
print(a.shape, a is anc(img), len(anc.last_anchors))
print(a[0, :2], a[0, -1].tolist())
try:
    anc(torch.zeros(1, 3, 60, 60))
except ValueError as e:
    print(e)
conv = Conv2dStaticSamePadding(3, 4, 3, 2)
print(conv(torch.zeros(1, 3, 7, 10)).shape, conv.stride, conv.kernel_size, conv.dilation)
print(Anchors.forward.__annotations__, WeightedFusion.__init__.__annotations__)


class BBoxTransform(nn.Module):
    def forward(self, anchors, regression):
        y_centers_a = (anchors[..., 0] + anchors[..., 2]) / 2
        x_centers_a = (anchors[..., 1] + anchors[..., 3]) / 2
        ha = anchors[..., 2] - anchors[..., 0]
        wa = anchors[..., 3] - anchors[..., 1]
        w = regression[..., 3].exp() * wa
        h = regression[..., 2].exp() * ha
        y_centers = regression[..., 0] * ha + y_centers_a
        x_centers = regression[..., 1] * wa + x_centers_a
        ymin, xmin, ymax, xmax = y_centers - h / 2., x_centers - w / 2., y_centers + h / 2., x_centers + w / 2.
        return torch.stack([xmin, ymin, xmax, ymax], dim=2)


print(BBoxTransform()(a[:, :2], torch.zeros(1, 2, 4)))
