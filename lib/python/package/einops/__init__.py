"""`einops` 0.8.2: its functions are the registry's."""

import functools
import re

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
_reduce = reduce  # noqa: F821


def reduce(tensor, pattern, reduction, **axes_lengths):
    if not callable(reduction):
        return _reduce(tensor, pattern, reduction, **axes_lengths)
    with _engine.unlisted():
        try:
            _reduce(tensor, pattern, "max", **axes_lengths)
        except EinopsError as e:
            raise EinopsError(str(e).replace("max-reduction", f"{reduction}-reduction")) from None
        left, right = pattern.split("->")
        for at, number in enumerate(re.findall(r"(?<!\w)[2-9]\d*|(?<!\w)1\d+", left)):
            left = re.sub(rf"(?<!\w){number}(?!\w)", f"n_{at}", left, count=1)
            axes_lengths[f"n_{at}"] = int(number)
        names = [name for name in re.sub(r"[()]", " ", left).split() if name != "1"]
        kept = [name for name in re.sub(r"[()]", " ", right).split() if name in names]
        gone = [name for name in names if name not in kept]
        apart = rearrange(tensor, f"{left} -> {' '.join(kept + gone)}", **axes_lengths)  # noqa: F821
    rest = apart.ndim - len(kept) if "..." in gone else len(gone)
    reduced = reduction(apart, tuple(range(apart.ndim - rest, apart.ndim)))
    with _engine.unlisted():
        lengths = {name: size for name, size in axes_lengths.items() if name in kept}
        return rearrange(reduced, f"{' '.join(kept)} -> {right}", **lengths)  # noqa: F821


for _name in ("rearrange", "reduce", "repeat", "einsum", "parse_shape"):
    globals()[_name] = _also_numpy(globals()[_name])

__all__ = ["EinopsError", "asnumpy", "einsum", "pack", "parse_shape", "rearrange", "reduce", "repeat", "unpack"]
