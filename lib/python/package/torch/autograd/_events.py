"""What happens on the way back: hooks, functions of a program's own, checkpoints. They run in the order of PyTorch's engine."""

from json import loads

from .._engine import _live, engine, tensor_of, unlisted
from .._tensor import Tensor

_events = {}
"""By the number of the tensor whose gradient they wait for: `(numbers that tell the time, offset, run)`."""
ways = {}
"""Functions of the program's own, by the numbers of their first results."""
_at_input = 0.25
_has_grad = set()
"""Leaves that had a gradient before this pass."""


def when(number, offset, run, times=()):
    """Run something once a backward pass gets to a tensor.

    `offset` orders what happens at the same tensor, the larger first; with `times` it happens when the gradients of those
    tensors are complete.
    """
    _events.setdefault(number, []).append((tuple(times) or (number,), offset, run))


def before(roots):
    """To be called before the engine writes gradients."""
    _has_grad.clear()
    for number in _events:
        held = _live.get(number)
        held = held and held()
        if held is not None and held.is_leaf and held.grad is not None:
            _has_grad.add(number)


def after(roots, is_kept):
    """Run what waits for this pass, in its order."""
    if not _events:
        return
    reached = dict(loads(engine.reached(",".join(str(one._id) for one in roots))))
    found = []
    for number, events in _events.items():
        if number in reached:
            for i, (times, offset, run) in enumerate(events):
                time = min((reached[one] for one in times if one in reached), default=reached[number])
                # of two at the same time the module outside is the first to see the gradient of its output, and the last
                # to see that of its input
                turn = 1 if offset == _at_input else -1
                found.append((-time - offset, turn * number, turn * i, run))
    if not is_kept:
        for number, time in reached.items():
            if number == time:
                # the graph behind it is freed
                _events.pop(number, None)
                ways.pop(number, None)
    for *_, run in sorted(found, key=lambda one: one[:3]):
        run()


def gradient_of(number, shape, dtype):
    """The gradient of a tensor in this pass: its elements are known only where the engine tells them."""
    held = _live.get(number)
    held = held and held()
    if held is not None and number not in _has_grad:
        grad = held.grad if held.is_leaf or held.retains_grad else None
        if grad is not None:
            with unlisted():
                return grad.detach().clone() if held.is_leaf else grad
    return _fresh(shape, dtype)


def _fresh(shape, dtype):
    return tensor_of(engine.fresh(repr(list(shape)), dtype._name, ""))


def hook_tensor(tensor, hooks):
    """The hooks of a tensor, which may be more or fewer when the time comes."""
    number, shape, dtype, is_leaf = tensor._id, tuple(tensor.shape), tensor.dtype, tensor.is_leaf

    def run():
        grad = gradient_of(number, shape, dtype)
        changed = False
        for hook in tuple(hooks.values()):
            result = hook(grad)
            if result is None:
                continue
            if not isinstance(result, Tensor):
                raise TypeError(f"expected Variable, but hook returned '{type(result).__name__}'")
            if tuple(result.shape) != shape:
                raise RuntimeError("hook '" + getattr(hook, "__name__", "?") + "' has changed the size of value")
            grad, changed = result, True
        held = _live.get(number)
        held = held and held()
        if changed and is_leaf and held is not None and held.grad is not None:
            if number in _has_grad:
                engine.touch(str(held.grad._id))
            else:
                held.grad = grad.detach()

    when(number, 0.5 if not is_leaf else 0.2, run)


def hook_accumulated(tensor, hooks):
    from weakref import ref

    held = ref(tensor)

    def run():
        from .._modes import no_grad

        of = held()
        with no_grad():
            for hook in tuple(hooks.values()):
                if of is not None:
                    hook(of)

    when(tensor._id, 0.0, run)


def watch(module, args, result):
    """The backward hooks of a module, for one call of it."""
    given = [one for one in args if isinstance(one, Tensor)]
    results = [one for one in _tensors(result) if isinstance(one, Tensor) and one.requires_grad]
    if not results:
        return
    about = [(one._id, tuple(one.shape), one.dtype) for one in results]
    inputs = [(one._id, tuple(one.shape), one.dtype) if one.requires_grad else None for one in given]
    wanted = [one[0] for one in inputs if one is not None]
    held = {}

    def run_before():
        outputs = tuple(_fresh(shape, dtype) for _, shape, dtype in about)
        for hook in tuple(module._backward_pre_hooks.values()):
            changed = hook(module, outputs)
            if changed is not None:
                outputs = changed if isinstance(changed, tuple) else (changed,)
        held["outputs"] = outputs
        if not wanted:
            run_hooks((None,) * len(given))

    def run_after():
        run_hooks(tuple(None if one is None else _fresh(one[1], one[2]) for one in inputs))

    def run_hooks(grads):
        for hook in tuple(module._backward_hooks.values()):
            changed = hook(module, grads, held.get("outputs", ()))
            if changed is not None:
                grads = changed if isinstance(changed, tuple) else (changed,)

    when(about[0][0], 0.4, run_before)
    if wanted:
        when(about[0][0], _at_input, run_after, wanted)


def _tensors(value):
    if isinstance(value, Tensor):
        return (value,)
    if isinstance(value, dict):
        return tuple(value.values())
    return tuple(value) if isinstance(value, (tuple, list)) else ()


def reset():
    _events.clear()
    _has_grad.clear()
    ways.clear()


def _answer(number, gradients):
    way = ways.get(number)
    return way.answer(loads(gradients)) if way is not None else ""


def _listen():
    from pyodide.ffi import create_proxy

    engine.setOwn(create_proxy(_answer))


_listen()
