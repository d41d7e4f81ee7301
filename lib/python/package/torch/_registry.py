"""Makes functions, methods and attributes of everything the registry lists: no name of an operation is written here."""

import sys
from json import loads
from pathlib import Path
from types import ModuleType

from _words import IN_C, IN_PYTHON
from . import _engine
from ._engine import attribute, call, engine
from ._tensor import Tensor

APIS = loads(engine.apis())
"""`[full name, kind, is also a method, has a variant in place, is an attribute, other names]` of every API."""

PUBLIC = loads((Path(__file__).parent / "_public.json").read_text())
"""The public names of PyTorch's modules: those without a spec are refused with a sentence of ours."""


class builtin_function_or_method:
    """What PyTorch has in C: no method where a class holds it, and printed without a look at the tensor."""

    __module__ = "builtins"

    def __init__(self, call, full, written, of=None):
        where = full.rpartition(".")[0]
        self._call, self._shapebook_name, self.__self__ = call, full, of
        self.__name__ = self.__qualname__ = written
        self.__doc__ = f"{written}(*args, **kwargs)"
        if where == "torch":
            self.__qualname__ = f"_VariableFunctionsClass.{written}"
        self.__module__ = where

    def __call__(self, *args, **kwargs):
        return self._call(*args, **kwargs)

    def __repr__(self):
        of = "type object" if self.__self__ is None else f"{type(self.__self__).__name__} object"
        return f"<built-in method {self.__name__} of {of} at {hex(id(self if self.__self__ is None else self.__self__))}>"

    def __eq__(self, other):
        return self is other or (
            type(other) is type(self)
            and self.__self__ is not None
            and self.__self__ is other.__self__
            and self._shapebook_name == other._shapebook_name
        )

    def __hash__(self):
        return hash(self._shapebook_name)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return (_engine.find_function, (self._shapebook_name,))


class method_descriptor:
    """A method of tensors, by its class."""

    __module__ = "builtins"

    def __init__(self, call, full, written):
        self._call, self._shapebook_name = call, full
        self.__name__, self.__qualname__ = written, f"TensorBase.{written}"

    def __get__(self, of, kind=None):
        if of is None:
            return self
        call = self._call
        return builtin_function_or_method(lambda *args, **kwargs: call(of, *args, **kwargs), self._shapebook_name, self.__name__, of)

    def __call__(self, *args, **kwargs):
        if not args:
            raise TypeError(f"unbound method TensorBase.{self.__name__}() needs an argument")
        if not isinstance(args[0], Tensor):
            what = type(args[0]).__name__
            raise TypeError(f"descriptor '{self.__name__}' for 'torch._C.TensorBase' objects doesn't apply to a '{what}' object")
        return self._call(*args, **kwargs)

    def __repr__(self):
        return f"<method '{self.__name__}' of 'torch._C.TensorBase' objects>"

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return (_engine.find_function, (self._shapebook_name,))


def _function(full, written):
    def function(*args, **kwargs):
        return call(full, args, kwargs)

    module = full.rpartition(".")[0]
    is_python = written not in IN_C if module == "torch.nn.functional" else written in IN_PYTHON
    return _named(function, full, written) if is_python else builtin_function_or_method(function, full, written)


def _named(function, full, written):
    function.__name__ = function.__qualname__ = written
    function.__module__ = full.rpartition(".")[0]
    function._shapebook_name = full
    return function


def _method(full, written):
    def method(self, *args, **kwargs):
        return call(full, args, kwargs, self._id)

    if written in IN_PYTHON or written.startswith("__"):
        return _named(method, full, written)
    return method_descriptor(method, full, written)


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
        from ._more import find

        found = find(full.replace(".Tensor.", ".")) or find(full.replace(".Tensor.", ".linalg."))
        if found is None:
            raise _engine.unknown(full, "missing")
        return lambda *args, **kwargs: found(self, *args, **kwargs)

    return property(refuse, refuse)


own_in_c = (
    "item tolist data_ptr cuda numpy pin_memory get_device is_set_to is_pinned is_inference is_conj is_neg resolve_conj "
    "resolve_neg split_with_sizes unsafe_split unsafe_chunk new apply_ map_ is_same_size to type"
).split()


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
    # these ask nothing of the registry, and are in C just so
    for name in own_in_c:
        setattr(Tensor, name, method_descriptor(own[name], f"torch.Tensor.{name}", name))
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
            from ._more import find

            found = find(f"{name}.{attribute}")
            if found is not None:
                setattr(sys.modules[name], attribute, found)
                return found
            raise _engine.unknown(f"{name}.{attribute}", "missing")
        raise AttributeError(f"module '{name}' has no attribute '{attribute}'")

    return __getattr__
