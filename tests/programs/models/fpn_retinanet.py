import math
from collections import OrderedDict
from typing import Dict, List, Optional, Tuple

import torch
import torch.nn.functional as F
from torch import nn, Tensor


class LastLevelP6P7(nn.Module):
    def __init__(self, in_channels: int, out_channels: int):
        super().__init__()
        self.p6 = nn.Conv2d(in_channels, out_channels, 3, 2, 1)
        self.p7 = nn.Conv2d(out_channels, out_channels, 3, 2, 1)
        for module in [self.p6, self.p7]:
            nn.init.kaiming_uniform_(module.weight, a=1)
            nn.init.constant_(module.bias, 0)

    def forward(self, p: List[Tensor], names: List[str]) -> Tuple[List[Tensor], List[str]]:
        p6 = self.p6(p[-1])
        p7 = self.p7(F.relu(p6))
        p.extend([p6, p7])
        names.extend(["p6", "p7"])
        return p, names


class FeaturePyramidNetwork(nn.Module):
    def __init__(self, in_channels_list: List[int], out_channels: int, extra_blocks: Optional[nn.Module] = None):
        super().__init__()
        self.inner_blocks = nn.ModuleList()
        self.layer_blocks = nn.ModuleList()
        for in_channels in in_channels_list:
            if in_channels == 0:
                raise ValueError("in_channels=0 is currently not supported")
            self.inner_blocks.append(nn.Conv2d(in_channels, out_channels, 1))
            self.layer_blocks.append(nn.Conv2d(out_channels, out_channels, 3, padding=1))
        for m in self.modules():
            if isinstance(m, nn.Conv2d):
                nn.init.kaiming_uniform_(m.weight, a=1)
                if m.bias is not None:
                    nn.init.constant_(m.bias, 0)
        self.extra_blocks = extra_blocks

    def get_result_from_inner_blocks(self, x: Tensor, idx: int) -> Tensor:
        num_blocks = len(self.inner_blocks)
        if idx < 0:
            idx += num_blocks
        out = x
        for i, module in enumerate(self.inner_blocks):
            if i == idx:
                out = module(x)
        return out

    def forward(self, x: Dict[str, Tensor]) -> Dict[str, Tensor]:
        names = list(x.keys())
        x = list(x.values())

        last_inner = self.get_result_from_inner_blocks(x[-1], -1)
        results = []
        results.append(self.layer_blocks[-1](last_inner))

        for idx in range(len(x) - 2, -1, -1):
            inner_lateral = self.get_result_from_inner_blocks(x[idx], idx)
            feat_shape = inner_lateral.shape[-2:]
            inner_top_down = F.interpolate(last_inner, size=feat_shape, mode="nearest")
            last_inner = inner_lateral + inner_top_down
            results.insert(0, self.layer_blocks[idx](last_inner))

        if self.extra_blocks is not None:
            results, names = self.extra_blocks(results, names)

        # make it back an OrderedDict
        return OrderedDict([(k, v) for k, v in zip(names, results)])


class AnchorGenerator(nn.Module):
    def __init__(self, sizes=((128, 256, 512),), aspect_ratios=((0.5, 1.0, 2.0),)):
        super().__init__()
        self.sizes = sizes
        self.aspect_ratios = aspect_ratios
        self.cell_anchors = [self.generate_anchors(s, a) for s, a in zip(sizes, aspect_ratios)]

    @staticmethod
    def generate_anchors(scales, aspect_ratios, dtype=torch.float32):
        scales = torch.as_tensor(scales, dtype=dtype)
        aspect_ratios = torch.as_tensor(aspect_ratios, dtype=dtype)
        h_ratios = torch.sqrt(aspect_ratios)
        w_ratios = 1 / h_ratios

        ws = (w_ratios[:, None] * scales[None, :]).view(-1)
        hs = (h_ratios[:, None] * scales[None, :]).view(-1)

        base_anchors = torch.stack([-ws, -hs, ws, hs], dim=1) / 2
        return base_anchors.round()

    def num_anchors_per_location(self):
        return [len(s) * len(a) for s, a in zip(self.sizes, self.aspect_ratios)]

    def grid_anchors(self, grid_sizes, strides):
        anchors = []
        for size, stride, base_anchors in zip(grid_sizes, strides, self.cell_anchors):
            grid_height, grid_width = size
            stride_height, stride_width = stride
            shifts_x = torch.arange(0, grid_width, dtype=torch.int32) * stride_width
            shifts_y = torch.arange(0, grid_height, dtype=torch.int32) * stride_height
            shift_y, shift_x = torch.meshgrid(shifts_y, shifts_x, indexing="ij")
            shift_x = shift_x.reshape(-1)
            shift_y = shift_y.reshape(-1)
            shifts = torch.stack((shift_x, shift_y, shift_x, shift_y), dim=1)
            anchors.append((shifts.view(-1, 1, 4) + base_anchors.view(1, -1, 4)).reshape(-1, 4))
        return anchors

    def forward(self, image: Tensor, feature_maps: List[Tensor]):
        grid_sizes = [feature_map.shape[-2:] for feature_map in feature_maps]
        image_size = image.shape[-2:]
        strides = [(image_size[0] // g[0], image_size[1] // g[1]) for g in grid_sizes]
        return torch.cat(self.grid_anchors(grid_sizes, strides))


class RetinaNetHead(nn.Module):
    def __init__(self, in_channels: int, num_anchors: int, columns: int, prior_probability: Optional[float] = None):
        super().__init__()
        conv = []
        for _ in range(4):
            conv.append(nn.Conv2d(in_channels, in_channels, kernel_size=3, stride=1, padding=1))
            conv.append(nn.ReLU())
        self.conv = nn.Sequential(*conv)
        for layer in self.conv.children():
            if isinstance(layer, nn.Conv2d):
                torch.nn.init.normal_(layer.weight, std=0.01)
                torch.nn.init.constant_(layer.bias, 0)
        self.out = nn.Conv2d(in_channels, num_anchors * columns, kernel_size=3, stride=1, padding=1)
        torch.nn.init.normal_(self.out.weight, std=0.01)
        bias = 0 if prior_probability is None else -math.log((1 - prior_probability) / prior_probability)
        torch.nn.init.constant_(self.out.bias, bias)
        self.columns = columns

    def forward(self, x: List[Tensor]) -> Tensor:
        all_outputs = []
        for features in x:
            y = self.out(self.conv(features))
            # Permute from (N, A * K, H, W) to (N, HWA, K).
            N, _, H, W = y.shape
            y = y.view(N, -1, self.columns, H, W)
            y = y.permute(0, 3, 4, 1, 2)
            y = y.reshape(N, -1, self.columns)  # Size=(N, HWA, K)
            all_outputs.append(y)
        return torch.cat(all_outputs, dim=1)


class RetinaNet(nn.Module):
    def __init__(self, num_classes=20, width=32):
        super().__init__()
        self.stem = nn.Conv2d(3, 16, 7, 4, 3)
        self.c3, self.c4, self.c5 = (nn.Conv2d(i, o, 3, 2, 1) for i, o in [(16, 32), (32, 48), (48, 64)])
        self.fpn = FeaturePyramidNetwork([32, 48, 64], width, extra_blocks=LastLevelP6P7(width, width))
        anchor_sizes = tuple((x, int(x * 2 ** (1.0 / 3)), int(x * 2 ** (2.0 / 3))) for x in [32, 64, 128, 256, 512])
        self.anchor_generator = AnchorGenerator(anchor_sizes, ((0.5, 1.0, 2.0),) * len(anchor_sizes))
        a = self.anchor_generator.num_anchors_per_location()[0]
        self.head = nn.ModuleDict({
            "classification": RetinaNetHead(width, a, num_classes, prior_probability=0.01),
            "regression": RetinaNetHead(width, a, 4),
        })

    def forward(self, images):
        x = self.stem(images).relu_()
        c3 = self.c3(x).relu()
        c4 = self.c4(c3).relu()
        c5 = self.c5(c4).relu()
        features = self.fpn(OrderedDict(c3=c3, c4=c4, c5=c5))
        print({k: tuple(v.shape) for k, v in features.items()})
        anchors = self.anchor_generator(images, list(features.values()))
        return {k: head(list(features.values())) for k, head in self.head.items()}, anchors


model = RetinaNet()
outputs, anchors = model(torch.rand(2, 3, 128, 160))
print({k: tuple(v.shape) for k, v in outputs.items()}, anchors.shape, anchors.dtype)
print(model.anchor_generator.cell_anchors[0].tolist())
print(model.anchor_generator.num_anchors_per_location())
print(len(model.head["classification"].conv), f"{model.head['classification'].out.bias[0].item():.4f}")
