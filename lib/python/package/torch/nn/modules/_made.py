"""The classes of `torch.nn` that the registry lists: their arguments, weights and `forward` are the engine's."""

import importlib
import sys
from ast import literal_eval
from inspect import Parameter as Argument, Signature
from json import loads
from pathlib import Path
from types import ModuleType

from ... import _engine
from ..._engine import Call, decode, encode, encode_given, engine, failure, tensor_of
from ..._registry import APIS
from ..._tensor import Parameter, Tensor, UninitializedBuffer, UninitializedParameter
from . import _attributes
from .module import Module, Part

CLASSES = loads((Path(__file__).parent / "_classes.json").read_text())
"""Recorded by tests/golden/modules.py: what PyTorch knows of every class of torch.nn."""

SPECS = {full.rpartition(".")[2]: full for full, kind, *_ in APIS if full.startswith("torch.nn.") and kind == "module"}

_warned = frozenset("MSELoss L1Loss SmoothL1Loss HuberLoss Softmax LogSoftmax Softmin KLDivLoss".split())
"""Those that PyTorch may warn of as they are called."""

_hooks = ("_check_input_dim", "_conv_forward", "_output_padding", "_check_non_zero_input_channels")
"""What `forward` of PyTorch calls: a class that overrides one of them has to go PyTorch's way."""


def make_body(full, about, more):
    """The members of a class whose `forward` is one operation of the engine. `more` are those written by hand."""
    kind = last = None
    names = tuple(about["attributes"].split())
    parameters, buffers = about["parameters"].split(), about["buffers"].split()
    accepted = about["init"][0]
    if full in _attributes.ARGUMENTS:
        accepted, parameters = _attributes.ARGUMENTS[full], []
    arguments = frozenset(name for name, *_ in accepted)
    fill = _attributes.filler(full)
    by_function = more.get("_by_function")
    warns = full.rpartition(".")[2] in _warned
    reset = "reset_parameters" if about["resets"] else None
    defaults = None

    def bind(args, kwargs):
        nonlocal defaults
        if defaults is None:
            defaults = {name: literal_eval(value[0]) for name, _, *value in accepted if value}
        given = defaults | {name: value for (name, *_), value in zip(accepted, args) if name[0] != "*"} | kwargs
        rest = accepted[-1][0] if accepted else ""
        if rest[:2] == "**":
            given[rest[2:]] = {name: value for name, value in kwargs.items() if name not in arguments}
        return given

    def become_kind(cls):
        nonlocal kind, last
        kind = cls
        # the next in line is whoever stands behind the last of PyTorch's own classes
        last = cls.__mro__[cls.__mro__.index(Module) - 1]

    def __init__(self, *args, **kwargs):
        answer = engine.make(full, encode_given(args, kwargs), _engine.line())
        if answer[0] in "!?":
            raise failure(answer)
        super(last, self).__init__()
        _, number, found, held, *_ = loads(answer)
        state = self.__dict__
        if "_parameters" not in state:
            raise AttributeError("cannot assign parameters before Module.__init__() call")
        part = state["_buffers"] = Part()
        part.number, part.arguments = number, arguments
        part.weights = [name for name, *_ in (*found, *held)]
        part.is_plain = type(self) is kind or not any(
            getattr(type(self), name, None) is not getattr(kind, name, None) for name in _hooks
        )
        values = bind(args, kwargs)
        if fill:
            fill(values)
        for name in names:
            if name in values:
                state[name] = values[name]
        weights = state["_parameters"]
        made = {name: (tensor, is_lazy) for name, tensor, is_lazy in (*found, *held) if "." not in name}
        own = [name for name, *_ in found if "." not in name]
        if "_flat_weights_names" in values:
            own = values["_flat_weights_names"]
        for name in parameters if all(name in parameters for name in own) else own:
            tensor, is_lazy = made.get(name, (None, False))
            kind_of = UninitializedParameter if is_lazy else Parameter
            weights[name] = None if tensor is None else Tensor._of(tensor, kind_of)
        if values.get("_weight") is not None:
            weights["weight"] = Parameter(values["_weight"], requires_grad=not values.get("_freeze", False))
        for name in buffers:
            tensor, is_lazy = made.get(name, (None, False))
            part[name] = Tensor._of(tensor, UninitializedBuffer) if is_lazy else tensor and tensor_of(tensor)
        if "_made" in more:
            more["_made"](self)
        if hasattr(kind, "_lazy_load_hook"):
            self._load_hook = self._register_load_state_dict_pre_hook(self._lazy_load_hook)
            self._initialize_hook = self.register_forward_pre_hook(self._infer_parameters, with_kwargs=True)
        if reset and getattr(type(self), reset) is not getattr(kind, reset):
            getattr(self, reset)()

    def forward(self, *args, **kwargs):
        state = self.__dict__
        if warns:
            from ..._warn import warn

            warn(full, args, kwargs, self, 3)
        weights, part = state["_parameters"], state["_buffers"]
        if type(part) is not Part or not part.is_plain and by_function:
            return by_function(self, *args, **kwargs)
        if _engine.subclassed and any(type(one) is not Tensor and _engine.takes_over(one) for one in args):
            return _of_subclass(self, forward, args, kwargs)
        held = []
        for name in part.weights:
            tensor = weights[name] if name in weights else part[name] if name in part else _find(self, name)
            if tensor is not None:
                held.append(f'"{name}":{tensor._id}')
        for name in parameters:
            if name not in part.weights and weights.get(name) is not None:
                held.append(f'"{name}":{weights[name]._id}')
        if Call.cast is not None:
            args, kwargs, held, _kept = Call.cast.module(kind, args, kwargs, held)
        given = encode_given(args, kwargs)
        answer = engine.run(
            part.number, state["training"], "{" + ",".join(held) + "}", given, _engine.line(), Call.current
        )
        if type(answer) is int:
            return tensor_of(answer)
        if answer[0] in "!?":
            raise failure(answer)
        if answer == "@":
            if by_function is None:
                raise _engine.unknown(full)
            return by_function(self, *args, **kwargs)
        wire = loads(answer)
        if type(wire) is list and wire[:1] == ["~"]:
            return _become(self, *wire[1:])
        return decode(wire)

    def extra_repr(self):
        return engine.extraRepr(self.__dict__["_buffers"].number)

    body = {"__init__": __init__, "forward": forward, "_become_kind": classmethod(become_kind)}
    if "extra_repr" not in more:
        body["extra_repr"] = extra_repr
    return body


def _of_subclass(of, forward, args, kwargs):
    """The result is what the class of an argument makes of it."""
    from ...overrides import Off, converted

    kind = next(type(one) for one in args if type(one) is not Tensor and _engine.takes_over(one))
    by_function = getattr(type(of), "_by_function", None)
    if kind.__torch_function__.__func__ is not Tensor.__torch_function__.__func__:
        if by_function is None:
            raise _engine.unknown(type(of).__name__)
        return by_function(of, *args, **kwargs)
    with Off():
        return converted(forward(of, *args, **kwargs), kind)


def _find(of, name):
    """A weight that is not where it was registered: one of a module inside, or one made anew for each call."""
    for item in name.split("."):
        of = getattr(of, item, None)
    return of


def _become(self, value, number, parameters, buffers, given, _read, name):
    """A lazy module has seen its first input."""
    part = self._buffers
    part.number = number
    for found, held in ((parameters, self._parameters), (buffers, part)):
        for key, tensor, _ in found:
            old = held.get(key)
            if old is not None:
                old._id, old.__class__ = tensor, Parameter if held is self._parameters else Tensor
                _engine._live[tensor] = _engine.ref(old)
    kind = getattr(sys.modules["torch.nn.modules"], name.rpartition(".")[2])
    for hook in ("_initialize_hook", "_load_hook"):
        self.__dict__.pop(hook).remove()
    if self.cls_to_become is not None:
        self.__class__ = self.cls_to_become
    part.arguments = frozenset(one for one, *_ in CLASSES[kind.__name__]["init"][0])
    for key, wire in given:
        if key in ("in_features", "in_channels", "num_features"):
            self.__dict__[key] = decode(wire)
    return decode(value)


# ── signatures ───────────────────────────────────────────────────────────────────────────────────────────────────────


class _Written:
    """An annotation or a default, as it is printed."""

    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


_types = {"int": int, "bool": bool, "float": float, "str": str, "None": None, "torch.Tensor": Tensor}


def _annotated(text):
    return Signature.empty if text == "" else _types[text] if text in _types else _Written(text)


class _Recorded(Signature):
    """A signature that is put together when somebody asks."""

    __slots__ = ("about",)

    def __init__(self, *about):
        self.about = about

    @property
    def _parameters(self):
        parameters, _, positional = self.about
        them = {"self": Argument("self", Argument.POSITIONAL_OR_KEYWORD)}
        for at, (name, annotation, *default) in enumerate(parameters):
            kind = Argument.KEYWORD_ONLY if at >= positional else Argument.POSITIONAL_OR_KEYWORD
            if name[0] == "*":
                kind = Argument.VAR_KEYWORD if name[1] == "*" else Argument.VAR_POSITIONAL
            name = name.lstrip("*")
            value = _default(*default) if default else Argument.empty
            them[name] = Argument(name, kind, default=value, annotation=_annotated(annotation))
        return them

    @property
    def _return_annotation(self):
        return _annotated(self.about[1])

    def replace(self, **changes):
        return Signature(list(self._parameters.values()), return_annotation=self._return_annotation).replace(**changes)


def _default(text):
    try:
        return literal_eval(text)
    except (SyntaxError, ValueError):
        return _Written(text)


def _describe(kind, about):
    """What `inspect` and error messages know of a class."""
    for name in ("__init__", "forward"):
        function = vars(kind).get(name)
        if function is not None:
            function.__qualname__ = f"{kind.__name__}.{name}"
            function.__module__ = kind.__module__
            function.__signature__ = _Recorded(*about["init" if name == "__init__" else "forward"])
    if about["constants"] is not None and getattr(kind, "__constants__", None) != about["constants"]:
        kind.__constants__ = about["constants"]
    if kind._version != about["version"]:
        kind._version = about["version"]


# ── classes ──────────────────────────────────────────────────────────────────────────────────────────────────────────

_by_hand = "activation adaptive batchnorm container conv dropout instancenorm lazy linear loss normalization rnn sparse transformer utils"
"""Modules with a file here."""


def _namespace(name):
    if name not in sys.modules:
        parent, _, short = name.rpartition(".")
        if short in _by_hand.split():
            return importlib.import_module(name)
        made = sys.modules[name] = ModuleType(name)
        setattr(sys.modules[parent], short, made)
    return sys.modules[name]


def make_classes(namespace):
    """Put every class of modules into the module where PyTorch has it. What is written by hand there, stays."""

    def class_of(full, bases):
        where, _, short = full.rpartition(".")
        module = _namespace(where)
        if isinstance(vars(module).get(short), type):
            return vars(module)[short]
        # of the classes behind it, each is made of those behind itself
        behind = [class_of(one, bases[at + 1 :]) for at, one in enumerate(bases)]
        parents = [one for one in behind if not any(one is not other and issubclass(other, one) for other in behind)]
        about = CLASSES.get(short)
        body = {"__module__": where, "__doc__": f"{short} of PyTorch: https://docs.pytorch.org/docs/stable/generated/torch.nn.{short}.html"}
        if about:
            more = vars(module).get("METHODS", {}).get(short, {})
            inherited = {
                name: getattr(one, name)
                for one in reversed(behind)
                for name in ("_by_function", "extra_repr")
                if getattr(one, name, None) not in (None, getattr(Module, name, None))
            }
            body |= make_body(SPECS[short], about, inherited | more) | more
            body.pop("_made", None)
            if short.startswith("Lazy"):
                body["cls_to_become"] = vars(module)[short[4:]]
        kind = type(short, tuple(parents), body)
        if about:
            kind._become_kind()
            del kind._become_kind
            _describe(kind, about)
        setattr(module, short, kind)
        if short == "Linear":
            inner = {"__module__": where}
            module.NonDynamicallyQuantizableLinear = type("NonDynamicallyQuantizableLinear", (kind,), inner)
        return kind

    # those that are made of others come last
    for name, about in sorted(CLASSES.items(), key=lambda entry: entry[0].startswith(("Lazy", "Transformer"))):
        is_new = not isinstance(vars(_namespace(about["module"])).get(name), type)
        namespace[name] = class_of(f"{about['module']}.{name}", about["bases"])
        if not is_new:
            _describe(namespace[name], about)
