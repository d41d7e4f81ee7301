"""The constructors of old: `torch.FloatTensor(2, 3)`, `torch.Tensor([1, 2])`, `x.new(3)`."""

from . import _engine
from ._engine import engine
from ._types import Size, dtypes

KINDS = {
    "Float": "float32", "Double": "float64", "Half": "float16", "BFloat16": "bfloat16", "Long": "int64", "Int": "int32",
    "Short": "int16", "Char": "int8", "Byte": "uint8", "Bool": "bool",
}  # fmt: skip
_spelled = {
    "Float": "float", "Double": "double", "Half": "c10::Half", "BFloat16": "c10::BFloat16", "Long": "long int", "Int": "int",
    "Short": "short int", "Char": "signed char", "Byte": "unsigned char", "Bool": "bool",
}  # fmt: skip
_letter = {name: letter for letter, name in KINDS.items()}

_SIGNATURES = """ * (*, torch.device device = None)
      didn't match because some of the {why}
 * (torch.Storage storage)
 * (Tensor other)
 * (tuple of ints size, *, torch.device device = None)
 * (object data, *, torch.device device = None)
"""


def build(args, kwargs, dtype=None):
    """@param dtype of an old constructor that is named after it; None: the default one"""
    from . import empty, get_default_dtype, tensor

    kind = dtype or get_default_dtype()
    kwargs.pop("device", None)
    if "size" in kwargs:
        args = (kwargs.pop("size"), *args)
    if kwargs:
        got = ", ".join([*(type(one).__name__ for one in args), *(f"{k}={_name(v)}" for k, v in kwargs.items())])
        why = f"keywords were incorrect: {', '.join(kwargs)}"
        raise _refusal(got, why)
    if not args:
        return empty(0, dtype=kind)
    first = args[0]
    if len(args) > 1:
        if not isinstance(first, int):
            got = ", ".join(_described(one) for one in args)
            marked = ", ".join(f"!{_described(one)}!" for one in args)
            raise _refusal(got, f"arguments have invalid types: ({marked})")
        for at, one in enumerate(args):
            if not hasattr(one, "__index__"):
                what = type(one).__name__
                raise TypeError(
                    f"new(): argument 'size' failed to unpack the object at pos {at + 1} with error "
                    f'"type must be tuple of ints,but got {what}"'
                )
        return _sized(args, kind)
    if isinstance(first, _engine.Tensor):
        if dtype is not None and first.dtype is not dtype:
            raise TypeError(f"expected {_options(dtype)} (got {_options(first.dtype)})")
        return _engine.Tensor._of(engine.leaf(first._id, False, first.requires_grad))
    if isinstance(first, Size):
        return _sized(first, kind)
    if isinstance(first, int) and not isinstance(first, bool):
        return _sized(args, kind)
    if isinstance(first, (str, bytes)):
        raise TypeError(f"new(): invalid data type '{type(first).__name__}'")
    if isinstance(first, dict) or not hasattr(first, "__len__"):
        raise TypeError(f"new(): data must be a sequence (got {type(first).__name__})")
    if isinstance(first, (list, tuple, range)) or type(first).__module__ == "numpy":
        return tensor(first if isinstance(first, (list, tuple)) else list(first)).to(kind)
    raise TypeError(f"new(): data must be a sequence (got {type(first).__name__})")


def _sized(sizes, kind):
    from . import empty

    for size in sizes:
        if size < 0:
            raise RuntimeError(f"Trying to create tensor with negative dimension {size}: [{', '.join(map(str, sizes))}]")
    return empty(tuple(sizes), dtype=kind)


def _name(value):
    return "torch.dtype" if isinstance(value, _engine.dtype) else type(value).__name__


def _described(value):
    if isinstance(value, (list, tuple)) and value:
        return f"{type(value).__name__} of [{type(value[0]).__name__}]"
    return type(value).__name__


def _refusal(got, why):
    plain = got.replace(" of [int]", "").replace(" of [float]", "")
    return TypeError(
        f"new() received an invalid combination of arguments - got ({plain}), but expected one of:\n"
        + _SIGNATURES.format(why=why)
    )


def _options(dtype):
    return (
        f"TensorOptions(dtype={_spelled[_letter[dtype._name]]}, device=cpu, layout=Strided, "
        "requires_grad=false (default), pinned_memory=false (default), memory_format=(nullopt))"
    )


class tensortype(type):
    """`torch.FloatTensor` is a class of which there are no objects: `isinstance` asks for the dtype."""

    __module__ = "torch"

    def __call__(cls, *args, **kwargs):
        if cls.is_cuda:
            name = f"{cls.__module__}.{cls.__name__}"
            raise TypeError(f"type {name} not available. Torch not compiled with CUDA enabled.")
        return build(args, kwargs, cls.dtype)

    def __instancecheck__(cls, value):
        return isinstance(value, _engine.Tensor) and value.dtype is cls.dtype and not cls.is_cuda

    def __getattr__(cls, name):
        raise AttributeError(f"type object '{cls.__module__}.{cls.__name__}' has no attribute '{name}'")


def of_module(name):
    """All of them, as that module has them."""
    members = {"__module__": name, "is_cuda": name == "torch.cuda", "is_sparse": False}
    return {
        f"{kind}Tensor": tensortype(f"{kind}Tensor", (), {**members, "dtype": dtypes[dtype]}) for kind, dtype in KINDS.items()
    }


globals().update(of_module("torch"))
_engine._encoders[tensortype] = lambda value: f'"{value.__module__}.{value.__name__}"'
