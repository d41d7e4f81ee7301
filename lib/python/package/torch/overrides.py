"""`torch.overrides`: classes and modes that take the calls of PyTorch's functions into their own hands."""

import sys

from . import _engine
from ._engine import Diversion
from ._tensor import Tensor

_disabled = Tensor._disabled_torch_function


def takes_over(value):
    """Does its class have a `__torch_function__` that is asked first?"""
    kind = type(value)
    if kind is Tensor or Diversion.is_off and isinstance(value, Tensor):
        return False
    found = getattr(kind, "__torch_function__", None)
    return found is not None and getattr(found, "__func__", found) is not _disabled


def _arguments(args):
    for one in args:
        if isinstance(one, (list, tuple)):
            yield from _arguments(one)
        else:
            yield one


def divert(name, args, kwargs, self, listed):
    """The call, by the first class or mode that wants it."""
    func = function_of(name)
    if self:
        args = (_engine.tensor_of(self), *args)
    found = []
    for one in _arguments((*args, *kwargs.values())):
        if takes_over(one) and not any(type(one) is type(other) for other in found):
            # a subclass comes before its base
            at = next((i for i, other in enumerate(found) if isinstance(one, type(other))), len(found))
            found.insert(at, one)
    types = tuple(type(one) for one in found)
    if Diversion.modes:
        mode = Diversion.modes.pop()
        try:
            result = mode.__torch_function__(func, types, args, kwargs)
        finally:
            Diversion.modes.append(mode)
        if result is not NotImplemented:
            return result
    for one in found:
        result = type(one).__torch_function__(func, types, args, kwargs)
        if result is not NotImplemented:
            return result
    if not found:
        with Off():
            return func(*args, **kwargs)
    refused = "".join(f"\n  - tensor subclass {kind}" if issubclass(kind, Tensor) else f"\n  - {kind}" for kind in types)
    raise TypeError(
        f"Multiple dispatch failed for '{resolve_name(func)}'; all __torch_function__ handlers returned NotImplemented:\n"
        f"{refused}\n\nFor more information, try re-running with TORCH_LOGS=not_implemented"
    )


_operators = {
    "truediv": "div", "itruediv": "div_", "floordiv": "floor_divide", "mod": "remainder", "invert": "bitwise_not",
    "radd": "add", "rmul": "mul", "and": "__and__", "or": "__or__", "xor": "__xor__",
    **{name: name for name in "add sub mul pow matmul eq ne lt le gt ge neg abs".split()},
    **{f"i{name}": f"{name}_" for name in "add sub mul pow".split()},
}  # fmt: skip
"""Under which names the operators of tensors are told to a class."""


def function_of(name):
    where, _, short = name.rpartition(".")
    if short.startswith("__"):
        short = _operators.get(short.strip("_"), short)
    return getattr(Tensor, short) if where == "torch.Tensor" else getattr(sys.modules[where], short)


class Off:
    """`torch._C.DisableTorchFunctionSubclass`: subclasses are treated as plain tensors inside."""

    def __enter__(self):
        self._before = Diversion.is_off
        Diversion.is_off = True

    def __exit__(self, *_):
        Diversion.is_off = self._before


def converted(result, cls):
    """What a subclass makes of the results of functions: tensors of its own class."""
    if cls is Tensor:
        return result
    if isinstance(result, Tensor) and not isinstance(result, cls):
        result.__class__ = cls
        _engine.subclassed.add(result._id)
        return result
    if isinstance(result, (tuple, list)):
        return type(result)(converted(one, cls) for one in result)
    return result


class TorchFunctionMode:
    inner = None

    def __init__(self):
        pass

    def __torch_function__(self, func, types, args=(), kwargs=None):
        raise NotImplementedError

    def __enter__(self):
        Diversion.modes.append(self)
        return self

    def __exit__(self, *_):
        Diversion.modes.pop()


class BaseTorchFunctionMode(TorchFunctionMode):
    def __torch_function__(self, func, types, args=(), kwargs=None):
        return func(*args, **(kwargs or {}))


def has_torch_function(relevant_args):
    return any(takes_over(one) for one in relevant_args)


def has_torch_function_unary(relevant_arg):
    return takes_over(relevant_arg)


def has_torch_function_variadic(*relevant_args):
    return has_torch_function(relevant_args)


def handle_torch_function(public_api, relevant_args, *args, **kwargs):
    types = tuple(dict.fromkeys(type(one) for one in relevant_args if takes_over(one)))
    for kind in types:
        result = kind.__torch_function__(public_api, types, args, kwargs)
        if result is not NotImplemented:
            return result
    raise TypeError(f"no implementation found for '{resolve_name(public_api)}' on types that implement __torch_function__: {list(types)}")


def is_tensor_like(inp):
    return type(inp) is Tensor or hasattr(inp, "__torch_function__")


def resolve_name(f):
    return getattr(f, "_shapebook_name", None)


def is_tensor_method_or_property(func):
    return (getattr(func, "_shapebook_name", "") or "").startswith("torch.Tensor.")


def wrap_torch_function(dispatcher):
    import functools

    def inner(func):
        @functools.wraps(func)
        def wrapped(*args, **kwargs):
            relevant = dispatcher(*args, **kwargs)
            if has_torch_function(relevant):
                return handle_torch_function(wrapped, relevant, *args, **kwargs)
            return func(*args, **kwargs)

        return wrapped

    return inner


def get_default_nowrap_functions():
    return set()


__all__ = [
    "BaseTorchFunctionMode", "TorchFunctionMode", "get_default_nowrap_functions", "handle_torch_function",
    "has_torch_function", "is_tensor_like", "is_tensor_method_or_property", "resolve_name", "wrap_torch_function",
]  # fmt: skip
