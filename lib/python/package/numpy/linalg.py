"""`numpy.linalg`."""

import torch

from ._array import floating, listless, tensor_of, wrap


class LinAlgError(ValueError):
    __module__ = "numpy.linalg"


@listless
def norm(x, ord=None, axis=None, keepdims=False):
    t = floating(tensor_of(x))
    if ord is None:
        return wrap(torch.linalg.vector_norm(t, 2, axis, keepdim=keepdims))
    return wrap(torch.linalg.norm(t, ord, axis, keepdims))


def _function(name):
    @listless
    def function(a, *others):
        found = getattr(torch.linalg, name)(*(floating(tensor_of(one)) for one in (a, *others)))
        return tuple(map(wrap, found)) if isinstance(found, tuple) else wrap(found)

    return function


inv, det, svd, eigh, qr, solve, cholesky, pinv, matrix_rank = map(
    _function, ("inv", "det", "svd", "eigh", "qr", "solve", "cholesky", "pinv", "matrix_rank")
)
