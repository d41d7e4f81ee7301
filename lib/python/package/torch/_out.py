"""`out=`, where the engine has no rule for it: the result, written into the tensors that were given."""

from . import _engine
from ._engine import call, named_tuple, unlisted
from ._modes import is_grad_enabled
from ._plain import _tensor_names
from ._tensor import Tensor
from ._types import dtypes

_products = {"mm", "bmm", "addmm", "baddbmm", "mv", "addmv", "matmul"}
_strict = {"dot", "inner", "tensordot", "sort", "topk", "mean", "max", "min", "norm", "outer", "einsum", "argmax", "argmin"}
"""These want just the dtype that they calculate in; their words for another one are not known here."""

_in_cpp = {
    "float32": "float", "float64": "double", "float16": "c10::Half", "bfloat16": "c10::BFloat16", "int64": "long int",
    "int32": "int", "int16": "short int", "int8": "signed char", "uint8": "unsigned char", "bool": "bool",
    "complex64": "c10::complex<float>", "complex128": "c10::complex<double>",
}  # fmt: skip


def into(name, args, kwargs, self):
    out = kwargs["out"]
    made = call(name, args, {key: value for key, value in kwargs.items() if key != "out"}, self)
    short = name.rpartition(".")[2]
    if isinstance(made, Tensor) and isinstance(out, Tensor):
        _write(short, made, out)
        return out
    if isinstance(made, tuple) and isinstance(out, (tuple, list)) and len(made) == len(out):
        for one, other in zip(made, out):
            _write(short, one, other)
        return _named(made)(out)
    raise _engine.unknown(name)


def _named(made):
    """`torch.return_types.max_out`"""
    kind = type(made)
    if kind is tuple:
        return tuple
    full = f"{kind.__module__}.{kind.__name__}"
    if f"{full}_out" not in _engine._named:
        _engine._named[f"{full}_out"] = _engine._make_named(f"{full}_out", _engine.engine.fields(full).split())
    return named_tuple(f"{full}_out")


def _write(short, made, out):
    if is_grad_enabled() and (made.requires_grad or out.requires_grad):
        raise RuntimeError(
            f"{short}(): functions with out=... arguments don't support automatic differentiation, but one of the "
            "arguments requires grad."
        )
    if made.dtype != out.dtype:
        _check_dtype(short, made.dtype, out.dtype)
    with unlisted():
        if made.shape != out.shape:
            out.resize_(made.shape)
        out.copy_(made)


def _check_dtype(short, made, out):
    if short in _strict:
        raise _engine.unknown(f"torch.{short}")
    if short in ("abs", "absolute"):
        raise RuntimeError(f"Found dtype {_tensor_names[out._name]} but expected {_tensor_names[made._name]}")
    if short in _products:
        raise RuntimeError(
            f"Expected out tensor to have dtype {_in_cpp[made._name]}, but got {_in_cpp[out._name]} instead"
        )
    if _group(made) <= _group(out) or short in ("sum", "prod", "cumsum", "cumprod"):
        return
    if short in ("cat", "concat", "concatenate", "stack", "hstack", "vstack", "dstack"):
        raise TypeError(f"torch.cat(): input types can't be cast to the desired output type {_tensor_names[out._name]}")
    have, want = _tensor_names[made._name], _tensor_names[out._name]
    raise RuntimeError(f"result type {have} can't be cast to the desired output type {want}")


def _group(kind):
    if kind.is_complex:
        return 3
    return 2 if kind.is_floating_point else 1 if kind is not dtypes["bool"] else 0
