"""Jacobians: shapes only."""

from .._tensor import Tensor


def _many(value):
    return value if isinstance(value, tuple) else (value,)


def jacobian(func, inputs, create_graph=False, strict=False, vectorize=False, strategy="reverse-mode"):
    from .. import empty

    given = _many(inputs)
    results = func(*given)
    rows = [[empty(tuple(out.shape) + tuple(one.shape)) for one in given] for out in _many(results)]
    rows = [row[0] if isinstance(inputs, Tensor) else tuple(row) for row in rows]
    return rows[0] if isinstance(results, Tensor) else tuple(rows)


def hessian(func, inputs, create_graph=False, strict=False, vectorize=False, outer_jacobian_strategy="reverse-mode"):
    from .. import empty

    given = _many(inputs)
    func(*given)
    rows = tuple(tuple(empty(tuple(a.shape) + tuple(b.shape)) for b in given) for a in given)
    return rows[0][0] if isinstance(inputs, Tensor) else rows
