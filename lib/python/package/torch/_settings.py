"""What a program may set for all that follows."""

from ._engine import engine
from ._types import _set_usual, device as _device, dtype as _dtype, dtypes as _dtypes

__all__ = [
    "get_default_dtype", "set_default_dtype", "get_default_device", "set_default_device", "set_default_tensor_type",
    "use_deterministic_algorithms", "are_deterministic_algorithms_enabled", "set_float32_matmul_precision",
    "get_float32_matmul_precision", "set_flush_denormal", "set_warn_always", "is_warn_always_enabled",
]  # fmt: skip


class _State:
    dtype = _dtypes["float32"]
    deterministic = False
    precision = "highest"


def get_default_dtype():
    return _State.dtype


def set_default_dtype(d, /):
    if not isinstance(d, _dtype):
        raise TypeError("invalid dtype object: only floating-point types are supported as the default type")
    if not d.is_floating_point:
        raise TypeError("only floating-point types are supported as the default type")
    _State.dtype = d
    engine.setDefault(d._name)


def set_default_tensor_type(t, /):
    import torch

    if isinstance(t, str):
        t = getattr(torch, t.rpartition(".")[2])
    if getattr(t, "is_cuda", False):
        raise TypeError(f"type {t.__module__}.{t.__name__} not available. Torch not compiled with CUDA enabled.")
    set_default_dtype(t.dtype)


def get_default_device():
    return _device.usual[-1] if _device.usual else _device("cpu")


def set_default_device(device):
    _set_usual([] if device is None else [_device(device)])


def use_deterministic_algorithms(mode, *, warn_only=False):
    _State.deterministic = mode


def are_deterministic_algorithms_enabled():
    return _State.deterministic


def set_float32_matmul_precision(precision):
    _State.precision = precision


def get_float32_matmul_precision():
    return _State.precision


def set_flush_denormal(mode):
    return True


def set_warn_always(mode):
    return None


def is_warn_always_enabled():
    return False


def reset():
    _State.dtype, _State.deterministic, _State.precision = _dtypes["float32"], False, "highest"
    engine.setDefault("float32")
    _set_usual([])
