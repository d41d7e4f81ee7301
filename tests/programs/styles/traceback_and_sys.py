import sys
import traceback
import torch
from torch import nn


def inner(x):
    return nn.Linear(3, 2)(x)


def outer(x):
    return inner(x)


try:
    outer(torch.zeros(1, 4))
except RuntimeError as e:
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value is e, e.args)
    frames = [f for f in traceback.extract_tb(tb) if f.name in ("<module>", "outer", "inner")]
    print([(f.name, f.lineno) for f in frames])
    print(traceback.format_exception_only(type(e), e)[-1].strip())
    e.add_note("the input had 4 features")
    print(e.__notes__)
print(sys.exc_info(), sys.getrecursionlimit() > 100, sys.maxsize > 2 ** 31 - 2, sys.byteorder)


class Abort(Exception):
    def __init__(self, code, *, where):
        super().__init__(code, where)
        self.code = code

    def __str__(self):
        return f"abort {self.code}"


try:
    try:
        raise Abort(3, where="here")
    except Abort as a:
        raise ValueError("wrapped") from None
except ValueError as e:
    print(e, e.__cause__, e.__context__, repr(e.__context__), e.__suppress_context__)
try:
    raise KeyError("k") from Abort(1, where=2)
except KeyError as e:
    print(e, repr(e), str(e.__cause__))
print(repr(ValueError()), repr(ValueError("x", 2)), str(KeyError("a")), RuntimeError("a").args, issubclass(ModuleNotFoundError, ImportError), isinstance(torch.cuda.OutOfMemoryError("m"), RuntimeError))
