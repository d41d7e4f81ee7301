"""The way back written in operations, so that a gradient can be differentiated again: `create_graph=True`."""

from json import loads
from math import log

import torch

from .._engine import decode, engine, tensor_of, unlisted
from .._tensor import Tensor


def _sum(g, x, dim=None, keepdim=False):
    if dim is not None and not keepdim:
        dims = (dim,) if isinstance(dim, int) else dim
        for one in sorted(one % x.dim() for one in dims):
            g = g.unsqueeze(one)
    return g.expand(x.shape)


def _times(g, other, by=1):
    return g * other if by == 1 else g * other * by


def _matmul(g, a, b):
    if a.dim() == b.dim() == 1:
        return (a, lambda: g * b), (b, lambda: g * a)
    if a.dim() == b.dim() == 2:
        return (a, lambda: g.mm(b.t())), (b, lambda: a.t().mm(g))
    if a.dim() == 2 and b.dim() == 1:
        return (a, lambda: g.outer(b)), (b, lambda: a.t().mv(g))
    return None


def _pow(g, y, exponent, input=None, self=None):
    if input is None:
        return ((exponent, lambda: g * (y * log(self))),)
    if isinstance(exponent, Tensor):
        return None
    return ((input, lambda: g * (exponent * input.pow(exponent - 1)) if exponent else torch.zeros_like(input)),)


def _scaled(g, alpha):
    return g if alpha == 1 else g * alpha


def _select(g, y, self, indices):
    if not isinstance(indices, int):
        return None
    mask = torch.zeros_like(self)
    mask[indices] = 1
    return ((self, lambda: mask * g),)


_rules = {
    "add": lambda g, y, input, other, alpha: ((input, lambda: g), (other, lambda: _scaled(g, alpha))),
    "sub": lambda g, y, input, other, alpha: ((input, lambda: g), (other, lambda: _scaled(-g, alpha))),
    "rsub": lambda g, y, input, other, alpha: ((input, lambda: _scaled(-g, alpha)), (other, lambda: g)),
    "mul": lambda g, y, input, other: ((input, lambda: g * other), (other, lambda: g * input)),
    "div": lambda g, y, input, other: (
        (input, lambda: g / other), (other, lambda: -g * ((input / other) / other)),
    ),
    "pow": _pow,
    "square": lambda g, y, input: ((input, lambda: g * (2 * input.pow(1))),),
    "neg": lambda g, y, input: ((input, lambda: -g),),
    "exp": lambda g, y, input: ((input, lambda: g * y),),
    "log": lambda g, y, input: ((input, lambda: g.div(input)),),
    "sin": lambda g, y, input: ((input, lambda: g * input.cos()),),
    "cos": lambda g, y, input: ((input, lambda: g * -input.sin()),),
    "sqrt": lambda g, y, input: ((input, lambda: g / (2 * y)),),
    "reciprocal": lambda g, y, input: ((input, lambda: -g * (y * y)),),
    "clone": lambda g, y, input: ((input, lambda: g),),
    "sum": lambda g, y, input, dim=None, keepdim=False: ((input, lambda: _sum(g, input, dim, keepdim)),),
    "mean": lambda g, y, input, dim=None, keepdim=False: (
        (input, lambda: _sum(g, input, dim, keepdim) / (input.numel() // max(y.numel(), 1))),
    ),
    "matmul": lambda g, y, input, other: _matmul(g, input, other),
    "mm": lambda g, y, input, mat2: _matmul(g, input, mat2),
    "dot": lambda g, y, input, tensor: _matmul(g, input, tensor),
    "tanh": lambda g, y, input: ((input, lambda: g * (1 - y * y)),),
    "sigmoid": lambda g, y, input: ((input, lambda: g * (y * (1 - y))),),
    "relu": lambda g, y, input: ((input, lambda: g * (y > 0)),),
    "__getitem__": _select,
}  # fmt: skip
for _view in ("view", "view_as", "reshape", "unsqueeze", "squeeze", "flatten"):
    _rules[_view] = lambda g, y, input=None, self=None, **_: (
        ((input if self is None else self), lambda: g.reshape((input if self is None else self).shape)),
    )  # fmt: skip

_vague = {"tanh", "sigmoid", "relu", "__getitem__", "view", "view_as", "reshape", "unsqueeze", "squeeze", "flatten"}
"""PyTorch's own way back is one operation, whose name is another than here."""

_idle = ("out", "dtype", "memory_format", "inplace")


def _origin(tensor):
    found = engine.origin(tensor._id)
    if not found:
        return None
    name, _, given, _, at = loads(found)
    given = {key: decode(wire) for key, wire in given}
    return name.rpartition(".")[2], {key: one for key, one in given.items() if key not in _idle or one}, at


def _in_order(roots, end):
    """
    The tensors behind some others, each before those it was made of; None: one is of an operation that is not here.
    Nothing behind `end` is asked for.
    """
    order, seen, waiting = [], set(), [(one, None, False) for one in roots]
    while waiting:
        tensor, origin, is_done = waiting.pop()
        if is_done:
            order.append((tensor, origin))
        elif tensor._id not in seen:
            seen.add(tensor._id)
            origin = None if tensor._id == end else _origin(tensor)
            waiting.append((tensor, origin, True))
            if origin is None:
                continue
            name, given, at = origin
            if name not in _rules or at:
                return None
            waiting.extend((one, None, False) for one in given.values() if isinstance(one, Tensor) and one.requires_grad)
    return order[::-1]


def written(outputs, inputs, grad_outputs=None):
    """The gradients of the inputs as results of operations, each or none of them known."""
    none = [None] * len(inputs)
    with unlisted(), torch.enable_grad():
        # one input is not made of itself
        end = inputs[0]._id if len(inputs) == 1 else 0
        order = _in_order([one for one in outputs if one.requires_grad], end)
        if order is None:
            return none
        found, vague = {}, set()
        for i, one in enumerate(outputs):
            given = grad_outputs[i] if grad_outputs else None
            found[one._id] = torch.ones_like(one.detach()) if given is None else given
        for tensor, origin in order:
            g = found.get(tensor._id)
            if g is None or origin is None:
                continue
            name, given, _ = origin
            try:
                flows = _rules[name](g, tensor, **given)
            except TypeError:
                return none
            if flows is None:
                return none
            for one, make in flows:
                if not isinstance(one, Tensor) or not one.requires_grad:
                    continue
                more = make()
                if more.shape != one.shape:
                    more = more.sum_to_size(one.shape)
                before = found.get(one._id)
                found[one._id] = more if before is None else before + more
                (vague.add if before is None and (name in _vague or g is more and g._id in vague) else vague.discard)(more._id)
        results = [found.get(one._id) for one in inputs]
        return [None if one is None or one._id in vague else one for one in results]
