"""The layers of einops for PyTorch: their patterns are read by the engine."""

import re

import torch
from torch.nn.modules._made import _Made


class _Layer(_Made):
    def __repr__(self):
        return f"{type(self).__name__}({self.extra_repr()})"


class RearrangeMixin(_Layer):
    __module__ = "einops.layers"


class ReduceMixin(_Layer):
    __module__ = "einops.layers"


class Rearrange(RearrangeMixin):
    _full = "einops.layers.torch.Rearrange"


class Reduce(ReduceMixin):
    _full = "einops.layers.torch.Reduce"


class _EinmixMixin(_Layer):
    __module__ = "einops.layers._einmix"


class EinMix(_EinmixMixin):
    _full = "einops.layers.torch.EinMix"

    def __init__(self, pattern, weight_shape, bias_shape=None, **axes_lengths):
        super().__init__(pattern, weight_shape, bias_shape, **axes_lengths)
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
