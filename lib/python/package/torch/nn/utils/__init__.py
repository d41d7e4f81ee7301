"""`torch.nn.utils`."""

import importlib
import sys
from types import ModuleType

from .clip_grad import (
    _clip_grads_with_norm_ as clip_grads_with_norm_,
    _get_total_norm as get_total_norm,
    clip_grad_norm,
    clip_grad_norm_,
    clip_grad_value_,
)
from .convert_parameters import parameters_to_vector, vector_to_parameters

_moved = {
    "fuse_conv_bn_eval": "fusion",
    "fuse_conv_bn_weights": "fusion",
    "fuse_linear_bn_eval": "fusion",
    "fuse_linear_bn_weights": "fusion",
    "skip_init": "init",
    "convert_conv2d_weight_memory_format": "memory_format",
    "convert_conv3d_weight_memory_format": "memory_format",
}

__all__ = [
    *("clip_grad_norm", "clip_grad_norm_", "clip_grads_with_norm_", "clip_grad_value_", "get_total_norm", *_moved),
    *("parameters_to_vector", "parametrizations", "parametrize", "remove_spectral_norm", "remove_weight_norm", "rnn"),
    *("spectral_norm", "stateless", "vector_to_parameters", "weight_norm"),
]


_functions = ("spectral_norm", "weight_norm")


class _Utils(ModuleType):
    def __setattr__(self, name, value):
        # `import torch.nn.utils.weight_norm` finds the function, that stands where its module would
        super().__setattr__(name, getattr(value, name) if name in _functions and isinstance(value, ModuleType) else value)


sys.modules[__name__].__class__ = _Utils


def __getattr__(name):
    if name in ("parametrizations", "parametrize", "rnn", "stateless", "prune", "fusion", "init", "memory_format"):
        return importlib.import_module(f"{__name__}.{name}")
    if name in ("spectral_norm", "remove_spectral_norm", "weight_norm", "remove_weight_norm"):
        for one in _functions:
            module = importlib.import_module(f"{__name__}.{one}")
            for short in (one, f"remove_{one}"):
                globals()[short] = getattr(module, short)
        return globals()[name]
    if name in _moved:
        return getattr(importlib.import_module(f"{__name__}.{_moved[name]}"), name)
    raise AttributeError(f"module '{__name__}' has no attribute '{name}'")
