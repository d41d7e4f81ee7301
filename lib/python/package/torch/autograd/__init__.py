"""`torch.autograd`: the engine follows the graph; hooks and functions of one's own are Python."""

from .. import _modes as grad_mode  # noqa: F401
from .. import _registry
from .._engine import call
from .._modes import enable_grad, inference_mode, no_grad, set_grad_enabled  # noqa: F401
from .._tensor import Tensor, _hooked
from .function import Function  # noqa: F401
from . import functional  # noqa: F401


def backward(tensors, grad_tensors=None, retain_graph=None, create_graph=False, grad_variables=None, inputs=None):
    call("torch.autograd.backward", (tensors, grad_tensors, retain_graph, create_graph), {}, 0, False)
    _run_hooks(None)


def grad(*args, **kwargs):
    found = call("torch.autograd.grad", args, kwargs, 0, False)
    return found


_watched = []
"""Calls of modules with backward hooks: `(module, inputs, output)`."""


def _watch(module, args, result):
    _watched.append((module, args, result))


def _tensors(value):
    if isinstance(value, Tensor):
        return (value,)
    return tuple(value) if isinstance(value, (tuple, list)) else ()


def _run_hooks(root):
    """Gradients are not worked out one by one, so hooks see tensors of the right shape once all is done."""
    from .. import empty_like

    for module, args, result in reversed(_watched):
        outputs = tuple(empty_like(t) if t.requires_grad else None for t in _tensors(result))
        inputs = tuple(empty_like(t) if isinstance(t, Tensor) and t.requires_grad else None for t in args)
        for hook in module._backward_pre_hooks.values():
            hook(module, outputs)
        for hook in module._backward_hooks.values():
            hook(module, inputs, outputs)
    _watched.clear()
    for held in reversed(_hooked):
        tensor = held()
        if tensor is None:
            continue
        for hook in tuple(tensor.__dict__.get("_backward_hooks", {}).values()):
            hook(empty_like(tensor).detach() if tensor.grad is None else tensor.grad)
        for hook in tuple(tensor.__dict__.get("_post_hooks", {}).values()):
            if tensor.grad is not None:
                hook(tensor)


def reset():
    _watched.clear()
    _hooked.clear()


class detect_anomaly:
    def __init__(self, check_nan=True):
        pass

    def __enter__(self):
        return None

    def __exit__(self, *_):
        return None


class set_detect_anomaly(detect_anomaly):
    def __init__(self, mode, check_nan=True):
        pass


Variable = Tensor
__getattr__ = _registry.missing("torch.autograd")
