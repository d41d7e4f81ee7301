"""`torch.jit`: nothing is compiled. Functions stay themselves; modules are wrapped as PyTorch wraps them."""

import functools
import io
import sys

import torch

from .. import _engine, nn
from .._engine import unlisted
from .._registry import module



class ScriptModule(nn.Module):
    __module__ = "torch.jit._script"


class RecursiveScriptModule(ScriptModule):
    """A module behind another face: its parameters and children are those of the original."""

    def __init__(self, original):
        super().__init__()
        put = object.__setattr__
        put(self, "_original", original)
        put(self, "_kind", type(self))
        for name in ("_parameters", "_buffers", "_non_persistent_buffers_set"):
            self.__dict__[name] = original.__dict__[name]
        self.__dict__["_modules"] = {
            name: None if child is None else type(self)._child(child) for name, child in original._modules.items()
        }
        self.__dict__["training"] = original.training

    @classmethod
    def _child(cls, child):
        return cls(child)

    @property
    def original_name(self):
        return type(self._original).__name__

    def forward(self, *args, **kwargs):
        return self._original(*args, **kwargs)

    def train(self, mode=True):
        self._original.train(mode)
        return super().train(mode)

    def _get_name(self):
        return type(self).__name__

    def extra_repr(self):
        return f"original_name={self.original_name}"

    def __getattr__(self, name):
        try:
            return super().__getattr__(name)
        except AttributeError:
            original = self.__dict__.get("_original")
            if original is None:
                raise
            try:
                return getattr(original, name)
            except AttributeError:
                raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'") from None

    def __len__(self):
        return len(self._original)

    def __iter__(self):
        return iter(self._modules.values())

    def __getitem__(self, at):
        return self._original[at]

    @property
    def code(self):
        raise _engine.unknown("ScriptModule.code")

    graph = inlined_graph = code

    def save(self, f, **kwargs):
        save(self, f)

    def copy(self):
        import copy

        return type(self)(copy.deepcopy(self._original))


class TracedModule(RecursiveScriptModule):
    """As `torch.jit.trace` makes them: their children show their own names."""

    def _get_name(self):
        return self.original_name

    def forward(self, *args, **kwargs):
        return _silently(self._original, args, kwargs)


class TopLevelTracedModule(TracedModule):
    @classmethod
    def _child(cls, child):
        return TracedModule(child)


for _home, _kinds in (("_script", (ScriptModule, RecursiveScriptModule)), ("_trace", (TracedModule, TopLevelTracedModule))):
    for _kind in _kinds:
        _kind.__module__ = f"torch.jit.{_home}"
        setattr(module(_kind.__module__), _kind.__name__, _kind)


def _silently(function, args, kwargs):
    """What was traced prints no more."""
    before, sys.stdout = sys.stdout, io.StringIO()
    try:
        return function(*args, **kwargs)
    finally:
        sys.stdout = before


class ScriptFunction:
    __module__ = "torch.jit"
    __qualname__ = "torch.jit.ScriptFunction"

    def __init__(self, function, is_traced=False):
        self._function, self._is_traced = function, is_traced
        functools.update_wrapper(self, function)

    def __call__(self, *args, **kwargs):
        return _silently(self._function, args, kwargs) if self._is_traced else self._function(*args, **kwargs)

    @property
    def code(self):
        raise _engine.unknown("ScriptFunction.code")

    graph = inlined_graph = code

    @property
    def name(self):
        return self._function.__name__

    def save(self, f, **kwargs):
        save(self, f)


def script(obj, optimize=None, _frames_up=0, _rcb=None, example_inputs=None):
    if isinstance(obj, ScriptModule) or isinstance(obj, ScriptFunction):
        return obj
    if isinstance(obj, nn.Module):
        return RecursiveScriptModule(obj)
    if isinstance(obj, type):
        return obj
    if callable(obj):
        return ScriptFunction(obj)
    return obj


def trace(
    func, example_inputs=None, optimize=None, check_trace=True, check_inputs=None, check_tolerance=1e-5, strict=True,
    _force_outplace=False, _module_class=None, _compilation_unit=None, example_kwarg_inputs=None, _store_inputs=True,
):  # fmt: skip
    if isinstance(func, (ScriptModule, ScriptFunction)):
        return func
    if example_inputs is None:
        if example_kwarg_inputs is None:
            raise RuntimeError("example_kwarg_inputs should be a dict")
        example_inputs = ()
    elif isinstance(example_inputs, (torch.Tensor, dict)):
        example_inputs = (example_inputs,)
    elif not isinstance(example_inputs, tuple):
        example_inputs = tuple(example_inputs)
    func(*example_inputs, **(example_kwarg_inputs or {}))
    if check_trace:
        _again(func, example_inputs, example_kwarg_inputs or {})
    return TopLevelTracedModule(func) if isinstance(func, nn.Module) else ScriptFunction(func, True)


def _again(func, args, kwargs):
    """PyTorch runs it a few times to check the trace."""
    with unlisted(), torch.no_grad():
        func(*args, **kwargs)
        func(*args, **kwargs)


def trace_module(mod, inputs, **kwargs):
    for name, given in inputs.items():
        getattr(mod, name)(*(given if isinstance(given, tuple) else (given,)))
    return TopLevelTracedModule(mod)


def save(m, f, _extra_files=None):
    torch.save(m, f)


def load(f, map_location=None, _extra_files=None, _restore_shapes=False):
    return torch.load(f, weights_only=False)


def _same(fn=None, *args, **kwargs):
    return fn if fn is not None else _same


ignore = unused = export = interface = script_if_tracing = _same


def script_method(fn):
    return fn


def is_scripting():
    return False


def is_tracing():
    return False


def freeze(mod, preserved_attrs=None, optimize_numerics=True):
    if mod.training:
        raise RuntimeError(
            "Freezing is currently only implemented for modules in eval mode. Please call .eval() on your module before "
            "freezing."
        )
    return mod


def optimize_for_inference(mod, other_methods=None):
    return mod


def fork(func, *args, **kwargs):
    return _Future(func(*args, **kwargs))


def wait(future):
    return future.wait()


class _Future:
    def __init__(self, value):
        self._value = value

    def wait(self):
        return self._value

    value = wait


def annotate(the_type, the_value):
    return the_value


def isinstance_(obj, target_type):
    return isinstance(obj, target_type)


def set_fusion_strategy(strategy):
    return []


def enable_onednn_fusion(enabled):
    return None


class Attribute(tuple):
    def __new__(cls, value, type):
        return value


class Error(RuntimeError):
    pass


def __getattr__(name):
    if name == "Final":
        from typing import Final as found

        return found
    if name == "isinstance":
        return isinstance_
    raise AttributeError(f"module 'torch.jit' has no attribute '{name}'")
