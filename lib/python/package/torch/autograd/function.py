"""Operations of one's own: `forward` is run, and its results hang on its inputs."""

import math

from .._engine import engine, tensor_of
from .._modes import is_grad_enabled, no_grad
from .._tensor import Tensor
from . import _events


class _Context:
    _materializes = True

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
        self._materializes = value


class Function:
    def __init__(self, *args, **kwargs):
        pass

    def __call__(self, *args, **kwargs):
        raise RuntimeError(
            "Legacy autograd function with non-static forward method is deprecated. Please use new-style autograd function "
            "with static forward method. (Example: https://pytorch.org/docs/stable/autograd.html#torch.autograd.Function)"
        )

    @classmethod
    def apply(cls, *args, **kwargs):
        ctx = type(f"{cls.__name__}Backward", (_Context,), {"__module__": "torch.autograd.function"})()
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
        results = _tensors(result)
        wanted = [one for one in results if isinstance(one, Tensor) and one._id not in plain and _can(one)]
        if not wanted:
            return result
        numbers = [",".join(str(one._id) for one in many) for many in (wanted, inputs)]
        found = map(tensor_of, map(int, engine.hangAll(*numbers, f"{cls.__name__}Backward").split(",")))
        by_id = dict(zip((one._id for one in wanted), found))
        hung = [by_id.get(one._id, one) if isinstance(one, Tensor) else one for one in results]
        _Way(cls, ctx, args, hung).wait([by_id[one._id] for one in wanted])
        return hung[0] if isinstance(result, Tensor) else type(result)(hung)

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


class _Way:
    """The way back through a function of the program's own."""

    def __init__(self, cls, ctx, args, results):
        self.cls, self.ctx = cls, ctx
        self.name = f"{cls.__name__}Backward"
        self.shapes = [(one._id, tuple(one.shape), one.dtype) for one in results if isinstance(one, Tensor)]
        self.given = [tuple(one.shape) if isinstance(one, Tensor) else None for one in args]
        self.has_run, self.error = False, None

    def wait(self, results):
        self.first = [one._id for one in results]
        _events.ways[results[0]._id] = self
        _events.when(results[0]._id, 0.0, self.run, self.first)

    def answer(self, elements):
        """Run it with gradients that are known; JSON of the elements of what it gives, one for each input."""
        known = dict(zip(self.first, elements))
        grads = []
        for number, shape, dtype in self.shapes:
            if known.get(number) is None and not self.ctx._materializes:
                grads.append(None)
                continue
            # PyTorch gives zeros for a result that no gradient gets to
            values = known.get(number) or [0.0] * math.prod(shape)
            grads.append(tensor_of(engine.fresh(repr(list(shape)), dtype._name, ",".join(map(repr, values)))))
        self.has_run = True
        try:
            found = self.back(grads)
        except BaseException as e:
            self.error = e
            return ""
        texts = [engine.elements(one._id) if isinstance(one, Tensor) else None for one in found]
        wanted = [text for text, needs in zip(texts, self.ctx.needs_input_grad) if needs]
        return "[" + ",".join(f"[{text}]" if text else "null" for text in wanted) + "]"

    def run(self):
        """In its turn; it may have been run before, for its numbers."""
        has_run, error = self.has_run, self.error
        self.has_run, self.error = False, None
        if error is not None:
            raise error
        if not has_run:
            self.back([_events.gradient_of(*one) for one in self.shapes])

    def back(self, grads):
        backward = self.cls.vjp if self.cls.vjp is not Function.vjp else self.cls.backward
        with no_grad():
            found = backward(self.ctx, *grads)
        found = found if isinstance(found, tuple) else (found,)
        count, name = len(self.given), self.name
        if len(found) < count or any(one is not None for one in found[count:]):
            raise RuntimeError(
                f"function {name} returned an incorrect number of gradients (expected {count}, got {len(found)})"
            )
        for i, (grad, shape) in enumerate(zip(found, self.given)):
            if grad is None:
                continue
            if not isinstance(grad, Tensor):
                raise TypeError(f"{name}.backward: expected Variable or None (got {type(grad).__name__})")
            if shape is None:
                raise RuntimeError(
                    f"function {name} returned a gradient different than None at position {i + 1}, but the corresponding "
                    "forward input was not a Variable"
                )
            if tuple(grad.shape) != shape and self.ctx.needs_input_grad[i] and not _expands(grad.shape, shape):
                raise RuntimeError(
                    f"Function {name} returned an invalid gradient at index {i} - got {list(grad.shape)} but expected "
                    f"shape compatible with {list(shape)}"
                )
        return found


def _expands(shape, to):
    """May a gradient of that shape be summed to the other one?"""
    wide = list(shape)[len(shape) - len(to) :]
    return len(shape) >= len(to) and all(b in (1, a) for a, b in zip(wide, to))


def _tensors(value):
    return (value,) if isinstance(value, Tensor) else tuple(value) if isinstance(value, (tuple, list)) else ()


def _can(tensor):
    return tensor.dtype.is_floating_point or tensor.dtype.is_complex


FunctionCtx = _Context


def once_differentiable(function):
    return function
