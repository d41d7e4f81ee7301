"""A thin `torch`: the names of PyTorch 2.13.0, answered by Shapebook's engine. Shapes are known, and small values."""

import math as _math

from . import _engine
from ._engine import UnknownValue as UnknownValue
from ._types import Size, constants as _constants, device, dtype, dtypes as _dtypes, layout, memory_format, qscheme
from ._tensor import Parameter as _Parameter, Storage, Tensor
from . import _registry
from ._modes import (
    enable_grad,
    inference_mode,
    is_grad_enabled,
    is_inference_mode_enabled,
    no_grad,
    set_grad_enabled,
)

__version__ = "2.13.0+cpu"

globals().update(_dtypes)
globals().update(_constants)

inf, nan, pi, e = _math.inf, _math.nan, _math.pi, _math.e
newaxis = None

_registry.install_methods()
_registry.install(globals(), "torch")
for _name in ("torch.linalg", "torch.fft", "torch.special"):
    _module = _registry.module(_name)
    _registry.install(vars(_module), _name)
    _module.__getattr__ = _registry.missing(_name)


def _special(name):
    from ._special import find

    found = find(name)
    if found is None:
        return _registry.missing("torch.special")(name)
    setattr(special, name, found)  # noqa: F821
    return found


special.__getattr__ = _special  # noqa: F821

from ._plain import *  # noqa: E402,F403
from ._settings import *  # noqa: E402,F403
from . import autograd, nn  # noqa: E402,F401

_LAZY = {
    "accelerator", "amp", "backends", "compiler", "cpu", "cuda", "distributed", "distributions", "export", "func",
    "fx", "hub", "jit", "mps", "multiprocessing", "optim", "overrides", "profiler", "quantization", "random",
    "return_types", "serialization", "sparse", "testing", "types", "utils", "version", "xpu",
}  # fmt: skip
"""Packages that are imported when somebody asks for them."""

_MOVED = {
    "autocast": "amp", "GradScaler": "amp", "is_autocast_enabled": "amp", "get_autocast_dtype": "amp",
    "set_autocast_dtype": "amp", "set_autocast_enabled": "amp", "is_autocast_cache_enabled": "amp",
    "set_autocast_cache_enabled": "amp", "is_autocast_cpu_enabled": "amp", "get_autocast_gpu_dtype": "amp",
    "get_autocast_cpu_dtype": "amp", "clear_autocast_cache": "amp", "default_generator": "random", "vmap": "func",
    "compile": "compiler", "load": "serialization", "FloatTensor": "_legacy", "DoubleTensor": "_legacy",
    "HalfTensor": "_legacy", "BFloat16Tensor": "_legacy", "LongTensor": "_legacy", "IntTensor": "_legacy",
    "ShortTensor": "_legacy", "CharTensor": "_legacy", "ByteTensor": "_legacy", "BoolTensor": "_legacy", "save":
    "serialization", "get_rng_state": "random", "set_rng_state": "random", "seed": "random", "initial_seed":
    "random", "set_printoptions": "_tensor_str",
}  # fmt: skip
"""Names of `torch` that live in one of them."""

_NOT_OF_ALL = {
    "BFloat16Tensor", "HalfTensor", "autograd", "broadcast_shapes", "channels_last", "channels_last_3d",
    "contiguous_format", "fft", "linalg", "nn", "preserve_format", "segment_reduce", "set_default_dtype",
    "set_grad_enabled", "sparse_coo", "sparse_csr", "special", "strided", "svd_lowrank", "pca_lowrank", "lu", "unique",
    "UnknownValue", "Storage", "from_dlpack", "per_tensor_affine", "per_tensor_symmetric", "per_channel_affine",
    "per_channel_symmetric", "per_channel_affine_float_qparams", "torch", "functional", "storage", "signal", "nested", "ops",
}  # fmt: skip
"""Names that `from torch import *` does not bring."""

_missing = _registry.missing("torch")


def manual_seed(seed):
    from .random import manual_seed as set_seed

    return set_seed(seed)


def __getattr__(name):
    import importlib

    if name == "__all__":
        return [one for one in (*globals(), *_MOVED) if one[0] != "_" and one not in _LAZY and one not in _NOT_OF_ALL]
    if name in _LAZY:
        return importlib.import_module(f"torch.{name}")
    if name in _MOVED:
        found = globals()[name] = getattr(importlib.import_module(f"torch.{_MOVED[name]}"), name)
        return found
    return _missing(name)
