"""Elements of complex tensors. The engine knows none: they hang on the tensor's object, until something writes into it."""

import cmath
import math
from struct import pack, unpack

from . import _engine
from ._engine import UnknownValue, engine, tensor_of, unlisted

def elements(tensor):
    """Its complex numbers, row by row; None: not known."""
    held = tensor.__dict__.get("_complex_elements")
    return held[1] if held is not None and held[0] == tensor._version else None


def _values(one):
    if one.dtype.is_complex:
        found = elements(one)
        if found is None:
            raise UnknownValue
        return found
    return one._elements()


def _hold(tensor, values):
    if tensor.dtype._name == "complex64":
        values = [complex(_narrow(one.real), _narrow(one.imag)) for one in map(complex, values)]
    tensor._complex_elements = (tensor._version, [complex(one) for one in values])
    return tensor


def _narrow(value):
    try:
        return unpack("f", pack("f", value))[0]
    except OverflowError:
        return math.copysign(math.inf, value)


def follow(name, args, kwargs, self, result):
    """The result of a call, with its elements if they can be told."""
    from ._tensor import Tensor

    if not isinstance(result, Tensor) or kwargs.get("out") is not None:
        return result
    given = ((tensor_of(self),) if self else ()) + tuple(args)
    if any(result is one for one in given):
        return result
    flat = [one for item in given for one in (item if isinstance(item, (list, tuple)) else (item,))]
    tensors = [one for one in flat if isinstance(one, Tensor)]
    is_complex = result.dtype.is_complex
    if not is_complex and not any(one.dtype.is_complex for one in tensors):
        return result
    short = name.rpartition(".")[2].strip("_")
    try:
        with unlisted():
            values = _work(name, short, given, tensors, kwargs, result)
    except (UnknownValue, ArithmeticError, ValueError, TypeError):
        return result
    if values is None or len(values) != result.numel():
        return result
    if is_complex:
        return _hold(result, values)
    if result.requires_grad:
        return result
    if short in ("real", "imag"):
        # a view: what is written into it is seen in the complex tensor
        result._complex_elements = (result._version, values)
        return result
    shape = "[" + ",".join(map(str, result.shape)) + "]"
    text = ",".join(repr(one + 0).replace("inf", "Infinity") for one in values)
    return tensor_of(engine.fresh(shape, result.dtype._name, text))


def _work(name, short, given, tensors, kwargs, result):
    if name in ("torch.tensor", "torch.as_tensor"):
        return _literals(given[0])
    if name.startswith("torch.fft."):
        return _fourier(short, given, kwargs, result)
    if short in _moves:
        return _moved(name, given, kwargs)
    if short in ("conj", "conj_physical", "H", "mH", "adjoint"):
        same = _moved(name, given, kwargs)
        return same and [complex(one).conjugate() for one in same]
    if short == "view_as_complex":
        parts = _values(given[0])
        return list(map(complex, parts[::2], parts[1::2]))
    if short == "view_as_real":
        return [part for one in _values(given[0]) for part in (one.real, one.imag)]
    if short in _pointwise and not kwargs:
        return [_pointwise[short](*row) for row in zip(*(_spread(one, result.shape) for one in given))]
    if short in ("sum", "mean") and len(given) == 1 and not kwargs:
        values = _values(given[0])
        return [sum(values) / (len(values) if short == "mean" else 1)]
    if short == "prod" and len(given) == 1 and not kwargs:
        return [math.prod(_values(given[0]))]
    if short in ("matmul", "mm", "dot", "vdot", "mv", "inner"):
        return _product(short, *given[:2])
    return None


def _literals(value):
    if isinstance(value, (list, tuple)):
        return [one for item in value for one in _literals(item)]
    return _values(value) if isinstance(value, _engine.Tensor) else [complex(value)]


def _spread(one, shape):
    """Its elements, once for each of the result."""
    count = math.prod(shape)
    if not isinstance(one, _engine.Tensor):
        if not isinstance(one, (int, float, complex)):
            raise UnknownValue
        return [one] * count
    values = _values(one)
    if one.shape == shape:
        return values
    return _pick(values, _order(one).expand(shape))


def _order(one):
    import torch

    return torch.arange(one.numel()).reshape(one.shape)


def _pick(values, places):
    return [values[at] for at in places._elements()]


_moves = set(
    "reshape view flatten ravel transpose t swapaxes swapdims permute movedim moveaxis T mT unsqueeze squeeze expand expand_as "
    "getitem select narrow clone detach contiguous cat concat stack hstack vstack flip roll repeat tile index_select "
    "diagonal fliplr flipud rot90 view_as unflatten take gather resolve_conj".split()
)


def _moved(name, given, kwargs):
    """Where the elements go is what the operation does with their numbers."""
    values = []

    def numbered(one):
        if isinstance(one, (list, tuple)):
            return type(one)(map(numbered, one))
        if isinstance(one, _engine.Tensor) and one.dtype.is_complex:
            values.extend(_values(one))
            return _order(one) + (len(values) - one.numel())
        return one

    places = numbered(given)
    is_method = name.startswith("torch.Tensor.")
    short = name.rpartition(".")[2]
    if short in ("conj", "conj_physical"):
        return values
    if short in ("H", "mH", "adjoint"):
        return _pick(values, places[0].mT)
    if short in ("T", "mT"):
        return _pick(values, getattr(places[0], short))
    moved = _engine.call(name, places[is_method:], kwargs, places[0]._id if is_method else 0)
    return _pick(values, moved)


def _sign(x):
    return x / abs(x) if x else x


def _quotient(a, b):
    if isinstance(b, complex):
        # the signs of its zeros are PyTorch's own
        raise UnknownValue
    return a / b


_pointwise = {
    "complex": lambda a, b: complex(a, b),
    "polar": lambda a, b: complex(a * math.cos(b), a * math.sin(b)),
    "add": lambda a, b: a + b, "radd": lambda a, b: a + b, "sub": lambda a, b: a - b, "rsub": lambda a, b: b - a,
    "mul": lambda a, b: a * b, "rmul": lambda a, b: a * b, "div": _quotient, "truediv": _quotient,
    "eq": lambda a, b: a == b, "ne": lambda a, b: a != b,
    "neg": lambda a: -a, "real": lambda a: complex(a).real, "imag": lambda a: complex(a).imag, "abs": abs,
    "absolute": abs, "angle": lambda a: cmath.phase(a), "sgn": _sign, "isreal": lambda a: complex(a).imag == 0,
    "square": lambda a: a * a, "exp": cmath.exp, "to": lambda a, *_: a,
}  # fmt: skip


def _product(short, one, two):
    a, b = _values(one), _values(two)
    if short == "vdot":
        a = [complex(x).conjugate() for x in a]
    inner = one.shape[-1]
    if two.dim() > 2 or one.dim() > 2 or (short == "inner" and two.dim() > 1):
        return None
    columns = two.shape[1] if two.dim() == 2 else 1
    rows = len(a) // inner
    return [sum(a[r * inner + k] * b[k * columns + c] for k in range(inner)) for r in range(rows) for c in range(columns)]


# ── Fourier transforms ───────────────────────────────────────────────────────────────────────────────────────────────


def _fourier(short, given, kwargs, result):
    named = dict(zip(("input", "n", "dim", "norm"), given))
    named.update(kwargs)
    input, norm = named["input"], named.get("norm")
    if short not in ("fft", "ifft", "rfft", "irfft", "hfft", "ihfft") or input.dim() != 1:
        return None
    x = [complex(one) for one in _values(input)]
    count = result.shape[0]
    is_back = short == "ifft"
    n = named.get("n") or (len(x) if short in ("fft", "ifft", "rfft", "ihfft") else 2 * (len(x) - 1))
    if short in ("irfft", "hfft"):
        half = (x + [0j] * n)[: n // 2 + 1]
        if short == "hfft":
            half = [one.conjugate() for one in half]
        half[0] = complex(half[0].real)
        if n % 2 == 0:
            half[-1] = complex(half[-1].real)
        x = half + [half[n - at].conjugate() for at in range(n // 2 + 1, n)]
        is_back = True
    else:
        x = (x + [0j] * n)[:n]
    turn = 1 if is_back else -1
    roots = [_root(turn * at, n) for at in range(n)]
    values = [sum(one * roots[(at * k) % n] for at, one in enumerate(x)) for k in range(count)]
    divides = short in ("ifft", "irfft", "ihfft")
    scale = {None: n if divides else 1, "backward": n if divides else 1, "forward": 1 if divides else n, "ortho": math.sqrt(n)}[norm]
    values = [one / scale for one in values]
    if short == "ihfft":
        values = [one.conjugate() for one in values]
    if n not in (1, 2, 4) and _is_noisy(values, result.dtype.is_complex, short, n):
        return None
    return values if result.dtype.is_complex else [one.real for one in values]


def _root(at, n):
    quarter = 4 * (at % n)
    if quarter % n == 0:
        return (1, 1j, -1, -1j)[quarter // n]
    return cmath.exp(2j * math.pi * at / n)


def _is_noisy(values, is_complex, short, n):
    """Next to zero, the last digits are PyTorch's own."""
    most = max(map(abs, values), default=0)
    parts = [one.real for one in values]
    if is_complex:
        exact = {0, n // 2 if n % 2 == 0 else 0} if short in ("rfft", "ihfft") else set()
        parts += [one.imag for at, one in enumerate(values) if at not in exact]
    return any(abs(part) < 1e-5 * most for part in parts)
