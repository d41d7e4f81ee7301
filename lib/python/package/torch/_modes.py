"""What `with …:` changes for the operations inside: whether autograd records them."""

import functools
import inspect

from . import _engine
from ._engine import engine


class _State:
    grad = True
    inference = False


def is_grad_enabled():
    return _State.grad


def is_inference_mode_enabled():
    return _State.inference


def _set_grad(mode):
    _State.grad = mode
    engine.setGrad(mode)


def _set_inference(mode):
    _State.inference = mode
    engine.setInference(mode)


class _Mode:
    """A context manager that is a decorator, too."""

    def __call__(self, function):
        if inspect.isclass(function):
            made = function.__init__
            function.__init__ = self(made)
            return function
        if inspect.isgeneratorfunction(function):

            @functools.wraps(function)
            def generator(*args, **kwargs):
                with self._clone():
                    yield from function(*args, **kwargs)

            return generator

        @functools.wraps(function)
        def wrapped(*args, **kwargs):
            with self._clone():
                return function(*args, **kwargs)

        return wrapped

    def _clone(self):
        return type(self)()

    def __exit__(self, *_):
        _set_grad(self._before)


class no_grad(_Mode):
    __module__ = "torch.autograd.grad_mode"
    _mode = False

    def __new__(cls, orig_func=None):
        if orig_func is None:
            return object.__new__(cls)
        return cls()(orig_func)

    def __init__(self, orig_func=None):
        pass

    def __enter__(self):
        self._before = _State.grad
        _set_grad(self._mode)


class enable_grad(no_grad):
    __module__ = "torch.autograd.grad_mode"
    _mode = True


class set_grad_enabled(_Mode):
    __module__ = "torch.autograd.grad_mode"

    def __init__(self, mode):
        if not isinstance(mode, bool):
            kind = type(mode).__name__
            raise TypeError(f"set_grad_enabled(): argument 'enabled' (position 1) must be bool, not {kind}")
        self._before = _State.grad
        self._mode = mode
        _set_grad(mode)

    def __call__(self, function):
        _set_grad(self._before)
        return super().__call__(function)

    def __enter__(self):
        _set_grad(self._mode)

    def _clone(self):
        return set_grad_enabled(self._mode)


class inference_mode(_Mode):
    __module__ = "torch.autograd.grad_mode"

    def __new__(cls, mode=True):
        if isinstance(mode, bool):
            return object.__new__(cls)
        return cls()(mode)

    def __init__(self, mode=True):
        self._mode = mode

    def __enter__(self):
        self._before, self._was = _State.grad, _State.inference
        if self._mode:
            _set_grad(False)
        _set_inference(self._mode)

    def __exit__(self, *_):
        _set_grad(self._before)
        _set_inference(self._was)

    def _clone(self):
        return inference_mode(self._mode)


def reset():
    _State.grad = True
    _set_inference(False)
    _engine.Call.current = -1
    _engine.Call.frames, _engine.Call.roots = [], []
