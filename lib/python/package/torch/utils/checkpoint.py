"""Checkpoints: what is inside is run again on the way back."""

import warnings
from contextlib import nullcontext

import torch

from .._engine import engine, tensor_of, unlisted
from .._tensor import Tensor
from ..autograd import _events
from ..autograd.function import _tensors

DefaultDeviceType = type("DefaultDeviceType", (), {"get_device_type": staticmethod(lambda: "cuda")})


def noop_context_fn():
    return nullcontext(), nullcontext()


def _warn(where, since):
    warnings.warn(
        f"torch.utils.checkpoint{where}: the use_reentrant parameter should be passed explicitly. {since} "
        "use_reentrant=False is recommended, but if you need to preserve the current default behavior, you can pass "
        "use_reentrant=True. Refer to docs for more details on the differences between the two variants.",
        stacklevel=3,
    )


def checkpoint(
    function, *args, use_reentrant=None, context_fn=noop_context_fn, determinism_check="default", debug=False,
    early_stop=True, **kwargs,
):  # fmt: skip
    if use_reentrant is None:
        _warn("", "Starting in PyTorch 2.9, calling checkpoint without use_reentrant will raise an exception.")
        use_reentrant = True
    kwargs.pop("preserve_rng_state", True)
    if kwargs and use_reentrant:
        raise ValueError("Unexpected keyword arguments: " + ",".join(arg for arg in kwargs))
    if use_reentrant:
        if context_fn is not noop_context_fn or debug is not False:
            raise ValueError("Passing `context_fn` or `debug` is only supported when use_reentrant=False.")
        return _reentrant(function, args)
    forward, recompute = context_fn()
    with forward:
        result = function(*args, **kwargs)

    def again():
        with recompute, unlisted(), torch.enable_grad():
            function(*args, **kwargs)

    _await(result, again)
    return result


def _await(result, again):
    for one in _tensors(result):
        if isinstance(one, Tensor) and one.grad_fn is not None:
            _events.when(one._id, 0.1, again)
            return


def _reentrant(function, args):
    given = [one for one in args if isinstance(one, Tensor) and one.requires_grad]
    if not given:
        warnings.warn("None of the inputs have requires_grad=True. Gradients will be None", stacklevel=3)
    if not given or not torch.is_grad_enabled():
        with torch.no_grad():
            return function(*args)
    # without gradients it would be run now, and recorded only on the way back
    result = function(*args)
    numbers = ",".join(str(one._id) for one in given)

    def hang(one):
        if not isinstance(one, Tensor) or not one.dtype.is_floating_point:
            return one
        inputs = f"{one._id},{numbers}" if one.requires_grad else numbers
        return tensor_of(engine.hang(one._id, inputs, "CheckpointFunctionBackward"))

    hung = hang(result) if isinstance(result, Tensor) else type(result)(map(hang, result)) if _tensors(result) else result

    def again():
        with unlisted(), torch.enable_grad():
            function(*(one.detach().requires_grad_(one.requires_grad) if isinstance(one, Tensor) else one for one in args))

    _await(hung, again)
    return hung


def checkpoint_sequential(functions, segments, input, use_reentrant=None, **kwargs):
    if use_reentrant is None:
        _warn(
            ".checkpoint_sequential", "In version 2.9 we will raise an exception if use_reentrant is not passed."
        )
        use_reentrant = True
    preserve = kwargs.pop("preserve_rng_state", True)
    if kwargs:
        raise ValueError("Unexpected keyword arguments: " + ",".join(arg for arg in kwargs))

    def run_function(start, end):
        def forward(input):
            for j in range(start, end + 1):
                input = functions[j](input)
            return input

        return forward

    if isinstance(functions, torch.nn.Sequential):
        functions = list(functions.children())
    size = len(functions) // segments
    end = -1
    for start in range(0, size * (segments - 1), size):
        end = start + size - 1
        input = checkpoint(
            run_function(start, end), input, use_reentrant=use_reentrant, preserve_rng_state=preserve
        )
    return run_function(end + 1, len(functions) - 1)(input)


class set_checkpoint_early_stop:
    def __init__(self, enable):
        pass

    def __enter__(self):
        return None

    def __exit__(self, *_):
        return None


set_checkpoint_debug_enabled = set_checkpoint_early_stop


def __getattr__(name):
    from .. import _engine

    if name in ("create_selective_checkpoint_contexts", "SelectiveCheckpointContext"):
        raise _engine.unknown(f"torch.utils.checkpoint.{name}", "missing")
    raise AttributeError(f"module 'torch.utils.checkpoint' has no attribute '{name}'")
