"""The classes of `torch.nn` that the registry lists: their arguments, weights and `forward` are the engine's."""

import sys
from json import loads
from pathlib import Path
from types import ModuleType

from ... import _engine
from ..._engine import Call, decode, encode, encode_given, engine, failure, tensor_of
from ..._registry import APIS
from ..._tensor import Parameter, Tensor, UninitializedBuffer, UninitializedParameter
from .module import Module

CLASSES = loads((Path(__file__).parent / "_classes.json").read_text())
"""Recorded: `[module, bases, attributes that are None or otherwise not arguments]` of every class of torch.nn."""

_not_attributes = {"device", "dtype", "args", "kwargs"}


class _Made(Module):
    """A module whose `forward` is one operation of the engine."""

    _full = ""

    def __init__(self, *args, **kwargs):
        answer = engine.make(self._full, encode_given(args, kwargs), _engine.line())
        if answer[0] in "!?":
            raise failure(answer)
        Module.__init__(self)
        _, number, *described = loads(answer)
        self._describe(number, *described)

    def _describe(self, number, parameters, buffers, given, read, _name):
        put = object.__setattr__
        put(self, "_part", None)
        state = self.__dict__
        about = CLASSES.get(type_name(self), [None, [], {}, "given"])
        values = dict(given)
        if about[3] == "read":
            values |= dict(read)
        for name, wire in values.items():
            if name not in _not_attributes and not (wire and type(wire) is list and wire[0] in "t?"):
                state[name] = decode(wire)
        for name, value in about[2].items():
            state.setdefault(name, value)
        for name, tensor, is_lazy in parameters:
            if "." in name:
                # a module inside holds its own
                continue
            state.pop(name, None)
            self._parameters[name] = Tensor._of(tensor, UninitializedParameter if is_lazy else Parameter)
        for name, tensor, is_lazy in buffers:
            state.pop(name, None)
            self._buffers[name] = Tensor._of(tensor, UninitializedBuffer if is_lazy else Tensor)
        for name in _optional.get(type_name(self), ()):
            if name not in self._parameters and name not in self._buffers:
                state.pop(name, None)
                (self._buffers if name.startswith(("running", "num_b")) else self._parameters)[name] = None
        put(self, "_names", [name for name, *_ in (*parameters, *buffers)])
        put(self, "_arguments", frozenset(values))
        put(self, "_part", number)

    def __setattr__(self, name, value):
        Module.__setattr__(self, name, value)
        state = self.__dict__
        if state.get("_part") is not None and name in state["_arguments"]:
            object.__setattr__(self, "_part", engine.change(state["_part"], name, encode(value)))

    def forward(self, *args, **kwargs):
        state = self.__dict__
        held = []
        parameters, buffers = state["_parameters"], state["_buffers"]
        for name in state["_names"]:
            tensor = parameters.get(name) if name in parameters else buffers.get(name)
            if tensor is None:
                tensor = self._find(name)
            if tensor is not None:
                held.append(f'"{name}":{tensor._id}')
        if Call.cast is not None:
            args, kwargs, held, _kept = Call.cast.module(type(self), args, kwargs, held)
        given = encode_given(args, kwargs)
        answer = engine.run(
            state["_part"], state["training"], "{" + ",".join(held) + "}", given, _engine.line(), Call.current
        )
        if type(answer) is int:
            return tensor_of(answer)
        if answer[0] in "!?":
            raise failure(answer)
        if answer == "@":
            raise _engine.unknown(self._full)
        wire = loads(answer)
        if type(wire) is list and wire[:1] == ["~"]:
            return self._become(*wire[1:])
        return decode(wire)

    def _find(self, name):
        """A weight that is not where it was registered: one of a module inside, or one made anew for each call."""
        of = self
        for item in name.split("."):
            of = getattr(of, item, None)
        return of

    def _become(self, value, part, parameters, buffers, given, read, name):
        """A lazy module has seen its first input."""
        kind = find_class(name)
        object.__setattr__(self, "_part", part)
        for found, held in ((parameters, self._parameters), (buffers, self._buffers)):
            for key, number, _ in found:
                old = held.get(key)
                if old is not None:
                    old._id, old.__class__ = number, Parameter if held is self._parameters else Tensor
                    _engine._live[number] = _engine.ref(old)
        if type(self) is not kind and type(self).__name__.startswith("Lazy"):
            self.__class__ = kind
        state = self.__dict__
        for key, wire in (dict(given) | (dict(read) if CLASSES[kind.__name__][3] == "read" else {})).items():
            if key not in _not_attributes and key not in self._parameters and key in state:
                state[key] = decode(wire)
        return decode(value)

    def extra_repr(self):
        return engine.extraRepr(self.__dict__["_part"])

    def reset_parameters(self):
        for tensor in self._parameters.values():
            if tensor is not None:
                engine.touch(str(tensor._id))

    def __deepcopy__(self, memo):
        import copy

        made = object.__new__(type(self))
        memo[id(self)] = made
        made.__dict__.update({key: copy.deepcopy(value, memo) for key, value in self.__dict__.items() if key != "_part"})
        made.__dict__["_part"] = self._part
        return made

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.__dict__["_part"] = state["_part"]


def type_name(module):
    for kind in type(module).__mro__:
        if kind.__module__.startswith("torch.nn.modules") and kind.__name__ in CLASSES:
            return kind.__name__
    return type(module).__name__


_norms = ("weight", "bias", "running_mean", "running_var", "num_batches_tracked")
_optional = {
    **{f"{lazy}{kind}{rank}d": _norms for lazy in ("", "Lazy") for kind in ("BatchNorm", "InstanceNorm") for rank in "123"},
    **{f"{lazy}Conv{kind}{rank}d": ("weight", "bias") for lazy in ("", "Lazy") for kind in ("", "Transpose") for rank in "123"},
    **{name: ("weight", "bias") for name in ("Linear", "LazyLinear", "Bilinear", "LayerNorm", "GroupNorm")},
    "RMSNorm": ("weight",),
    **{name: ("weight_ih", "weight_hh", "bias_ih", "bias_hh") for name in ("RNNCell", "LSTMCell", "GRUCell")},
    **{name: ("weight",) for name in ("CrossEntropyLoss", "NLLLoss", "BCELoss", "MultiLabelSoftMarginLoss", "MultiMarginLoss")},
    "BCEWithLogitsLoss": ("weight", "pos_weight"),
}  # fmt: skip
"""What is registered as None where an argument switches it off."""


def find_class(full):
    return getattr(sys.modules["torch.nn.modules"], full.rpartition(".")[2])


def _namespace(name):
    if name not in sys.modules:
        made = sys.modules[name] = ModuleType(name)
        parent, _, short = name.rpartition(".")
        setattr(sys.modules[parent], short, made)
    return sys.modules[name]


def make_classes(namespace):
    """Put every class of modules that is not written by hand into the module where PyTorch has it."""
    specs = {full.rpartition(".")[2]: full for full, kind, *_ in APIS if full.startswith("torch.nn.") and kind == "module"}
    made = {"torch.nn.modules.module.Module": Module}

    def class_of(full, bases):
        if full in made:
            return made[full]
        where, _, short = full.rpartition(".")
        module = _namespace(where)
        if hasattr(module, short):
            made[full] = getattr(module, short)
            return made[full]
        # of the classes behind it, each is made of those behind itself
        behind = [class_of(one, bases[at + 1 :]) for at, one in enumerate(bases)]
        parents = [one for one in behind if not any(one is not other and issubclass(other, one) for other in behind)]
        if parents == [Module]:
            parents = [_Made]
        body = {"__module__": where}
        if short in specs:
            body["_full"] = specs[short]
        made[full] = type(short, tuple(parents or [object]), body)
        setattr(module, short, made[full])
        return made[full]

    for name, (where, bases, *_) in CLASSES.items():
        if name in specs or hasattr(_namespace(where), name):
            namespace[name] = class_of(f"{where}.{name}", bases)
    linear = _namespace("torch.nn.modules.linear")
    linear.NonDynamicallyQuantizableLinear = type(
        "NonDynamicallyQuantizableLinear", (linear.Linear,), {"__module__": linear.__name__}
    )
