"""`torch.nn.init`: the weights are written in place, and handed back. No step of the program's table."""

import functools
import math
import warnings

import torch

from .. import _engine
from .._engine import engine


def _quiet(function):
    """What is done to a weight before the model runs is no step of the model."""

    @functools.wraps(function)
    def unlisted(*args, **kwargs):
        before, _engine.Call.current = _engine.Call.current, -2
        try:
            with torch.no_grad():
                return function(*args, **kwargs)
        finally:
            _engine.Call.current = before

    return unlisted


_linear = {"linear", "sigmoid", *(f"conv{kind}{rank}d" for kind in ("", "_transpose") for rank in (1, 2, 3))}


def calculate_gain(nonlinearity, param=None):
    if nonlinearity in _linear:
        return 1
    if nonlinearity == "tanh":
        return 5.0 / 3
    if nonlinearity == "relu":
        return math.sqrt(2.0)
    if nonlinearity == "leaky_relu":
        if param is None:
            slope = 0.01
        elif isinstance(param, (int, float)) and not isinstance(param, bool):
            slope = param
        else:
            raise ValueError(f"negative_slope {param} not a valid number")
        return math.sqrt(2.0 / (1 + slope**2))
    if nonlinearity == "selu":
        return 3.0 / 4
    raise ValueError(f"Unsupported nonlinearity {nonlinearity}")


@_quiet
def uniform_(tensor, a=0.0, b=1.0, generator=None):
    return tensor.uniform_(a, b, generator=generator)


@_quiet
def normal_(tensor, mean=0.0, std=1.0, generator=None):
    return tensor.normal_(mean, std, generator=generator)


@_quiet
def trunc_normal_(tensor, mean=0.0, std=1.0, a=-2.0, b=2.0, generator=None):
    if mean < a - 2 * std or mean > b + 2 * std:
        warnings.warn(
            "mean is more than 2 std from [a, b] in nn.init.trunc_normal_. "
            "The distribution of values may be incorrect.",
            stacklevel=3,
        )
    result = tensor.normal_(mean, std, generator=generator)
    if min(b - mean, mean - a) > 8 * std:
        return tensor
    if not _is_followed(tensor):
        return _unknown(tensor, generator)
    share = _below((b - mean) / std) - _below((a - mean) / std)
    if share <= 0.3:
        # drawn in another way
        return _unknown(tensor, generator)
    low, high = (tensor.new_tensor(end).item() for end in (a, b))
    while (outside := (result < low) | (result > high)).any():
        result = torch.where(outside, torch.empty_like(result).normal_(mean, std, generator=generator), result)
    return tensor if tensor is result else tensor.copy_(result)


def _below(x):
    return (1.0 + math.erf(x / math.sqrt(2.0))) / 2.0


def _is_followed(tensor):
    return tensor.numel() == 0 or engine.elements(tensor._id) != ""


def _unknown(tensor, generator):
    """Nobody knows how often was drawn, and what."""
    engine.loseState(0 if generator is None else generator._number)
    engine.touch(str(tensor._id))
    return tensor


@_quiet
def constant_(tensor, val):
    return tensor.fill_(val)


@_quiet
def ones_(tensor):
    return tensor.fill_(1.0)


@_quiet
def zeros_(tensor):
    return tensor.zero_()


@_quiet
def eye_(tensor):
    if tensor.ndimension() != 2:
        raise ValueError("Only tensors with 2 dimensions are supported")
    return tensor.copy_(torch.eye(*tensor.shape))


@_quiet
def dirac_(tensor, groups=1):
    if tensor.ndimension() not in (3, 4, 5):
        raise ValueError("Only tensors with 3, 4, or 5 dimensions are supported")
    out, inner, *kernel = tensor.size()
    if out % groups != 0:
        raise ValueError("dim 0 must be divisible by groups")
    tensor.zero_()
    centre = tuple(size // 2 for size in kernel)
    for group in range(groups):
        for channel in range(min(out // groups, inner)):
            tensor[(group * (out // groups) + channel, channel, *centre)] = 1
    return tensor


def _calculate_fan_in_and_fan_out(tensor):
    if tensor.dim() < 2:
        raise ValueError("Fan in and fan out can not be computed for tensor with fewer than 2 dimensions")
    out, inner, *kernel = tensor.shape
    return inner * math.prod(kernel), out * math.prod(kernel)


def _calculate_correct_fan(tensor, mode):
    mode = mode.lower()
    modes = ["fan_in", "fan_out"]
    if mode not in modes:
        raise ValueError(f"Mode {mode} not supported, please use one of {modes}")
    return _calculate_fan_in_and_fan_out(tensor)[modes.index(mode)]


def _xavier_std(tensor, gain):
    return gain * math.sqrt(2.0 / float(sum(_calculate_fan_in_and_fan_out(tensor))))


@_quiet
def xavier_uniform_(tensor, gain=1.0, generator=None):
    bound = math.sqrt(3.0) * _xavier_std(tensor, gain)
    return tensor.uniform_(-bound, bound, generator=generator)


@_quiet
def xavier_normal_(tensor, gain=1.0, generator=None):
    return tensor.normal_(0.0, _xavier_std(tensor, gain), generator=generator)


def _kaiming_std(tensor, a, mode, nonlinearity):
    """None: there is nothing to write."""
    if 0 in tensor.shape:
        warnings.warn("Initializing zero-element tensors is a no-op", stacklevel=4)
        return None
    fan = _calculate_correct_fan(tensor, mode)
    return calculate_gain(nonlinearity, a) / math.sqrt(fan)


@_quiet
def kaiming_uniform_(tensor, a=0, mode="fan_in", nonlinearity="leaky_relu", generator=None):
    std = _kaiming_std(tensor, a, mode, nonlinearity)
    if std is None:
        return tensor
    bound = math.sqrt(3.0) * std
    return tensor.uniform_(-bound, bound, generator=generator)


@_quiet
def kaiming_normal_(tensor, a=0, mode="fan_in", nonlinearity="leaky_relu", generator=None):
    std = _kaiming_std(tensor, a, mode, nonlinearity)
    return tensor if std is None else tensor.normal_(0, std, generator=generator)


@_quiet
def orthogonal_(tensor, gain=1, generator=None):
    if tensor.ndimension() < 2:
        raise ValueError("Only tensors with 2 or more dimensions are supported")
    if tensor.numel() == 0:
        return tensor
    tensor.normal_(0, 1, generator=generator)
    # the factor of a QR decomposition
    engine.touch(str(tensor._id))
    return tensor


@_quiet
def sparse_(tensor, sparsity, std=0.01, generator=None):
    if tensor.ndimension() != 2:
        raise ValueError("Only tensors with 2 dimensions are supported")
    rows, columns = tensor.shape
    zeros = math.ceil(sparsity * rows)
    tensor.normal_(0, std, generator=generator)
    if not _is_followed(tensor):
        return _unknown(tensor, generator)
    for column in range(columns):
        tensor[torch.randperm(rows)[:zeros], column] = 0
    return tensor


def _make_deprecate(method):
    new = method.__name__
    old = new[:-1]

    def deprecated_init(*args, **kwargs):
        warnings.warn(
            f"`nn.init.{old}` is now deprecated in favor of `nn.init.{new}`.", FutureWarning, stacklevel=2
        )
        return method(*args, **kwargs)

    deprecated_init.__name__ = old
    return deprecated_init


for _method in (uniform_, normal_, constant_, eye_, dirac_, xavier_uniform_, xavier_normal_, kaiming_uniform_, kaiming_normal_, orthogonal_, sparse_):  # fmt: skip
    globals()[_method.__name__[:-1]] = _make_deprecate(_method)
