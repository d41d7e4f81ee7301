"""The way to the engine: arguments go over as text, and a tensor comes back as a number."""

import builtins
import functools
import re
import sys
from collections import OrderedDict, namedtuple
from json import dumps, loads
from weakref import ref

import _shapebook as engine

PROGRAM = "program.py"
"""The file name that a reader's program is compiled with."""


class UnknownValue(BaseException):
    """The program asks for a number that only a real run would know. No `except Exception` holds it up."""


class Call:
    """Where the program is: which call of a module, and the modules that were called, one after another."""

    current = -1
    is_long = False
    """An int was given that 64 bits do not hold."""
    cast = None
    """What changes the dtypes of arguments, inside `torch.autocast`."""
    frames = []
    """`(frame of the caller, module, line)` for each call of a module."""
    roots = []
    """The numbers of the tensors that the outermost modules were called with."""


resets = []
"""What modules that are imported late do before each program."""


class unlisted:
    """Operations inside are not the program's own, and not in the table of its steps."""

    def __enter__(self):
        self._before, Call.current = Call.current, -2

    def __exit__(self, *_):
        Call.current = self._before


MOST_FRAMES = 50_000


def line() -> int:
    """The line of the program that is running."""
    frame = sys._getframe(1)
    while frame is not None:
        if frame.f_code.co_filename == PROGRAM:
            return frame.f_lineno
        frame = frame.f_back
    return 0


# ── values that cross ────────────────────────────────────────────────────────────────────────────────────────────────

_live = {}
_dead = []
Tensor = Parameter = Size = dtype = device = Constant = Module = None
"""The classes that `_tensor` and `_types` define; put here by `torch/__init__.py`, because they need this module."""


def _float(value):
    return f'["f","{float.__repr__(value)}"]'


def _int(value):
    if -9007199254740991 <= value <= 9007199254740991:
        return int.__repr__(value)
    if not -(2**63) <= value < 2**63:
        Call.is_long = True
    # the engine counts in doubles, which hold the likes of 2**63 - 1 well enough to refuse them
    return float.__repr__(float(value)).replace("inf", "1e308")


def _many(kind):
    head = f'["{kind}"'

    def encode_many(values):
        return ",".join([head, *map(encode, values)]) + "]"

    return encode_many


def _dict(kind):
    head = f'["{kind}"'

    def encode_dict(values):
        return ",".join([head, *(f"[{encode(key)},{encode(value)}]" for key, value in values.items())]) + "]"

    return encode_dict


def _opaque(value):
    kind = type(value)
    name = getattr(value, "_shapebook_name", None)
    if name is not None:
        return f'["F",{dumps(name)}]'
    return f'["o",{dumps(kind.__name__)},{dumps(_safe_repr(value))}]'


def _safe_repr(value):
    try:
        return repr(value)
    except Exception:
        return "?"


def _slice(value):
    bounds = ",".join(
        f'["u",{end._base},{end._offset}]' if is_unknown(end) else encode(end)
        for end in (value.start, value.stop, value.step)
    )
    return f'[":",{bounds}]'


class Complex:
    is_seen = False
    """There may be a complex tensor whose elements are known."""


def _complex(value):
    Complex.is_seen = True
    return f'["c","{value.real!r}","{value.imag!r}"]'


_makes_complex = ("torch.complex", "torch.polar", "torch.view_as_complex")
_tuple = _many("(")
_list = _many("[")

_encoders = {
    type(None): lambda value: "null",
    bool: lambda value: "true" if value else "false",
    int: _int,
    float: _float,
    str: dumps,
    complex: lambda value: _complex(value),
    tuple: _tuple,
    list: _list,
    dict: _dict("d"),
    OrderedDict: _dict("O"),
    slice: _slice,
    type(...): lambda value: '["."]',
    range: lambda value: _list(value),
}


def encode(value) -> str:
    encoder = _encoders.get(type(value))
    return encoder(value) if encoder else _encode_other(value)


def _encode_other(value):
    if Diversion.is_armed and takes_over(value):
        raise Diverted
    for kind in type(value).__mro__:
        encoder = _encoders.get(kind)
        if encoder:
            if kind is not Tensor:
                # the class of an Enum's member or of a subclass is learnt once
                _encoders[type(value)] = encoder
            return encoder(value)
    if type(value).__name__ == "ndarray":
        return f'["o","numpy.ndarray",{dumps(_safe_repr(value))}]'
    if isinstance(value, type({}.keys())) or isinstance(value, type({}.values())):
        return _list(value)
    return _opaque(value)


class Diverted(Exception):
    """An argument has a `__torch_function__`."""


class Diversion:
    is_armed = False
    """The arguments of a function are encoded, which a class may take into its own hands."""
    is_off = False
    modes = []


subclassed = set()
"""The numbers of tensors that are of a class of the program's own."""


def takes_over(value):
    if not hasattr(type(value), "__torch_function__"):
        return False
    from .overrides import takes_over as asks_first

    return asks_first(value)


def encode_given(args, kwargs) -> str:
    given = ",".join(map(encode, args))
    if not kwargs:
        return f"[[{given}],{{}}]"
    named = ",".join(f"{dumps(name)}:{encode(value)}" for name, value in kwargs.items())
    return f"[[{given}],{{{named}}}]"


def tensor_of(number):
    """The object of a tensor that may be known already."""
    found = _live.get(number)
    found = found and found()
    return found if found is not None else Tensor._of(number)


def _decode_named(type_name, *items):
    return named_tuple(type_name)(map(decode, items))


_decoders = {
    "t": tensor_of,
    "(": lambda *items: tuple(map(decode, items)),
    "[": lambda *items: list(map(decode, items)),
    "S": lambda *items: Size(items),
    "n": _decode_named,
    "f": lambda text: float(text),
    "c": lambda real, imag: complex(float(real), float(imag)),
    "d": lambda *entries: {decode(key): decode(value) for key, value in entries},
    "y": lambda name: dtype._named[name],
    "v": lambda name: device(name),
    "m": lambda kind, name: Constant._named[name] if kind != "torch._C.Generator" else _default_generator(),
    "F": lambda name: find_function(name),
    ":": lambda *bounds: slice(*map(decode, bounds)),
    ".": lambda: ...,
    "?": lambda kind: Unknown(kind),
    "w": lambda one, two: size_of(one, two),
}


def _default_generator():
    from .random import default_generator

    return default_generator


def find_function(name):
    module, _, short = name.rpartition(".")
    return getattr(Tensor if module == "torch.Tensor" else sys.modules[module], short)


def decode(wire):
    if type(wire) is list:
        return _decoders[wire[0]](*wire[1:])
    return wire


# ── exceptions ───────────────────────────────────────────────────────────────────────────────────────────────────────

_errors = {}
"""Exceptions that are not Python's own, by their names."""


def error(name, message):
    kind = _errors.get(name) or getattr(builtins, name, RuntimeError)
    made = kind(message)
    if kind is KeyError and message[:1] in "'\"":
        # the engine gives `str(e)`, which of a KeyError is the text with its quotes
        import ast

        made = kind(ast.literal_eval(message))
    return made


def unknown(name, argument=None):
    return UnknownValue(engine.explain(name, argument or ""))


def failure(answer):
    if answer[0] == "!":
        return error(*loads(answer[1:]))
    return unknown(*loads(answer[1:]))


# ── calls ────────────────────────────────────────────────────────────────────────────────────────────────────────────

_call = engine.call


def call(name, args, kwargs, self=0, listed=True):
    """Do the operation of that full name; `self` is the number of the tensor before the dot."""
    if len(_dead) > 2000:
        engine.free(",".join(map(str, _dead)))
        _dead.clear()
    if Call.cast is not None:
        args, kwargs, self, _kept = Call.cast.call(name, args, kwargs, self)
    Seen.any = Seen.int = False
    Seen.is_index = name.endswith(("__getitem__", "__setitem__"))
    if kwargs:
        kwargs = _plain(kwargs)
    if Diversion.modes or (subclassed and self in subclassed and not Diversion.is_off):
        return _divert(name, args, kwargs, self, listed)
    if name in _warned:
        _warned[name](args, kwargs)
    if name in _takes_arrays:
        args, kwargs = _without_arrays(args, kwargs)
    Diversion.is_armed = True
    try:
        given = encode_given(args, kwargs)
    except Diverted:
        return _divert(name, args, kwargs, self, listed)
    finally:
        Diversion.is_armed = False
    if Call.is_long:
        Call.is_long = False
        if name in _takes_arrays and '["f"' not in given and kwargs.get("dtype") in (None, dtype._named["int64"]):
            raise ValueError("Overflow when unpacking long long")
    if Seen.int and not _takes_any_int(name):
        raise unknown("value")
    answer = _call(name, self, given, line(), Call.current if listed else -2, Seen.any)
    if Complex.is_seen or name in _makes_complex or name.startswith("torch.fft."):
        Complex.is_seen = True
        if type(answer) is int:
            from ._complex import follow

            return follow(name, args, kwargs, self, tensor_of(answer))
    if type(answer) is int:
        # most results are new
        found = _live.get(answer)
        return Tensor._of(answer) if found is None else tensor_of(answer)
    if answer[0] == "?" and kwargs.get("out") is not None:
        from ._out import into

        return into(name, args, kwargs, self)
    if answer[0] in "!?":
        raise failure(answer)
    return decode(loads(answer))


def _warn_of(name):
    def check(args, kwargs):
        from ._warn import warn

        warn(name, args, kwargs, None, 7 if name.startswith("torch.Tensor.") else 6 if name == "torch.tensor" else 5)

    return check


_warned = {
    name: _warn_of(name)
    for name in (
        "torch.tensor", "torch.Tensor.new_tensor",
        *(f"torch.nn.functional.{one}" for one in "mse_loss l1_loss smooth_l1_loss huber_loss softmax log_softmax softmin kl_div".split()),
    )
}  # fmt: skip
"""Functions that PyTorch may warn of."""

_takes_arrays = {
    "torch.tensor", "torch.as_tensor", "torch.Tensor.new_tensor", "torch.Tensor.__getitem__", "torch.Tensor.__setitem__",
}  # fmt: skip


def _without_arrays(args, kwargs):
    """NumPy's arrays are tensors underneath."""
    if args and type(args[0]).__name__ == "array" and type(args[0]).__module__ == "array":
        return _from_buffer(args, kwargs)
    numpy = sys.modules.get("numpy")
    if numpy is None:
        return args, kwargs

    def plain(value):
        if isinstance(value, numpy.ndarray):
            return value._as_tensor()
        if isinstance(value, (list, tuple)) and any(isinstance(one, numpy.ndarray) for one in value):
            return numpy.array(value)._as_tensor() if isinstance(value, list) else tuple(map(plain, value))
        return value

    first = args[0] if args else None
    while isinstance(first, (list, tuple)) and first:
        first = first[0]
    if isinstance(first, numpy.generic) and "dtype" not in kwargs:
        kwargs = {**kwargs, "dtype": first.dtype._torch}
    return tuple(map(plain, args)), {name: plain(value) for name, value in kwargs.items()}


def _from_buffer(args, kwargs):
    """PyTorch takes an `array.array` for any sequence."""
    return (args[0].tolist(), *args[1:]), kwargs


_python_dtypes = {int: "int64", float: "float64", bool: "bool", complex: "complex128"}


def _plain(kwargs):
    """Without the generator, of which the engine is told by itself, and with `dtype=int` in PyTorch's words."""
    if "generator" in kwargs and type(kwargs["generator"]).__name__ == "Generator":
        engine.choose(kwargs["generator"]._number)
        kwargs = {name: value for name, value in kwargs.items() if name != "generator"}
    place = kwargs.get("device")
    if place is not None:
        check_place(place)
    if kwargs.get("dtype") in _python_dtypes:
        kwargs = {**kwargs, "dtype": dtype._named[_python_dtypes[kwargs["dtype"]]]}
    return kwargs


def check_place(place):
    """Raises for a device that there is not: `"cuda"`, or a slip of the pen."""
    if isinstance(place, str):
        place = device(place)
    if isinstance(place, device) and place.type == "cuda":
        raise AssertionError("Torch not compiled with CUDA enabled")


def checked_places(args):
    for one in args:
        if isinstance(one, (str, device)):
            check_place(one)
    return tuple(
        dtype._named[_python_dtypes[one]] if isinstance(one, type) and one in _python_dtypes else one for one in args
    )


def _divert(*given):
    from .overrides import divert

    return divert(*given)


_pointwise = re.compile(
    r"\.(__\w+__|add|sub|mul|div|true_divide|floor_divide|remainder|fmod|pow|rsub|eq|ne|lt|le|gt|ge|clamp|clip|clamp_min|"
    r"clamp_max|minimum|maximum|where|fill|masked_fill|index_fill|scatter|lerp|addcmul|addcdiv|tensor|as_tensor|full_like|"
    r"new_tensor|new_full|item|bitwise_\w+)_?$"
)


@functools.cache
def _takes_any_int(name):
    """Does the shape of the result not depend on the ints that are given?"""
    return bool(_pointwise.search(name)) and not name.endswith(("__getitem__", "new_full"))


def attribute(name, number):
    answer = _call(name, number, "", 0, -2, False)
    if type(answer) is int:
        made = tensor_of(answer)
        if Complex.is_seen:
            from ._complex import follow

            return follow(name, (), {}, number, made)
        return made
    if answer[0] in "!?":
        raise failure(answer)
    return decode(loads(answer))


# ── tuples with names ────────────────────────────────────────────────────────────────────────────────────────────────

_named = {}


def named_tuple(type_name):
    """`torch.return_types.max`: a tuple whose items have names."""
    made = _named.get(type_name)
    if made is None:
        made = _named[type_name] = _make_named(type_name, engine.fields(type_name).split())
    return made


def _make_named(type_name, fields):
    module, _, short = type_name.rpartition(".")
    if not module:
        # a class that Python made
        made = namedtuple(short, fields)
        made.__module__ = "torch.nn.modules.adaptive"
        return type(short, (made,), {"__new__": tuple.__new__, "__slots__": (), "__module__": made.__module__})

    def show(self):
        items = ",\n".join(f"{name}={value!r}" for name, value in zip(fields, self))
        return f"{type_name}(\n{items})"

    members = {name: property(lambda self, at=at: self[at]) for at, name in enumerate(fields)}
    counts = {"n_fields": len(fields), "n_sequence_fields": len(fields), "n_unnamed_fields": 0}
    return type(short, (tuple,), {"__module__": module, "__repr__": show, "__slots__": (), **members, **counts})


from ._unknown import Seen, Unknown, is_unknown, size_of  # noqa: E402  it puts itself among the encoders
