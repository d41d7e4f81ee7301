"""The layers of einops for PyTorch: their patterns are read by the engine."""

import re

import torch
from torch.nn.modules._made import make_body
from torch.nn.modules.module import Module


class RearrangeMixin:
    __module__ = "einops.layers"

    def __repr__(self):
        return f"{type(self).__name__}({self.extra_repr()})"


class ReduceMixin:
    __module__ = "einops.layers"
    __repr__ = RearrangeMixin.__repr__


class _EinmixMixin:
    __module__ = "einops.layers._einmix"
    __repr__ = RearrangeMixin.__repr__


def _body(name, *arguments):
    about = {
        "init": [[*arguments, ["**axes_lengths", ""]], "", 9],
        "attributes": " ".join(argument[0] for argument in arguments) + " axes_lengths",
        "parameters": "",
        "buffers": "",
        "resets": False,
    }
    return make_body(f"einops.layers.torch.{name}", about, {})


def _made(name, mixin, *arguments):
    kind = type(name, (mixin, Module), {"__module__": __name__, **_body(name, *arguments)})
    kind._become_kind()
    del kind._become_kind
    return kind


Rearrange = _made("Rearrange", RearrangeMixin, ["pattern", ""])
Reduce = _made("Reduce", ReduceMixin, ["pattern", ""], ["reduction", ""])

_mix = _body("EinMix", ["pattern", ""], ["weight_shape", ""], ["bias_shape", "", "None"])


class EinMix(_EinmixMixin, Module):
    _become_kind, extra_repr = _mix["_become_kind"], _mix["extra_repr"]

    def __init__(self, pattern, weight_shape, bias_shape=None, **axes_lengths):
        _mix["__init__"](self, pattern, weight_shape, bias_shape, **axes_lengths)
        if bias_shape is None:
            self.bias = None
        left, right = pattern.split("->")
        flat = [re.sub(r"[()]", " ", side).split() for side in (left, right)]
        self.pre_rearrange = self.post_rearrange = None
        if "(" in left:
            lengths = {name: size for name, size in axes_lengths.items() if name in flat[0]}
            self.pre_rearrange = Rearrange(f"{left}-> {' '.join(flat[0])}", **lengths)
        if "(" in right:
            self.post_rearrange = Rearrange(f"{' '.join(flat[1])} ->{right}")
        weight = weight_shape.split()
        letters = dict(zip(sorted({*flat[0], *flat[1], *weight} - {"..."}), "abcdefghijklmnopqrstuvwxyz"))
        letters["..."] = "..."
        first, last, by = ("".join(letters[axis] for axis in axes) for axes in (*flat, weight))
        self.einsum_pattern = f"{first},{by}->{last}"

    def forward(self, input):
        if self.pre_rearrange is not None:
            input = self.pre_rearrange(input)
        result = torch.einsum(self.einsum_pattern, input, self.weight)
        if self.bias is not None:
            result += self.bias
        if self.post_rearrange is not None:
            result = self.post_rearrange(result)
        return result


EinMix._become_kind()
del EinMix._become_kind
