"""Jacobians and their kin: the numbers where the engine knows the gradients, and otherwise the shapes."""

import torch

from .._engine import engine, tensor_of, unlisted
from .._tensor import Tensor
from . import grad

MOST_ROWS = 64


def _many(value):
    return value if isinstance(value, tuple) else (value,)


def _unknown(shape, like):
    return tensor_of(engine.fresh(repr(list(shape)), like.dtype._name, ""))


def _ready(inputs):
    for i, one in enumerate(_many(inputs)):
        if not isinstance(one, Tensor):
            where = f" Value at index {i}" if isinstance(inputs, tuple) else ""
            raise TypeError(
                f"The inputs given to the function must be either a Tensor or a tuple of Tensors but the{where or ' given inputs'} "
                f"has type {type(one)}."
            )
    with unlisted():
        return tuple(one.detach().requires_grad_() if one.is_floating_point() else one for one in _many(inputs))


def _run(func, given):
    with torch.enable_grad():
        return func(*given)


def jacobian(func, inputs, create_graph=False, strict=False, vectorize=False, strategy="reverse-mode"):
    given = _ready(inputs)
    results = _run(func, given)
    rows = tuple(_rows(out, given) for out in _many(results))
    rows = tuple(row[0] for row in rows) if isinstance(inputs, Tensor) else rows
    return rows[0] if isinstance(results, Tensor) else rows


def _rows(out, given):
    """The derivatives of one output by each of the inputs."""
    if out.numel() > MOST_ROWS or not out.requires_grad:
        if not out.requires_grad:
            return tuple(torch.zeros(out.shape + one.shape) for one in given)
        return tuple(_unknown(out.shape + one.shape, out) for one in given)
    with unlisted(), torch.enable_grad():
        flat = out.reshape(-1)
        found = [grad(flat[i], given, retain_graph=True, allow_unused=True) for i in range(out.numel())]
        made = []
        for at, one in enumerate(given):
            column = [torch.zeros_like(one) if row[at] is None else row[at] for row in found]
            stacked = torch.stack(column) if column else torch.zeros((0, *one.shape))
            made.append(stacked.reshape(out.shape + one.shape))
        return tuple(one.detach() for one in made)


def hessian(func, inputs, create_graph=False, strict=False, vectorize=False, outer_jacobian_strategy="reverse-mode"):
    given = _ready(inputs)
    result = _run(func, given)
    if not isinstance(result, Tensor):
        raise RuntimeError("The function given to hessian should return a single Tensor")
    if result.nelement() != 1:
        raise RuntimeError(
            "The Tensor returned by the function given to hessian should contain a single element"
        )
    with unlisted():
        first = grad(result, given, create_graph=True, allow_unused=True) if result.requires_grad else (None,) * len(given)
    zeros = [torch.zeros_like(a) if g is None else g for a, g in zip(given, first)]
    rows = tuple(_rows(one, given) for one in zeros)
    return rows[0][0] if isinstance(inputs, Tensor) else rows


def vjp(func, inputs, v=None, create_graph=False, strict=False):
    given = _ready(inputs)
    results = _run(func, given)
    with unlisted():
        found = grad(_many(results), given, None if v is None else _many(v), allow_unused=True)
        found = tuple(torch.zeros_like(a) if g is None else g for a, g in zip(given, found))
        results = results.detach() if isinstance(results, Tensor) else tuple(one.detach() for one in results)
    return results, found[0] if isinstance(inputs, Tensor) else found


def jvp(func, inputs, v=None, create_graph=False, strict=False):
    from ..func import jvp as push

    with unlisted():
        tangents = _many(v) if v is not None else tuple(torch.ones_like(one) for one in _many(inputs))
    return push(func, _many(inputs), tangents)


def hvp(func, inputs, v=None, create_graph=False, strict=False):
    result = _run(func, _ready(inputs))
    found = tuple(_unknown(one.shape, one) for one in _many(inputs))
    return result.detach(), found[0] if isinstance(inputs, Tensor) else found


vhp = hvp
