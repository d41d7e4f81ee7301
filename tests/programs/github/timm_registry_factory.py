import re
import sys
import fnmatch
from collections import defaultdict, OrderedDict
from copy import deepcopy
from functools import partial, wraps
from typing import Any, Callable, Dict, Optional, Set, Type, Union

import torch
import torch.nn as nn

_module_to_models: Dict[str, Set[str]] = defaultdict(set)
_model_entrypoints: Dict[str, Callable[..., Any]] = {}
_model_default_cfgs: Dict[str, dict] = {}


def register_model(fn: Callable[..., Any]) -> Callable[..., Any]:
    model_name = fn.__name__
    _model_entrypoints[model_name] = fn
    _module_to_models["zoo"].add(model_name)
    return fn


def natural_key(string_: str):
    return [int(s) if s.isdigit() else s for s in re.split(r"(\d+)", string_.lower())]


def list_models(filter: str = "") -> list:
    names = _model_entrypoints.keys()
    if filter:
        names = fnmatch.filter(names, filter)
    return sorted(names, key=natural_key)


def create_model(model_name: str, pretrained: bool = False, **kwargs):
    if model_name not in _model_entrypoints:
        raise RuntimeError("Unknown model (%s)" % model_name)
    kwargs = {k: v for k, v in kwargs.items() if v is not None}
    return _model_entrypoints[model_name](pretrained=pretrained, **kwargs)


def make_divisible(v, divisor=8, min_value=None, round_limit=0.9):
    min_value = min_value or divisor
    new_v = max(min_value, int(v + divisor / 2) // divisor * divisor)
    if new_v < round_limit * v:
        new_v += divisor
    return new_v


def drop_path(x, drop_prob: float = 0.0, training: bool = False, scale_by_keep: bool = True):
    if drop_prob == 0.0 or not training:
        return x
    keep_prob = 1 - drop_prob
    shape = (x.shape[0],) + (1,) * (x.ndim - 1)
    random_tensor = x.new_empty(shape).bernoulli_(keep_prob)
    if keep_prob > 0.0 and scale_by_keep:
        random_tensor.div_(keep_prob)
    return x * random_tensor


class DropPath(nn.Module):
    def __init__(self, drop_prob: float = 0.0, scale_by_keep: bool = True):
        super().__init__()
        self.drop_prob = drop_prob
        self.scale_by_keep = scale_by_keep

    def forward(self, x):
        return drop_path(x, self.drop_prob, self.training, self.scale_by_keep)

    def extra_repr(self):
        return f"drop_prob={round(self.drop_prob,3):0.3f}"


class BatchNormAct2d(nn.BatchNorm2d):
    def __init__(self, num_features, eps=1e-5, apply_act=True, act_layer=nn.ReLU, inplace=True):
        super().__init__(num_features, eps=eps)
        self.drop = nn.Identity()
        self.act = act_layer(inplace=inplace) if apply_act else nn.Identity()

    def forward(self, x):
        return self.act(self.drop(super().forward(x)))


class GhostModule(nn.Module):
    def __init__(self, in_chs, out_chs, kernel_size=1, ratio=2, dw_size=3, stride=1, act_layer=nn.ReLU):
        super().__init__()
        self.out_chs = out_chs
        init_chs = -(-out_chs // ratio)
        new_chs = init_chs * (ratio - 1)
        self.primary_conv = nn.Sequential(
            nn.Conv2d(in_chs, init_chs, kernel_size, stride, kernel_size // 2, bias=False),
            BatchNormAct2d(init_chs, act_layer=act_layer),
        )
        self.cheap_operation = nn.Sequential(
            nn.Conv2d(init_chs, new_chs, dw_size, 1, dw_size // 2, groups=init_chs, bias=False),
            BatchNormAct2d(new_chs, apply_act=False),
        )

    def forward(self, x):
        x1 = self.primary_conv(x)
        x2 = self.cheap_operation(x1)
        return torch.cat([x1, x2], dim=1)[:, : self.out_chs, :, :]


class GhostNet(nn.Module):
    def __init__(self, cfgs, num_classes=1000, width=1.0, in_chans=3, drop_path_rate=0.0):
        super().__init__()
        self.num_classes = num_classes
        stem = make_divisible(16 * width, 4)
        self.conv_stem = nn.Conv2d(in_chans, stem, 3, 2, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(stem)
        self.act1 = nn.ReLU(inplace=True)
        self.feature_info = []
        stages = nn.ModuleList()
        prev = stem
        dpr = [x.item() for x in torch.linspace(0, drop_path_rate, len(cfgs))]
        for i, (c, s) in enumerate(cfgs):
            out = make_divisible(c * width, 4)
            stages.append(nn.Sequential(OrderedDict([("ghost", GhostModule(prev, out, 3, stride=s)), ("drop_path", DropPath(dpr[i]))])))
            self.feature_info.append(dict(num_chs=out, reduction=2 ** (i + 2), module=f"blocks.{i}"))
            prev = out
        self.blocks = nn.Sequential(*stages)
        self.global_pool = nn.AdaptiveAvgPool2d(1)
        self.classifier = nn.Linear(prev, num_classes) if num_classes > 0 else nn.Identity()

    def reset_classifier(self, num_classes):
        self.num_classes = num_classes
        self.classifier = nn.Linear(self.classifier.in_features, num_classes) if num_classes else nn.Identity()

    @torch.jit.ignore
    def no_weight_decay(self):
        return {"pos_embed"}

    def forward_features(self, x):
        return self.blocks(self.act1(self.bn1(self.conv_stem(x))))

    def forward(self, x):
        return self.classifier(self.global_pool(self.forward_features(x)).flatten(1))


def _create_ghostnet(variant, width=1.0, pretrained=False, **kwargs):
    cfgs = [(16, 1), (24, 2), (41, 2)]
    model = GhostNet(cfgs, width=width, **kwargs)
    model.default_cfg = {"input_size": (3, 64, 64), "architecture": variant}
    return model


@register_model
def ghostnet_050(pretrained=False, **kwargs) -> GhostNet:
    """GhostNet-0.5x"""
    return _create_ghostnet("ghostnet_050", width=0.5, pretrained=pretrained, **kwargs)


@register_model
def ghostnet_100(pretrained=False, **kwargs) -> GhostNet:
    """GhostNet-1.0x"""
    return _create_ghostnet("ghostnet_100", width=1.0, pretrained=pretrained, **kwargs)


@register_model
def ghostnet_2(pretrained=False, **kwargs):
    return _create_ghostnet("ghostnet_2", width=2.0, **kwargs)


print(list_models(), list_models("*_1*"))
print(ghostnet_050.__doc__, ghostnet_050.__annotations__["return"].__name__)
m = create_model("ghostnet_100", num_classes=7, drop_path_rate=0.1, in_chans=None)
print(m)
print(m.feature_info)
print(m.default_cfg)
print(m(torch.randn(2, 3, 64, 64)).shape)
m.reset_classifier(0)
print(m.classifier, m(torch.randn(2, 3, 64, 64)).shape, m.no_weight_decay())
for name in list_models():
    mm = create_model(name, num_classes=10)
    print(f"{name:<14}{sum(p.numel() for p in mm.parameters()):>10,}")
try:
    create_model("resnet0")
except RuntimeError as e:
    print(e)
