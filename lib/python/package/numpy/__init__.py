"""A thin `numpy`: what programs use of it next to PyTorch, over the same engine. Values are known as those of tensors are."""

import builtins as _builtins
import math as _math

import torch as _torch
from torch import _engine

from ._array import (
    AxisError as _AxisError, axes_of as _axes_of, check_broadcast as _check, floating as _floating, listless as _listless,
    matmul as _matmul, ndarray, pair as _pair, promoted as _promoted, reduce as _reduce, arg as _arg, tensor_of as _tensor,
    wrap as _wrap,
)  # fmt: skip
from ._types import *  # noqa: F403
from ._types import bool_, dtype, float64, generic  # noqa: F401

__version__ = "2.4.6"
pi, e, inf, nan, newaxis, euler_gamma = _math.pi, _math.e, _math.inf, _math.nan, None, 0.5772156649015329
bool = bool_


def _of_tensor(tensor):
    return ndarray._of(tensor)


def _kind(given, default="float64"):
    return dtype(default if given is None else given)._torch


@_listless
def array(object, dtype=None, *, copy=True, order="K", subok=False, ndmin=0, like=None):
    made = _tensor(object, dtype)
    made = made.clone() if made is getattr(object, "_t", None) or isinstance(object, _torch.Tensor) else made
    while made.dim() < ndmin:
        made = made.unsqueeze(0)
    return ndarray._of(made)


@_listless
def asarray(a, dtype=None, order=None, **_):
    return a if isinstance(a, ndarray) and dtype is None else ndarray._of(_tensor(a, dtype))


ascontiguousarray = asanyarray = asarray


def copy(a):
    return array(a)


# ── made of a size ──


def _made(function):
    @_listless
    def create(shape, dtype=None, order="C"):
        return ndarray._of(function(shape if isinstance(shape, (tuple, list)) else (int(shape),), dtype=_kind(dtype)))

    return create


zeros, ones, empty = _made(_torch.zeros), _made(_torch.ones), _made(_torch.empty)


@_listless
def full(shape, fill_value, dtype=None):
    value = _tensor(fill_value, dtype)
    return ndarray._of(value.expand(shape if isinstance(shape, (tuple, list)) else (shape,)).clone())


def _like(function):
    @_listless
    def create(a, dtype=None):
        t = _tensor(a)
        return ndarray._of(function(t.shape, dtype=t.dtype if dtype is None else _kind(dtype)))

    return create


zeros_like, ones_like, empty_like = _like(_torch.zeros), _like(_torch.ones), _like(_torch.empty)


def full_like(a, fill_value, dtype=None):
    return full(shape(a), fill_value, asarray(a).dtype if dtype is None else dtype)


@_listless
def arange(*given, dtype=None):
    is_float = _builtins.any(isinstance(one, float) for one in given)
    return ndarray._of(_torch.arange(*given, dtype=_kind(dtype, "float64" if is_float else "int64")))


@_listless
def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None):
    steps = num - 1 if endpoint else num
    step = (stop - start) / steps if steps else nan
    t = _torch.arange(num, dtype=_torch.float64) * (step if num > 1 else 0) + start
    if endpoint and num > 1:
        t[-1] = stop
    made = ndarray._of(t.to(_kind(dtype)))
    return (made, float64(step)) if retstep else made


def logspace(start, stop, num=50, endpoint=True, base=10.0):
    return power(base, linspace(start, stop, num, endpoint))


@_listless
def eye(N, M=None, k=0, dtype=None):
    rows, columns = N, N if M is None else M
    return ndarray._of(_torch.ones(rows, columns, dtype=_kind(dtype)).tril(k).triu(k))


def identity(n, dtype=None):
    return eye(n, dtype=dtype)


# ── one by one ──


def _ufunc(name, makes_floats=True):
    @_listless
    def function(x, out=None, dtype=None):
        t = _tensor(x)
        return _wrap(getattr(_torch, name)(_floating(t) if makes_floats else t))

    function.__name__ = name
    return function


for _name in "exp log log2 log10 log1p expm1 sqrt sin cos tan tanh sinh cosh floor ceil rint trunc".split():
    globals()[_name] = _ufunc({"rint": "round"}.get(_name, _name), _name not in ("floor", "ceil", "rint", "trunc"))
arcsin, arccos, arctan, square, absolute, sign = (
    _ufunc("asin"), _ufunc("acos"), _ufunc("atan"), _ufunc("square", False), _ufunc("abs", False), _ufunc("sign", False),
)  # fmt: skip
abs = fabs = absolute
isnan, isinf, isfinite = _ufunc("isnan", False), _ufunc("isinf", False), _ufunc("isfinite", False)
logical_not, negative, radians = _ufunc("logical_not", False), _ufunc("neg", False), _ufunc("deg2rad")
deg2rad = radians
degrees = rad2deg = _ufunc("rad2deg")


def _binary(name, makes_floats=False):
    @_listless
    def function(x1, x2, out=None):
        a, b = _pair(x1, x2)
        return _wrap(getattr(_torch, name)(*((_floating(a), _floating(b)) if makes_floats else (a, b))))

    function.__name__ = name
    return function


add, subtract, multiply, power, maximum, minimum = (
    _binary(name) for name in ("add", "sub", "mul", "pow", "maximum", "minimum")
)  # fmt: skip
divide = true_divide = _binary("div", True)
floor_divide, mod, arctan2 = _binary("floor_divide"), _binary("remainder"), _binary("atan2", True)
equal, not_equal, greater, greater_equal, less, less_equal = (_binary(name) for name in ("eq", "ne", "gt", "ge", "lt", "le"))
logical_and, logical_or, logical_xor = _binary("logical_and"), _binary("logical_or"), _binary("logical_xor")
hypot = _binary("hypot", True)


def clip(a, a_min=None, a_max=None, *, min=None, max=None):
    return asarray(a).clip(a_min if min is None else min, a_max if max is None else max)


def round(a, decimals=0):
    return asarray(a).round(decimals) if isinstance(a, (ndarray, list, tuple)) else float64(_builtins.round(float(a), decimals))


around = round


@_listless
def where(condition, x=None, y=None):
    if x is None:
        return asarray(condition).nonzero()
    a, b = _pair(x, y)
    if isinstance(x, int) and isinstance(y, int):
        a, b = a.long(), b.long()
    chosen = _tensor(condition).bool()
    _check(chosen, a, b)
    return _wrap(_torch.where(chosen, a, b))


# ── all together ──

sum, prod = _reduce("sum", counts_bools=True), _reduce("prod", counts_bools=True)
mean, std, var = (_reduce(name, makes_floats=True) for name in ("mean", "std", "var"))
max, min, all, any = _reduce("amax"), _reduce("amin"), _reduce("all"), _reduce("any")
amax, amin = max, min
argmax, argmin = _arg("argmax"), _arg("argmin")
average = mean


@_listless
def median(a, axis=None, keepdims=False):
    return _wrap(_floating(_tensor(a)).quantile(0.5, axis, keepdim=keepdims))


@_listless
def percentile(a, q, axis=None):
    return _wrap(_floating(_tensor(a)).quantile(_floating(_tensor(q)) / 100, axis))


@_listless
def quantile(a, q, axis=None):
    return _wrap(_floating(_tensor(a)).quantile(_floating(_tensor(q)), axis))


@_listless
def count_nonzero(a, axis=None):
    return _wrap(_torch.count_nonzero(_tensor(a), axis))


def cumsum(a, axis=None):
    return asarray(a).cumsum(axis)


@_listless
def cumprod(a, axis=None):
    t = _tensor(a)
    return _wrap((t.reshape(-1) if axis is None else t).cumprod(axis or 0))


@_listless
def diff(a, n=1, axis=-1):
    return _wrap(_tensor(a).diff(n, axis))


def sort(a, axis=-1):
    made = array(a)
    made.sort(axis)
    return made


def argsort(a, axis=-1):
    return asarray(a).argsort(axis)


@_listless
def bincount(x, weights=None, minlength=0):
    return _wrap(_tensor(x).bincount(None if weights is None else _tensor(weights), minlength))


@_listless
def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None):
    words = list(ar) if isinstance(ar, (list, tuple)) else []
    if words and _builtins.all(isinstance(one, str) for one in words):
        return _unique_words(words, return_inverse, return_counts)
    found = _torch.unique(_tensor(ar), return_inverse=return_inverse, return_counts=return_counts, dim=axis)
    return tuple(_wrap(one) for one in found) if isinstance(found, tuple) else _wrap(found)


class _Words(list):
    def tolist(self):
        return list(self)

    @property
    def shape(self):
        return (len(self),)


def _unique_words(words, return_inverse, return_counts):
    kept = sorted(set(words))
    made = [_Words(kept)]
    if return_inverse:
        made.append(array([kept.index(one) for one in words]))
    if return_counts:
        made.append(array([words.count(one) for one in kept]))
    return made[0] if len(made) == 1 else tuple(made)


@_listless
def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    return _builtins.bool(_torch.allclose(*_pair(a, b), rtol, atol, equal_nan))


@_listless
def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    return _wrap(_torch.isclose(*_pair(a, b), rtol, atol, equal_nan))


@_listless
def array_equal(a1, a2):
    a, b = _tensor(a1), _tensor(a2)
    return a.shape == b.shape and _builtins.bool((a == b).all())


# ── shapes ──


def shape(a):
    if isinstance(a, _torch.Tensor):
        return a.shape
    return tuple(_tensor(a).shape)


def ndim(a):
    return _tensor(a).dim()


def size(a, axis=None):
    t = _tensor(a)
    return t.numel() if axis is None else t.shape[axis]


def reshape(a, shape, order="C"):
    return asarray(a).reshape(shape)


def transpose(a, axes=None):
    return asarray(a).transpose(*(() if axes is None else (axes,)))


def swapaxes(a, axis1, axis2):
    return asarray(a).swapaxes(axis1, axis2)


def squeeze(a, axis=None):
    return asarray(a).squeeze(axis)


def ravel(a):
    return asarray(a).ravel()


@_listless
def moveaxis(a, source, destination):
    return _wrap(_tensor(a).movedim(source, destination))


rollaxis = moveaxis


@_listless
def expand_dims(a, axis):
    t = _tensor(a)
    for one in sorted(axis if isinstance(axis, (tuple, list)) else (axis,)):
        t = t.unsqueeze(one)
    return _wrap(t)


def atleast_1d(a):
    return asarray(a).reshape(-1) if ndim(a) == 0 else asarray(a)


@_listless
def atleast_2d(a):
    return ndarray._of(_torch.atleast_2d(_tensor(a)))


@_listless
def broadcast_to(array, shape):
    return _wrap(_tensor(array).expand(shape))


def broadcast_shapes(*shapes):
    return tuple(_torch.broadcast_shapes(*shapes))


@_listless
def tile(A, reps):
    return _wrap(_torch.tile(_tensor(A), reps if isinstance(reps, (tuple, list)) else (reps,)))


def repeat(a, repeats, axis=None):
    return asarray(a).repeat(repeats, axis)


@_listless
def flip(m, axis=None):
    t = _tensor(m)
    return _wrap(t.flip(_axes_of(t, axis)))


def fliplr(m):
    return flip(m, 1)


def flipud(m):
    return flip(m, 0)


@_listless
def roll(a, shift, axis=None):
    return _wrap(_tensor(a).roll(shift, axis))


@_listless
def rot90(m, k=1, axes=(0, 1)):
    return _wrap(_torch.rot90(_tensor(m), k, axes))


@_listless
def pad(array, pad_width, mode="constant", constant_values=0, **_):
    t = _tensor(array)
    width = pad_width
    if isinstance(width, int):
        width = [(width, width)] * t.dim()
    elif isinstance(width[0], int):
        width = [tuple(width) if len(width) == 2 else (width[0],) * 2] * t.dim()
    if mode == "constant":
        flat = [one for pair in reversed(width) for one in pair]
        return _wrap(_torch.nn.functional.pad(t, flat, value=constant_values))
    for axis, (before, after) in enumerate(width):
        count = t.shape[axis]
        places = _builtins.range(-before, count + after)
        if mode == "edge":
            taken = [_builtins.min(_builtins.max(one, 0), count - 1) for one in places]
        elif mode == "reflect":
            taken = [(count - 1) - _builtins.abs((one % (2 * count - 2)) - (count - 1)) for one in places]
        elif mode == "wrap":
            taken = [one % count for one in places]
        else:
            raise _engine.unknown(f"numpy.pad(mode={mode!r})", "missing")
        t = t.index_select(axis, _torch.tensor(taken))
    return _wrap(t)


# ── joining ──


def _same_kind(arrays):
    tensors = [_tensor(one) for one in arrays]
    kind = dtype(tensors[0].dtype._name)
    for one in tensors[1:]:
        kind = _promoted(kind, dtype(one.dtype._name))
    return [one.to(kind._torch) for one in tensors]


@_listless
def concatenate(arrays, axis=0, dtype=None):
    tensors = _same_kind(list(arrays))
    if not tensors:
        raise ValueError("need at least one array to concatenate")
    first = tensors[0]
    if not first.dim():
        raise ValueError("zero-dimensional arrays cannot be concatenated")
    if axis is None:
        return _wrap(_torch.cat([one.reshape(-1) for one in tensors]))
    (at,) = _axes_of(first, axis)
    for number, one in enumerate(tensors):
        if one.dim() != first.dim():
            raise ValueError(
                "all the input arrays must have same number of dimensions, but the array at index 0 has "
                f"{first.dim()} dimension(s) and the array at index {number} has {one.dim()} dimension(s)"
            )
        for dim in _builtins.range(first.dim()):
            if dim != at and one.shape[dim] != first.shape[dim]:
                raise ValueError(
                    "all the input array dimensions except for the concatenation axis must match exactly, but along "
                    f"dimension {dim}, the array at index 0 has size {first.shape[dim]} and the array at index {number} has "
                    f"size {one.shape[dim]}"
                )
    return _wrap(_torch.cat(tensors, at))


concat = concatenate


@_listless
def stack(arrays, axis=0):
    tensors = _same_kind(list(arrays))
    if not tensors:
        raise ValueError("need at least one array to stack")
    if _builtins.any(one.shape != tensors[0].shape for one in tensors):
        raise ValueError("all input arrays must have the same shape")
    return _wrap(_torch.stack(tensors, axis))


def _rows(arrays):
    return [atleast_2d(one) for one in arrays]


def vstack(tup):
    return concatenate(_rows(tup), 0)


def hstack(tup):
    arrays = [atleast_1d(one) for one in tup]
    return concatenate(arrays, 0 if arrays[0].ndim == 1 else 1)


def column_stack(tup):
    return concatenate([asarray(one).reshape(-1, 1) if ndim(one) == 1 else asarray(one) for one in tup], 1)


def append(arr, values, axis=None):
    return concatenate([ravel(arr), ravel(values)]) if axis is None else concatenate([arr, values], axis)


@_listless
def split(ary, indices_or_sections, axis=0):
    t = _tensor(ary)
    if isinstance(indices_or_sections, int):
        if t.shape[axis] % indices_or_sections:
            raise ValueError("array split does not result in an equal division")
        return [_wrap(one) for one in t.chunk(indices_or_sections, axis)]
    return [_wrap(one) for one in t.tensor_split(list(indices_or_sections), axis)]


@_listless
def array_split(ary, indices_or_sections, axis=0):
    return [_wrap(one) for one in _tensor(ary).tensor_split(indices_or_sections, axis)]


# ── products ──


@_listless
def matmul(x1, x2):
    return _matmul(x1, x2)


@_listless
def dot(a, b):
    left, right = _tensor(a), _tensor(b)
    if left.dim() and right.dim():
        inner = right.shape[-2] if right.dim() > 1 else right.shape[0]
        if left.shape[-1] != inner:
            at = right.dim() - 2 if right.dim() > 1 else 0
            from ._array import spelled

            raise ValueError(
                f"shapes {spelled(left.shape)} and {spelled(right.shape)} not aligned: {left.shape[-1]} (dim "
                f"{left.dim() - 1}) != {inner} (dim {at})"
            )
        return _matmul(a, b)
    return multiply(a, b)


@_listless
def outer(a, b):
    return _wrap(_torch.outer(*(one.reshape(-1) for one in _pair(ravel(a).reshape(-1, 1), ravel(b).reshape(1, -1)))))


@_listless
def einsum(subscripts, *operands, **_):
    return _wrap(_torch.einsum(subscripts, *_same_kind(operands)))


@_listless
def meshgrid(*xi, indexing="xy", **_):
    return tuple(_wrap(one) for one in _torch.meshgrid(*_same_kind(xi), indexing=indexing))


def indices(dimensions):
    return stack(meshgrid(*(arange(one) for one in dimensions), indexing="ij"))


@_listless
def triu(m, k=0):
    return _wrap(_tensor(m).triu(k))


@_listless
def tril(m, k=0):
    return _wrap(_tensor(m).tril(k))


@_listless
def diag(v, k=0):
    return _wrap(_tensor(v).diag(k))


@_listless
def trace(a):
    return _wrap(_tensor(a).trace())


@_listless
def take(a, indices, axis=None):
    t = _tensor(a)
    at = _tensor(indices)
    return _wrap(t.take(at) if axis is None else t.index_select(axis, at.reshape(-1)))


def nonzero(a):
    return asarray(a).nonzero()


@_listless
def argwhere(a):
    return _wrap(_tensor(a).argwhere())


def isscalar(element):
    return isinstance(element, (generic, int, float, complex, str))


def finfo(dtype):
    return _torch.finfo(_kind(dtype))


def iinfo(dtype):
    return _torch.iinfo(_kind(dtype))


def result_type(*given):
    kinds = [one.dtype if isinstance(one, (ndarray, generic)) else dtype(one) for one in given]
    made = kinds[0]
    for one in kinds[1:]:
        made = _promoted(made, one)
    return made


def issubdtype(arg1, arg2):
    return issubclass(dtype(arg1).type, arg2)


def set_printoptions(**_):
    raise _engine.unknown("numpy.set_printoptions", "missing")


def __getattr__(name):
    import importlib

    if name in ("random", "linalg", "exceptions"):
        return importlib.import_module(f"numpy.{name}")
    if name in ("float", "int", "object", "str", "complex"):
        wanted = f"If you specifically wanted the numpy scalar type, use `np.{_wanted[name]}` here."
        if name == "int":
            wanted = (
                "When replacing `np.int`, you may wish to use e.g. `np.int64` or `np.int32` to specify the precision. If you wish "
                "to review your current use, check the release note link for additional information."
            )
        raise AttributeError(
            f"module 'numpy' has no attribute '{name}'.\n`np.{name}` was a deprecated alias for the builtin `{name}`. To avoid "
            f"this error in existing code, use `{name}` by itself. Doing this will not modify any behavior and is safe. "
            f"{wanted}\nThe aliases was originally deprecated "
            "in NumPy 1.20; for more details and guidance see the original release note at:\n"
            "    https://numpy.org/devdocs/release/1.20.0-notes.html#deprecations"
        )
    if name in _uncovered:
        raise _engine.unknown(f"numpy.{name}", "missing")
    raise AttributeError(f"module 'numpy' has no attribute '{name}'")


_wanted = {"float": "float64", "int": "int64", "object": "object_", "str": "str_", "complex": "complex128"}
_uncovered = set(
    "save load savez savetxt loadtxt genfromtxt histogram digitize interp convolve correlate gradient apply_along_axis "
    "vectorize searchsorted fromiter frombuffer fromfunction block select piecewise polyfit polyval cov corrcoef kron cross "
    "tensordot inner vdot nanmean nanmax nanmin nansum nanstd ptp fft ma testing lib char str_ object_ uint16 uint32 uint64 "
    "datetime64 timedelta64 void recarray record memmap matrix bmat mgrid ogrid r_ c_ s_ ix_ put put_along_axis "
    "take_along_axis delete insert intersect1d union1d setdiff1d in1d isin bitwise_and bitwise_or invert lexsort partition "
    "argpartition array2string array_str array_repr get_printoptions printoptions seterr errstate triu_indices tril_indices "
    "unravel_index ravel_multi_index diagonal fill_diagonal trapezoid isreal iscomplex conj conjugate angle imag real sinc "
    "log2 cbrt nan_to_num apply_over_axes nditer ndindex ndenumerate lookfor who info typing polynomial emath rec".split()
)
