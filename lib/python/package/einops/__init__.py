"""`einops` 0.8.2: its functions are the registry's."""

import functools

from torch import _engine, _registry

__version__ = "0.8.2"
__author__ = "Alex Rogozhnikov"


class EinopsError(RuntimeError):
    pass


_engine._errors["EinopsError"] = EinopsError


def asnumpy(tensor):
    return tensor.detach().cpu().numpy() if hasattr(tensor, "detach") else tensor


def _also_numpy(function):
    """Arrays are tensors while their shapes are worked out."""

    @functools.wraps(function)
    def either(*args, **kwargs):
        if not any(_is_array(one) for one in args):
            return function(*args, **kwargs)
        result = function(*[one._as_tensor() if _is_array(one) else one for one in args], **kwargs)
        return result.numpy() if hasattr(result, "numpy") else result

    return either


def _is_array(value):
    return type(value).__module__ == "numpy" and hasattr(value, "_as_tensor")


_registry.install(globals(), "einops")
for _name in ("rearrange", "reduce", "repeat", "einsum", "parse_shape"):
    globals()[_name] = _also_numpy(globals()[_name])

__all__ = ["EinopsError", "asnumpy", "einsum", "pack", "parse_shape", "rearrange", "reduce", "repeat", "unpack"]
