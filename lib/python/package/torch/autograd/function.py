"""Operations of one's own: `forward` is run, and its results hang on its inputs."""

from .._engine import engine, tensor_of
from .._modes import is_grad_enabled, no_grad
from .._tensor import Tensor
from . import _events


class _Context:
    def __init__(self):
        self.saved_tensors = ()
        self.needs_input_grad = ()

    def save_for_backward(self, *tensors):
        self.saved_tensors = tensors

    def save_for_forward(self, *tensors):
        pass

    def mark_dirty(self, *tensors):
        pass

    def mark_non_differentiable(self, *tensors):
        self._plain = tensors

    def set_materialize_grads(self, value):
        pass


class Function:
    def __init__(self, *args, **kwargs):
        pass

    @classmethod
    def apply(cls, *args, **kwargs):
        ctx = _Context()
        ctx.needs_input_grad = tuple(isinstance(one, Tensor) and one.requires_grad for one in args)
        with no_grad():
            if cls.setup_context is Function.setup_context:
                result = cls.forward(ctx, *args, **kwargs)
            else:
                result = cls.forward(*args, **kwargs)
                cls.setup_context(ctx, args, result)
        inputs = [one for one in args if isinstance(one, Tensor) and one.requires_grad]
        if not inputs or not is_grad_enabled():
            return result
        plain = {one._id for one in getattr(ctx, "_plain", ())}
        hung = _hang(result, inputs, cls.__name__ + "Backward", plain)
        results = [one for one in _tensors(hung) if isinstance(one, Tensor) and one.requires_grad]
        if results:
            _await(cls, ctx, args, results, _tensors(hung))
        return hung

    @staticmethod
    def forward(*args, **kwargs):
        raise NotImplementedError(
            "You must implement the forward function for custom autograd.Function."
        )

    @staticmethod
    def setup_context(ctx, inputs, output):
        raise NotImplementedError("setup_context is not implemented.")

    @staticmethod
    def backward(ctx, *grad_outputs):
        raise NotImplementedError(
            "You must implement either the backward or vjp method for your custom autograd.Function to use it with "
            "backward mode AD."
        )

    vjp = backward


def _await(cls, ctx, args, results, all_results):
    """Run the program's `backward` when a backward pass comes by."""
    shapes = [(one._id, tuple(one.shape), one.dtype) for one in all_results if isinstance(one, Tensor)]
    given = [tuple(one.shape) if isinstance(one, Tensor) else None for one in args]
    count, name = len(args), f"{cls.__name__}Backward"

    def run():
        grads = [_events.gradient_of(*one) for one in shapes]
        backward = cls.vjp if cls.vjp is not Function.vjp else cls.backward
        with no_grad():
            found = backward(ctx, *grads)
        found = found if isinstance(found, tuple) else (found,)
        extra = found[count:]
        if len(found) < count or any(one is not None for one in extra):
            raise RuntimeError(
                f"function {name} returned an incorrect number of gradients (expected {count}, got {len(found)})"
            )
        for i, (grad, shape) in enumerate(zip(found, given)):
            if grad is None:
                continue
            if not isinstance(grad, Tensor):
                raise TypeError(f"{name}.backward: expected Variable or None (got {type(grad).__name__})")
            if shape is None:
                raise RuntimeError(
                    f"function {name} returned a gradient different than None at position {i + 1}, but the corresponding "
                    "forward input was not a Variable"
                )
            if tuple(grad.shape) != shape and ctx.needs_input_grad[i] and not _expands(grad.shape, shape):
                raise RuntimeError(
                    f"Function {name} returned an invalid gradient at index {i} - got {list(grad.shape)} but expected "
                    f"shape compatible with {list(shape)}"
                )

    _events.when(results[0]._id, 0.0, run, [one._id for one in results])


def _expands(shape, to):
    """May a gradient of that shape be summed to the other one?"""
    wide = list(shape)[len(shape) - len(to) :]
    return len(shape) >= len(to) and all(b in (1, a) for a, b in zip(wide, to))


def _tensors(value):
    return (value,) if isinstance(value, Tensor) else tuple(value) if isinstance(value, (tuple, list)) else ()


def _hang(result, inputs, name, plain=frozenset()):
    """The results as what an operation of that name made of the inputs."""
    numbers = ",".join(str(one._id) for one in inputs)
    if isinstance(result, Tensor):
        if result._id in plain or not _can(result):
            return result
        return tensor_of(engine.hang(result._id, numbers, name))
    if isinstance(result, (tuple, list)):
        return type(result)(_hang(one, inputs, name, plain) for one in result)
    return result


def _can(tensor):
    return tensor.dtype.is_floating_point or tensor.dtype.is_complex


FunctionCtx = _Context


def once_differentiable(function):
    return function
