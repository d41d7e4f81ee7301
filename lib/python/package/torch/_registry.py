"""Makes functions, methods and attributes of everything the registry lists: no name of an operation is written here."""

import sys
from json import loads
from pathlib import Path
from types import ModuleType

from _words import IN_PYTHON
from . import _engine
from ._engine import attribute, call, engine
from ._tensor import Tensor

APIS = loads(engine.apis())
"""`[full name, kind, is also a method, has a variant in place, is an attribute, other names]` of every API."""

PUBLIC = loads((Path(__file__).parent / "_public.json").read_text())
"""The public names of PyTorch's modules: those without a spec are refused with a sentence of ours."""


def _function(full, written):
    def function(*args, **kwargs):
        return call(full, args, kwargs)

    return _named(function, full, written)


def _named(function, full, written):
    function.__name__ = function.__qualname__ = written
    function.__module__ = where = full.rpartition(".")[0]
    if where == "torch" and written not in IN_PYTHON:
        function.__qualname__ = f"_VariableFunctionsClass.{written}"
    if where == "torch.Tensor" and written not in IN_PYTHON:
        function.__qualname__ = f"TensorBase.{written}"
    function._shapebook_name = full
    return function


def _method(full, written):
    if written.endswith("_"):

        def method(self, *args, **kwargs):
            return call(full, args, kwargs, self._id)

    else:

        def method(self, *args, **kwargs):
            return call(full, args, kwargs, self._id)

    return _named(method, full, written)


def _attribute(full):
    return property(lambda self: attribute(full, self._id), lambda self, value: self._assign(_short(full), value))


def _short(full):
    return full.rpartition(".")[2]


def module(name):
    """The module of that name; made and put into its package if there is none."""
    if name not in sys.modules:
        made = sys.modules[name] = ModuleType(name)
        parent, _, short = name.rpartition(".")
        if parent:
            setattr(module(parent), short, made)
    return sys.modules[name]


def install(namespace, name):
    """Put all functions of the registry that live in the module of that name into its namespace."""
    for full, kind, _, inplace, _, aliases in APIS:
        if kind != "function":
            continue
        for one in (full, *aliases):
            where, _, short = one.rpartition(".")
            if where != name:
                continue
            namespace.setdefault(short, _function(one, short))
            if inplace and f"{short}_" in PUBLIC.get(name, ()):
                namespace.setdefault(f"{short}_", _function(f"{one}_", f"{short}_"))


def _uncovered(full):
    def refuse(self, *_):
        raise _engine.unknown(full, "missing")

    return property(refuse, refuse)


def install_methods():
    own = vars(Tensor)
    for full, kind, is_method, inplace, is_attribute, aliases in APIS:
        if kind == "module" or not is_method:
            continue
        for one in (full, *aliases):
            short = _short(one)
            if is_attribute:
                if short not in own:
                    setattr(Tensor, short, _attribute(f"torch.Tensor.{short}"))
                continue
            for written in (short, *([f"{short}_"] if inplace else [])):
                if written not in own:
                    setattr(Tensor, written, _method(f"torch.Tensor.{written}", written))
    for name in PUBLIC["torch.Tensor"]:
        if not hasattr(Tensor, name):
            setattr(Tensor, name, _uncovered(f"torch.Tensor.{name}"))
    for name in _operators:
        setattr(Tensor, f"__{name}__", _operator(f"torch.Tensor.__{name}__"))
    for name in ("neg", "pos", "invert", "abs"):
        setattr(Tensor, f"__{name}__", _method(f"torch.Tensor.__{name}__", f"__{name}__"))


_binary = "add sub mul truediv floordiv mod pow matmul and or xor lshift rshift".split()
_operators = [
    *"lt le gt ge eq ne".split(),
    *(prefix + name for prefix in ("", "r", "i") for name in _binary if (prefix, name) != ("i", "matmul")),
]


def _operator(full):
    def operator(self, other):
        try:
            return call(full, (other,), {}, self._id)
        except TypeError:
            # as in PyTorch, Python has the word then
            return NotImplemented

    return _named(operator, full, _short(full))


def missing(name):
    """`__getattr__` of a module: a name that PyTorch has and we do not is not the same as a slip of the pen."""
    known = PUBLIC.get(name, ())

    def __getattr__(attribute):
        if attribute in known:
            raise _engine.unknown(f"{name}.{attribute}", "missing")
        raise AttributeError(f"module '{name}' has no attribute '{attribute}'")

    return __getattr__
