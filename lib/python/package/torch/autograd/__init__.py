"""`torch.autograd`: the engine follows the graph; hooks and functions of one's own are Python."""

from json import loads

from .. import _modes as grad_mode  # noqa: F401
from .. import _registry
from .._engine import _live, call, engine, tensor_of, unlisted
from .._modes import enable_grad, inference_mode, no_grad, set_grad_enabled  # noqa: F401
from .._tensor import Tensor
from . import _events
from ._events import watch as _watch  # noqa: F401
from .function import Function  # noqa: F401


def _many(value):
    return (value,) if isinstance(value, Tensor) else tuple(value)


def _run(name, args, kwargs, self, roots, is_kept):
    """A backward pass, and what waits for it."""
    roots = [one for one in roots if isinstance(one, Tensor) and one.requires_grad]
    _events.before(roots)
    found = call(name, args, kwargs, self, False)
    if roots:
        _events.after(roots, is_kept)
    return found


def backward(tensors, grad_tensors=None, retain_graph=None, create_graph=False, grad_variables=None, inputs=None):
    if grad_variables is not None:
        if grad_tensors is not None:
            raise RuntimeError(
                "`grad_tensors` and `grad_variables` (deprecated) arguments both passed to `backward()`. Please only use "
                "`grad_tensors`."
            )
        grad_tensors = grad_variables
    given = (tensors, grad_tensors, retain_graph, create_graph)
    named = {} if inputs is None else {"inputs": inputs}
    _run("torch.autograd.backward", given, named, 0, _many(tensors), bool(retain_graph or create_graph))


def grad(
    outputs, inputs, grad_outputs=None, retain_graph=None, create_graph=False, only_inputs=True, allow_unused=None,
    is_grads_batched=False, materialize_grads=False,
):  # fmt: skip
    named = {"grad_outputs": grad_outputs, "retain_graph": True if create_graph else retain_graph,
             "allow_unused": allow_unused, "is_grads_batched": is_grads_batched, "materialize_grads": materialize_grads}  # fmt: skip
    is_kept = bool(create_graph if retain_graph is None else retain_graph)
    found = _run("torch.autograd.grad", (outputs, inputs), named, 0, _many(outputs), is_kept)
    if not create_graph:
        return found
    from ._written import written

    given = None if grad_outputs is None else _many(grad_outputs)
    ways = [None] * len(found) if is_grads_batched else written(_many(outputs), _many(inputs), given)
    return tuple(
        way if way is not None and one is not None else _hung(one, (*_many(outputs), *_many(inputs)))
        for one, way in zip(found, ways)
    )


def _hung(gradient, on):
    """A gradient that may be differentiated again. The operations of the way back are not followed one by one."""
    on = [str(one._id) for one in on if isinstance(one, Tensor) and one.requires_grad]
    return tensor_of(engine.hang(gradient._id, ",".join(on), "?")) if gradient is not None and on else gradient


def backward_of(tensor, gradient, retain_graph, create_graph, inputs):
    """`Tensor.backward`."""
    leaves = _leaves(tensor) if tensor.requires_grad and (create_graph or inputs is not None) else ()
    wanted = None if inputs is None else {one._id for one in _many(inputs)}
    before = {one._id: one.grad for one in leaves}
    ways = {}
    if create_graph and leaves:
        from ._written import written

        given = None if gradient is None else (gradient,)
        ways = dict(zip((one._id for one in leaves), written((tensor,), leaves, given)))
    if wanted is not None and not wanted:
        raise RuntimeError("`inputs` argument to `backward()` cannot be empty.")
    given = (gradient, True if create_graph else retain_graph, False)
    _run("torch.Tensor.backward", given, {}, tensor._id, (tensor,), bool(retain_graph or create_graph))
    for leaf in leaves:
        if wanted is not None and leaf._id not in wanted:
            leaf.grad = before[leaf._id]
        elif create_graph and leaf.grad is not None:
            way = ways[leaf._id] if before[leaf._id] is None else None
            leaf.grad = _hung(leaf.grad, (tensor, leaf)) if way is None else _copied(way)


def _copied(tensor):
    with unlisted(), enable_grad():
        return call("torch.empty_like", (tensor,), {}).copy_(tensor)


def _leaves(tensor):
    held = [_live.get(number) for number, _ in loads(engine.reached(str(tensor._id)))]
    return [one for one in (ref and ref() for ref in held) if one is not None and one.is_leaf and one.requires_grad]


def reset():
    _events.reset()


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
_lazy = ("functional", "profiler", "graph", "gradcheck", "forward_ad")
_missing = _registry.missing("torch.autograd")


def __getattr__(name):
    from importlib import import_module

    if name == "gradgradcheck":
        return import_module("torch.autograd.gradcheck").gradgradcheck
    if name in _lazy:
        found = import_module(f"torch.autograd.{name}")
        return found.gradcheck if name == "gradcheck" else found
    return _missing(name)
