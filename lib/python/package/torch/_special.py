"""`torch.special`: other names of functions of `torch`, and functions of one or two numbers that only it has."""

import math
from statistics import NormalDist

from ._engine import UnknownValue, call, engine, tensor_of
from ._registry import builtin_function_or_method
from ._tensor import Tensor

_same = {
    **{name: name for name in "digamma erf erfc erfinv exp2 expm1 log1p logit logsumexp polygamma round sinc xlogy".split()},
    "expit": "sigmoid", "gammaln": "lgamma", "psi": "digamma", "gammainc": "igamma", "gammaincc": "igammac",
    "softmax": "softmax", "log_softmax": "log_softmax",
}  # fmt: skip


def find(name):
    """The function of that name; None: there is none here."""
    if name in _same:
        function = _alias(name, _same[name])
    elif name in _unary:
        function = _of_one(name, _unary[name])
    elif name in _binary:
        function = _of_two(name, *_binary[name])
    else:
        return None
    return builtin_function_or_method(function, f"torch.special.special_{name}", f"special_{name}")


def _alias(name, other):
    def function(*args, **kwargs):
        try:
            return call(f"torch.{other}", args, kwargs)
        except TypeError as e:
            raise TypeError(str(e).replace(f"{other}(", f"special_{name}(", 1)) from None

    return function


def _like(name, kernel, model, args, kwargs):
    """The shape and dtype of another function's result, and its refusals, in this one's name."""
    try:
        return call(f"torch.{model}", args, kwargs, listed=False)
    except TypeError as e:
        raise TypeError(str(e).replace(f"{model}(", f"special_{name}(", 1)) from None
    except NotImplementedError as e:
        raise NotImplementedError(str(e).replace(kernel, f"{name}_cpu", 1)) from None


def _of_one(name, compute):
    def function(*args, **kwargs):
        made = _like(name, "i0_vml_cpu", "i0", args, kwargs)
        return _filled(made, compute, [args[0] if args else kwargs["input"]], kwargs.get("out"))

    return function


def _of_two(name, compute, names):
    def function(*args, **kwargs):
        given = {**dict(zip(names, args)), **kwargs}
        pair = [given[one] for one in names if one in given]
        plain = [_as_tensor(one) if any(isinstance(other, Tensor) for other in pair) else one for one in pair]
        rest = {"out": kwargs["out"]} if "out" in kwargs else {}
        made = _like(name, "xlogy_cpu", "xlogy", plain, rest)
        return _filled(made, compute, plain, kwargs.get("out"))

    return function


def _as_tensor(value):
    from . import tensor

    return tensor(value) if isinstance(value, (int, float)) else value


def _filled(made, compute, operands, out):
    try:
        rows = [one.expand(made.shape).to(made.dtype)._elements() for one in operands]
    except UnknownValue:
        return made
    if made.requires_grad or out is not None:
        return made
    values = []
    for row in zip(*rows):
        try:
            values.append(float(compute(*row)))
        except OverflowError:
            values.append(math.inf)
        except (ValueError, ZeroDivisionError):
            values.append(math.nan)
    shape = "[" + ",".join(map(str, made.shape)) + "]"
    return tensor_of(engine.fresh(shape, made.dtype._name, ",".join(map(repr, values)).replace("inf", "Infinity")))


# ── of one number ────────────────────────────────────────────────────────────────────────────────────────────────────


def _entr(x):
    return -x * math.log(x) if x > 0 else 0 if x == 0 else x if math.isnan(x) else -math.inf


def _erfcx(x):
    if x < 20:
        return math.exp(x * x) * math.erfc(x)
    y = 1 / (2 * x * x)
    return (1 - y + 3 * y * y - 15 * y**3) / (x * math.sqrt(math.pi))


def _ndtr(x):
    return 0.5 * math.erfc(-x / math.sqrt(2))


def _ndtri(p):
    if p in (0, 1):
        return math.inf if p else -math.inf
    return NormalDist().inv_cdf(p)


def _log_ndtr(x):
    if x < -1:
        return math.log(_erfcx(-x / math.sqrt(2)) / 2) - x * x / 2
    return math.log1p(-math.erfc(x / math.sqrt(2)) / 2)


def _mean(of, end, steps=400):
    """The trapezoidal rule, which is all but exact for a smooth function with flat ends."""
    return (sum(of(end * at / steps) for at in range(1, steps)) + (of(0) + of(end)) / 2) / steps


def _bessel_j(order):
    return lambda x: _mean(lambda t: math.cos(order * t - x * math.sin(t)), math.pi) if x or not order else 0


def _bessel_i(order, is_scaled=False):
    def compute(x):
        least = abs(x)
        if x == 0:
            return 0 if order else 1
        value = _mean(lambda t: math.exp(x * math.cos(t) - least) * math.cos(order * t), math.pi)
        return value if is_scaled else value * math.exp(least)

    return compute


def _bessel_k(order, is_scaled=False):
    def compute(x):
        if x <= 0:
            return math.inf if x == 0 else math.nan
        end = math.acosh(1 + 45 / x)
        value = end * _mean(lambda t: math.exp(x - x * math.cosh(t)) * math.cosh(order * t), end, 2000)
        return value if is_scaled else value * math.exp(-x)

    return compute


_unary = {
    "entr": _entr, "erfcx": _erfcx, "ndtr": _ndtr, "ndtri": _ndtri, "log_ndtr": _log_ndtr,
    "i0": _bessel_i(0), "i0e": _bessel_i(0, True), "i1": _bessel_i(1), "i1e": _bessel_i(1, True),
    "bessel_j0": _bessel_j(0), "bessel_j1": _bessel_j(1),
    "modified_bessel_i0": _bessel_i(0), "modified_bessel_i1": _bessel_i(1),
    "modified_bessel_k0": _bessel_k(0), "modified_bessel_k1": _bessel_k(1),
    "scaled_modified_bessel_k0": _bessel_k(0, True), "scaled_modified_bessel_k1": _bessel_k(1, True),
    "spherical_bessel_j0": lambda x: math.sin(x) / x if x else 1,
}  # fmt: skip


# ── of two ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _xlog1py(x, y):
    if math.isnan(y):
        return math.nan
    if x == 0:
        return 0
    return x * (-math.inf if y == -1 else math.log1p(y))


def _zeta(x, q):
    """By Euler and Maclaurin."""
    if x == 1:
        return math.inf
    if x < 1 or (q <= 0 and x != math.floor(x)):
        return math.nan
    if q <= 0 and q == math.floor(q):
        return math.inf
    head = sum((q + at) ** -x for at in range(20))
    end = q + 20
    tail = end ** (1 - x) / (x - 1) + end**-x / 2
    term, factor = x * end ** (-x - 1), 1 / 12
    for at, number in enumerate((1 / 12, -1 / 720, 1 / 30240, -1 / 1209600)):
        tail += number * term
        term *= (x + 2 * at + 1) * (x + 2 * at + 2) / (end * end)
    return head + tail


def _polynomial(first, step):
    """By its recurrence, from `1` and `first(x)`."""

    def compute(x, n):
        if n < 0:
            return 0
        before, now = 1, first(x)
        if int(n) == 0:
            return before
        for at in range(1, int(n)):
            before, now = now, step(x, at, now, before)
        return now

    return compute


def _chebyshev(first, shift=lambda x: x):
    return _polynomial(lambda x: first(shift(x)), lambda x, _, now, before: 2 * shift(x) * now - before)


def _shifted(x):
    return 2 * x - 1


_firsts = {"t": lambda x: x, "u": lambda x: 2 * x, "v": lambda x: 2 * x - 1, "w": lambda x: 2 * x + 1}
_polynomials = {
    **{f"chebyshev_polynomial_{kind}": _chebyshev(first) for kind, first in _firsts.items()},
    **{f"shifted_chebyshev_polynomial_{kind}": _chebyshev(first, _shifted) for kind, first in _firsts.items()},
    "hermite_polynomial_h": _polynomial(lambda x: 2 * x, lambda x, at, now, before: 2 * (x * now - at * before)),
    "hermite_polynomial_he": _polynomial(lambda x: x, lambda x, at, now, before: x * now - at * before),
    "laguerre_polynomial_l": _polynomial(
        lambda x: 1 - x, lambda x, at, now, before: ((2 * at + 1 - x) * now - at * before) / (at + 1)
    ),
    "legendre_polynomial_p": _polynomial(
        lambda x: x, lambda x, at, now, before: ((2 * at + 1) * x * now - at * before) / (at + 1)
    ),
}
_binary = {
    "xlog1py": (_xlog1py, ("input", "other")),
    "zeta": (_zeta, ("input", "other")),
    **{name: (compute, ("input", "n")) for name, compute in _polynomials.items()},
}
