"""NumPy's dtypes and the numbers that arrays are made of."""

import builtins

import torch
from torch import _engine

# name: (kind, kind of Python's, name in torch)
_table = {
    "bool": "b", "int8": "i", "int16": "i", "int32": "i", "int64": "i", "uint8": "u", "float16": "f", "float32": "f",
    "float64": "f", "complex64": "c", "complex128": "c",
}  # fmt: skip


class generic:
    __module__ = "numpy"

    @property
    def dtype(self):
        return dtype(type(self))

    shape = property(lambda self: ())
    ndim = property(lambda self: 0)
    size = property(lambda self: 1)
    itemsize = property(lambda self: self.dtype.itemsize)

    def item(self):
        return self._python(self)

    tolist = item

    def astype(self, to):
        return dtype(to).type(self)

    def _array(self):
        from . import array

        return array(self)

    def __repr__(self):
        return f"np.{type(self).__name__}({self})"


class number(generic):
    __module__ = "numpy"


class integer(number):
    __module__ = "numpy"


class signedinteger(integer):
    __module__ = "numpy"


class unsignedinteger(integer):
    __module__ = "numpy"


class inexact(number):
    __module__ = "numpy"


class floating(inexact):
    __module__ = "numpy"


def _rounded(value, name):
    """The number as a float of fewer bits holds it."""
    return value if name == "float64" else torch.tensor(value, dtype=getattr(torch, name)).item()


def _operators(base):
    """Results of NumPy's numbers are NumPy's: `np.float64(1) + 1`."""
    made = {}
    for name in ("add sub mul truediv floordiv mod pow radd rsub rmul rtruediv rfloordiv rmod rpow neg pos abs").split():
        plain = getattr(base, f"__{name}__")

        def operator(self, *others, plain=plain):
            if others and (type(others[0]).__name__ == "ndarray" or isinstance(others[0], torch.Tensor)):
                return NotImplemented
            result = plain(self, *others)
            if type(result) is float:
                return (type(self) if isinstance(self, float) else float64)(result)
            return type(self)(result) if type(result) is int else result

        made[f"__{name}__"] = operator
    return made


class _Float(floating, builtins.float):
    __module__ = "numpy"
    _python = builtins.float

    def __new__(cls, value=0.0):
        if _engine.is_unknown(value):
            return value
        return builtins.float.__new__(cls, _rounded(builtins.float(value), cls.__name__))

    def __str__(self):
        from ._print import shortest

        return shortest(builtins.float(self), type(self).__name__)

    __format__ = builtins.float.__format__
    __hash__ = builtins.float.__hash__


class _Int(signedinteger, builtins.int):
    __module__ = "numpy"
    _python = builtins.int

    def __new__(cls, value=0):
        return value if _engine.is_unknown(value) else builtins.int.__new__(cls, value)

    def __str__(self):
        return builtins.int.__repr__(self)

    __format__ = builtins.int.__format__
    __hash__ = builtins.int.__hash__


for _base, _python in ((_Float, builtins.float), (_Int, builtins.int)):
    for _name, _function in _operators(_python).items():
        setattr(_base, _name, _function)


def _scalar(name, base):
    return type(name, (base,), {"__module__": "numpy"})


float16, float32, float64 = (_scalar(f"float{bits}", _Float) for bits in (16, 32, 64))
int8, int16, int32, int64 = (_scalar(f"int{bits}", _Int) for bits in (8, 16, 32, 64))
uint8 = _scalar("uint8", _Int)
double, single, half, intp, longlong, intc, short, byte, ubyte = (
    float64, float32, float16, int64, int64, int32, int16, int8, uint8,
)  # fmt: skip


class bool_(generic, builtins.int):
    __module__ = "numpy"
    _python = builtins.bool

    def __new__(cls, value=False):
        return value if _engine.is_unknown(value) else builtins.int.__new__(cls, builtins.bool(value))

    def __str__(self):
        return "True" if self else "False"

    def __repr__(self):
        return f"np.{self}_"

    def __invert__(self):
        return bool_(not self)

    __format__ = generic.__format__


bool_.__name__ = bool_.__qualname__ = "bool"
True_, False_ = bool_(True), bool_(False)


class complex128(inexact, builtins.complex):
    __module__ = "numpy"
    _python = builtins.complex


class complex64(complex128):
    __module__ = "numpy"


_scalars = {
    "bool": bool_, "int8": int8, "int16": int16, "int32": int32, "int64": int64, "uint8": uint8, "float16": float16,
    "float32": float32, "float64": float64, "complex64": complex64, "complex128": complex128,
}  # fmt: skip
_spelled = {
    "float": "float64", "int": "int64", "double": "float64", "single": "float32", "half": "float16", "long": "int64",
    "f": "float32", "d": "float64", "i": "int32", "l": "int64", "?": "bool", "f4": "float32", "f8": "float64",
    "f2": "float16", "i1": "int8", "i2": "int16", "i4": "int32", "i8": "int64", "u1": "uint8", "bool_": "bool", "b1": "bool",
    "complex": "complex128", "B": "uint8", "b": "int8", "h": "int16", "q": "int64", "e": "float16", "c8": "complex64",
    "c16": "complex128",
}  # fmt: skip


class dtype:
    __module__ = "numpy"
    _made = {}

    def __new__(cls, given, *_, **__):
        if isinstance(given, cls):
            return given
        name = _name_of(given)
        if name not in cls._made:
            made = cls._made[name] = object.__new__(cls)
            made.name, made.type, made.kind = name, _scalars[name], _table[name]
            made.itemsize = getattr(torch, name).itemsize
        return cls._made[name]

    @property
    def char(self):
        return {"float64": "d", "float32": "f", "int64": "l", "int32": "i", "bool": "?", "float16": "e", "uint8": "B"}[self.name]

    @property
    def str(self):
        return ("|" if self.itemsize == 1 else "<") + f"{self.kind}{self.itemsize}"

    @property
    def _torch(self):
        return getattr(torch, self.name)

    def __repr__(self):
        return f"dtype('{self.name}')"

    def __str__(self):
        return self.name

    def __eq__(self, other):
        if isinstance(other, torch.dtype):
            return False
        try:
            return self is dtype(other)
        except TypeError:
            return False

    def __hash__(self):
        return hash(self.name)

    def __reduce__(self):
        return (dtype, (self.name,))


def _name_of(given):
    if given is None or given is builtins.float:
        return "float64"
    if given in (builtins.int, builtins.bool, builtins.complex):
        return {builtins.int: "int64", builtins.bool: "bool", builtins.complex: "complex128"}[given]
    if isinstance(given, type) and issubclass(given, generic):
        return given.__name__
    if isinstance(given, builtins.str):
        name = _spelled.get(given.lstrip("<=|"), given)
        if name in _table:
            return name
        if name in ("uint16", "uint32", "uint64", "str", "object", "O", "S", "U"):
            raise _engine.unknown(f"numpy.{name}", "missing")
        raise TypeError(f"data type '{given}' not understood")
    if given in (builtins.str, object):
        raise _engine.unknown(f"numpy.{given.__name__}", "missing")
    raise TypeError(f"Cannot interpret '{given!r}' as a data type")


_bits = {"b": 0, "u": 8}


def promoted(a, b):
    """The dtype that holds the numbers of both, as NumPy chooses it."""
    if a is b:
        return a
    kinds = "buifc"
    if kinds.index(a.kind) > kinds.index(b.kind):
        a, b = b, a
    if a.kind == b.kind:
        return a if a.itemsize >= b.itemsize else b
    if a.kind == "b":
        return b
    if b.kind == "i":
        return b if b.itemsize > 1 else dtype("int16")
    if b.kind == "f":
        least = {1: 2, 2: 4}.get(a.itemsize, 8) if a.kind in "ui" else a.itemsize
        return dtype(f"float{8 * max(least, b.itemsize)}")
    return dtype("complex128" if a.itemsize == 8 and a.name != "complex64" else b.name)
