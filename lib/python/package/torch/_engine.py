"""The way to the engine: arguments go over as text, and a tensor comes back as a number."""

import builtins
import sys
from collections import OrderedDict
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
    return f'["f","{value!r}"]'


def _int(value):
    if -9007199254740991 <= value <= 9007199254740991:
        return repr(value)
    # the engine counts in doubles, which hold the likes of 2**63 - 1 well enough to refuse them
    return repr(float(value)).replace("inf", "1e308")


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
    return f'[":",{encode(value.start)},{encode(value.stop)},{encode(value.step)}]'


_tuple = _many("(")
_list = _many("[")

_encoders = {
    type(None): lambda value: "null",
    bool: lambda value: "true" if value else "false",
    int: _int,
    float: _float,
    str: dumps,
    complex: lambda value: f'["c","{value.real!r}","{value.imag!r}"]',
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
    for kind in type(value).__mro__:
        encoder = _encoders.get(kind)
        if encoder:
            # the class of an Enum's member or of a subclass is learnt once
            _encoders[type(value)] = encoder
            return encoder(value)
    if type(value).__module__ == "numpy" and hasattr(value, "__index__"):
        return _int(int(value))
    if isinstance(value, type({}.keys())) or isinstance(value, type({}.values())):
        return _list(value)
    return _opaque(value)


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
    "m": lambda kind, name: Constant._named[name],
    "F": lambda name: find_function(name),
    "?": lambda kind: Unknown(kind),
}


def find_function(name):
    module, _, short = name.rpartition(".")
    return getattr(sys.modules[module], short)


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
    Unknown.seen = False
    given = encode_given(args, kwargs)
    answer = _call(name, self, given, line(), Call.current if listed else -2, Unknown.seen)
    if type(answer) is int:
        # most results are new
        found = _live.get(answer)
        return Tensor._of(answer) if found is None else tensor_of(answer)
    if answer[0] in "!?":
        raise failure(answer)
    return decode(loads(answer))


def attribute(name, number):
    answer = _call(name, number, "", 0, -2, False)
    if type(answer) is int:
        return tensor_of(answer)
    if answer[0] in "!?":
        raise failure(answer)
    return decode(loads(answer))


# ── numbers that are not known ───────────────────────────────────────────────────────────────────────────────────────


class Unknown:
    """A number out of a tensor whose elements are not known. It can be carried about and reckoned with, not looked at."""

    seen = False
    """One was among the arguments of the call that is being made."""

    def __init__(self, kind):
        self._kind = kind

    def _look(self, *_, **__):
        raise unknown("value")

    def _more(self, *others):
        kinds = [one._kind if isinstance(one, Unknown) else type(one).__name__ for one in (self, *others)]
        if any(kind not in ("int", "float", "bool", "complex") for kind in kinds):
            return NotImplemented
        return Unknown("complex" if "complex" in kinds else "float" if "float" in kinds else "int")

    def _divided(self, other):
        return Unknown("float") if isinstance(other, (int, float, Unknown)) else NotImplemented

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __mod__ = __rmod__ = __floordiv__ = _more
    __rfloordiv__ = __pow__ = __rpow__ = __neg__ = __pos__ = __abs__ = _more
    __truediv__ = __rtruediv__ = _divided
    __bool__ = __int__ = __float__ = __index__ = __repr__ = __str__ = __format__ = __round__ = __eq__ = __ne__ = _look
    __lt__ = __le__ = __gt__ = __ge__ = __hash__ = __complex__ = __trunc__ = __floor__ = __ceil__ = _look

    def __reduce__(self):
        return (Unknown, (self._kind,))

    def item(self):
        return self


def _encode_unknown(value):
    Unknown.seen = True
    return '["f","nan"]' if value._kind == "float" else "true" if value._kind == "bool" else "1"


_encoders[Unknown] = _encode_unknown


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

    def show(self):
        items = ",\n".join(f"{name}={value!r}" for name, value in zip(fields, self))
        return f"{type_name}(\n{items})"

    members = {name: property(lambda self, at=at: self[at]) for at, name in enumerate(fields)}
    return type(short, (tuple,), {"__module__": module, "__repr__": show, "__slots__": (), **members})
