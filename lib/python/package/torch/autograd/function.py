"""Operations of one's own: `forward` is run, and its results hang on its inputs."""

from .._modes import no_grad
from .._tensor import Tensor


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
        from .._modes import is_grad_enabled

        if not inputs or not is_grad_enabled():
            return result
        return _hang(result, inputs, cls.__name__)

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


def _hang(result, inputs, name):
    """The results as what an operation of that name made of the inputs."""
    from .._engine import engine, tensor_of

    numbers = ",".join(str(one._id) for one in inputs)
    if isinstance(result, Tensor):
        return tensor_of(engine.hang(result._id, numbers, name)) if _can(result) else result
    if isinstance(result, (tuple, list)):
        return type(result)(_hang(one, inputs, name) for one in result)
    return result


def _can(tensor):
    return tensor.dtype.is_floating_point or tensor.dtype.is_complex


FunctionCtx = _Context


def once_differentiable(function):
    return function
