"""Numbers out of tensors whose elements are not known."""

import itertools
import operator

from . import _engine

_numbers = itertools.count(1)
_kinds = {"int": int, "float": float, "bool": bool, "complex": complex}


class Unknown:
    """It can be carried about and reckoned with, and passes for what it is. Whoever looks at it is told that it is not known."""

    def __new__(cls, kind, base=None, offset=0, pair=None):
        return object.__new__(_classes.get(kind, Unknown))

    def __init__(self, kind, base=None, offset=0, pair=None):
        self._kind = kind
        # a size that depends on values: two numbers stand for it, and what is the same with both is known
        self._pair = pair
        # an int that is another one plus something: `x[i : i + 8]` has 8 rows wherever i is
        self._base, self._offset = base or next(_numbers), offset

    @property
    def __class__(self):
        return _kinds.get(self._kind, Unknown)

    def _look(self, *_, **__):
        raise _engine.unknown("value")

    def _both(self, function, other):
        """What is made of a size: with either number."""
        if self._pair is None or self._kind != "int":
            return None
        there = other._pair if is_unknown(other) else (other, other) if type(other) is int else None
        if there is None:
            return None
        try:
            one, two = (function(a, b) for a, b in zip(self._pair, there))
        except ArithmeticError:
            return None
        return one if one == two else size_of(one, two)

    def _more(self, *others):
        kinds = [one._kind if type(one) in _own else type(one).__name__ for one in (self, *others)]
        if any(kind not in _kinds for kind in kinds):
            return NotImplemented
        return Unknown("complex" if "complex" in kinds else "float" if "float" in kinds else "int")

    def _divided(self, other):
        return Unknown("float") if isinstance(other, (int, float)) else NotImplemented

    def __add__(self, other):
        both = self._both(operator.add, other)
        if both is not None:
            return both
        if self._kind == "int" and type(other) is int:
            return Unknown("int", self._base, self._offset + other)
        return self._more(other)

    __radd__ = __add__

    def __sub__(self, other):
        both = self._both(operator.sub, other)
        if both is not None:
            return both
        return self + -other if type(other) is int else self._more(other)

    def __round__(self, digits=None):
        return Unknown("int" if digits is None else self._kind)

    def __rsub__(self, other):
        both = self._both(lambda a, b: b - a, other)
        return self._more(other) if both is None else both

    def __mul__(self, other):
        both = self._both(operator.mul, other)
        return self._more(other) if both is None else both

    def __floordiv__(self, other):
        both = self._both(operator.floordiv, other)
        return self._more(other) if both is None else both

    __rmul__ = __mul__
    __mod__ = __rmod__ = __rfloordiv__ = __pow__ = __rpow__ = _more
    __neg__ = __pos__ = __abs__ = _more
    __truediv__ = __rtruediv__ = _divided
    __bool__ = __int__ = __float__ = __index__ = __repr__ = __str__ = __format__ = __eq__ = __ne__ = __lt__ = _look
    __le__ = __gt__ = __ge__ = __hash__ = __complex__ = __trunc__ = __floor__ = __ceil__ = _look

    def __reduce__(self):
        return (Unknown, (self._kind,))

    def item(self):
        return self

    def conjugate(self):
        return Unknown("complex") if self._kind == "complex" else self

    @property
    def real(self):
        return Unknown("float") if self._kind == "complex" else self

    @property
    def imag(self):
        return Unknown("float") if self._kind == "complex" else _kinds.get(self._kind, int)()


_classes = {kind: type(kind, (Unknown,), {"__module__": "builtins"}) for kind in _kinds}
_own = {Unknown, *_classes.values()}


def size_of(one, two):
    return Unknown("int", pair=(one, two))


def _encode(value):
    if value._pair is not None:
        return f'["w",{value._pair[0]},{value._pair[1]}]'
    if value._kind == "int":
        if Seen.is_index:
            return f'["u",{value._base},{value._offset}]'
        Seen.int = True
    Seen.any = True
    return '["f","nan"]' if value._kind == "float" else "true" if value._kind == "bool" else "1"


class Seen:
    any = int = is_index = False
    """One was among the arguments of the call that is being made."""


def is_unknown(value):
    return type(value) in _own


for kind in _own:
    _engine._encoders[kind] = _encode
