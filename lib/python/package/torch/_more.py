"""Functions without a spec, made of others: shapes by public operations, elements by Python where they are known."""

import functools

from . import _engine
from ._engine import UnknownValue, engine, tensor_of, unlisted
from ._tensor import Tensor

_table = {}


def find(full):
    """The function of that full name; None: there is none here either."""
    return _table.get(full)


def _function(*names):
    def put(function):
        first = names[0].rpartition(".")[2]

        @functools.wraps(function)
        def call(*args, **kwargs):
            out = kwargs.pop("out", None)
            with unlisted():
                made = function(*args, **kwargs)
                return made if out is None else out.resize_(made.shape).copy_(made)

        call.__name__ = call.__qualname__ = first
        for name in names:
            _table[f"torch.{name}"] = call
        return call

    return put


def _made(shape, dtype, values=None):
    """A fresh tensor; its elements are not known if there are no values."""
    text = "" if values is None else ",".join(map(_written, values))
    return tensor_of(engine.fresh("[" + ",".join(map(str, shape)) + "]", dtype._name, text))


def _written(value):
    return repr(value + 0).replace("inf", "Infinity")


def _known(*tensors):
    try:
        return [one._elements() for one in tensors]
    except UnknownValue:
        return None


def _named(name, fields, values):
    full = f"torch.return_types.{name}"
    if full not in _engine._named:
        _engine._named[full] = _engine._make_named(full, fields.split())
    return _engine._named[full](values)


class _LinAlgError(RuntimeError):
    __module__ = "torch._C"


_table["torch.linalg.LinAlgError"] = _engine._errors.setdefault("_LinAlgError", _LinAlgError)


# ── matrices ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@_function("linalg.lstsq")
def lstsq(A, B, rcond=None, *, driver=None):
    import torch

    m, n = A.shape[-2:]
    is_vector = B.dim() == 1 or (A.dim() - 1 == B.dim() and A.shape[:-1] == B.shape)
    right = B.unsqueeze(-1) if is_vector else B
    if right.shape[-2] != m:
        raise RuntimeError(
            "torch.linalg.lstsq: input.size(-2) should match other.size(-2)"
            if not is_vector
            else "torch.linalg.lstsq: input.size(-2) should match other.size(-1)"
        )
    batch = torch.broadcast_shapes(A.shape[:-2], right.shape[:-2])
    k = right.shape[-1]
    driver = driver or "gelsy"
    solution = _made((*batch, n) if is_vector else (*batch, n, k), A.dtype, _solved(A, right))
    full = m > n and driver != "gelsy"
    residuals = _made((*batch, k), A.dtype) if full else _made((0,), A.dtype)
    rank = _made(A.shape[:-2], torch.int64) if driver != "gels" else _made((0,), torch.int64)
    singular = _made((*A.shape[:-2], min(m, n)), A.dtype) if driver in ("gelsd", "gelss") else _made((0,), A.dtype)
    return _named("linalg_lstsq", "solution residuals rank singular_values", (solution, residuals, rank, singular))


def _solved(A, B):
    """The least squares of one small matrix, by the normal equations."""
    given = _known(A, B)
    if given is None or A.dim() != 2 or A.shape[0] < A.shape[1]:
        return None
    (m, n), k = A.shape, B.shape[-1]
    a = [given[0][row * n : row * n + n] for row in range(m)]
    b = [given[1][row * k : row * k + k] for row in range(m)]
    rows = [
        [sum(a[t][i] * a[t][j] for t in range(m)) for j in range(n)]
        + [sum(a[t][i] * b[t][j] for t in range(m)) for j in range(k)]
        for i in range(n)
    ]
    for at in range(n):
        best = max(range(at, n), key=lambda row: abs(rows[row][at]))
        rows[at], rows[best] = rows[best], rows[at]
        if abs(rows[at][at]) < 1e-9:
            return None
        for row in range(n):
            if row != at:
                factor = rows[row][at] / rows[at][at]
                rows[row] = [one - factor * other for one, other in zip(rows[row], rows[at])]
    found = [rows[i][n + j] / rows[i][i] for i in range(n) for j in range(k)]
    # a zero here is a rounding error there
    return None if any(abs(one) < 1e-6 for one in found) else found


@_function("linalg.cholesky_ex")
def cholesky_ex(input, *, upper=False, check_errors=False):
    import torch

    L = torch.linalg.cholesky(input, upper=upper)
    return _named("linalg_cholesky_ex", "L info", (L, _zeros(input.shape[:-2])))


def _zeros(shape):
    import torch

    return torch.zeros(shape, dtype=torch.int32)


@_function("linalg.solve_ex")
def solve_ex(A, B, *, left=True, check_errors=False):
    import torch

    return _named("linalg_solve_ex", "result info", (torch.linalg.solve(A, B, left=left), _zeros(A.shape[:-2])))


@_function("linalg.lu_factor_ex")
def lu_factor_ex(A, *, pivot=True, check_errors=False):
    import torch

    LU, pivots = torch.linalg.lu_factor(A, pivot=pivot)
    return _named("linalg_lu_factor_ex", "LU pivots info", (LU, pivots, _zeros(A.shape[:-2])))


@_function("linalg.lu_solve")
def linalg_lu_solve(LU, pivots, B, *, left=True, adjoint=False):
    import torch

    batch = torch.broadcast_shapes(LU.shape[:-2], B.shape[:-2])
    return _made((*batch, *B.shape[-2:]), LU.dtype)


@_function("lu_solve")
def lu_solve(b, LU_data, LU_pivots):
    return linalg_lu_solve(LU_data, LU_pivots, b)


@_function("linalg.ldl_factor")
def ldl_factor(A, *, hermitian=False):
    import torch

    return _named("linalg_ldl_factor", "LD pivots", (_made(A.shape, A.dtype), _made(A.shape[:-1], torch.int32)))


@_function("linalg.ldl_factor_ex")
def ldl_factor_ex(A, *, hermitian=False, check_errors=False):
    LD, pivots = ldl_factor(A)
    return _named("linalg_ldl_factor_ex", "LD pivots info", (LD, pivots, _zeros(A.shape[:-2])))


@_function("linalg.ldl_solve")
def ldl_solve(LD, pivots, B, *, hermitian=False):
    return linalg_lu_solve(LD, pivots, B)


@_function("cholesky_solve")
def cholesky_solve(B, L, upper=False):
    return linalg_lu_solve(L, None, B)


@_function("cholesky_inverse")
def cholesky_inverse(L, upper=False):
    return _made(L.shape, L.dtype)


@_function("geqrf")
def geqrf(input):
    *batch, m, n = input.shape
    return _named("geqrf", "a tau", (_made(input.shape, input.dtype), _made((*batch, min(m, n)), input.dtype)))


@_function("orgqr")
def orgqr(input, tau):
    return _made(input.shape, input.dtype)


@_function("ormqr")
def ormqr(input, tau, other, left=True, transpose=False):
    return _made(other.shape, other.dtype)


@_function("lu")
def lu(A, pivot=True, get_infos=False):
    import torch

    LU, pivots = torch.linalg.lu_factor(A, pivot=pivot)
    return (LU, pivots, _zeros(A.shape[:-2])) if get_infos else (LU, pivots)


@_function("lu_unpack")
def lu_unpack(LU_data, LU_pivots, unpack_data=True, unpack_pivots=True):
    *batch, m, n = LU_data.shape
    k, kind = min(m, n), LU_data.dtype
    parts = [_made((*batch, m, m), kind), _made((*batch, m, k), kind), _made((*batch, k, n), kind)]
    if not unpack_pivots:
        parts[0] = _made((0,), kind)
    if not unpack_data:
        parts[1:] = _made((0,), kind), _made((0,), kind)
    return _named("lu_unpack", "P L U", parts)


@_function("triangular_solve")
def triangular_solve(b, A, upper=True, transpose=False, unitriangular=False):
    import torch

    batch = torch.broadcast_shapes(A.shape[:-2], b.shape[:-2])
    solution, copy = _made((*batch, *b.shape[-2:]), b.dtype), _made((*batch, *A.shape[-2:]), A.dtype)
    return _named("triangular_solve", "solution cloned_coefficient", (solution, copy))


@_function("svd_lowrank")
def svd_lowrank(A, q=6, niter=2, M=None):
    *batch, m, n = A.shape
    q = 6 if q is None else q
    return _made((*batch, m, q), A.dtype), _made((*batch, q), A.dtype), _made((*batch, n, q), A.dtype)


@_function("pca_lowrank")
def pca_lowrank(A, q=None, center=True, niter=2):
    m, n = A.shape[-2:]
    if q is None:
        q = min(6, m, n)
    elif not 0 <= q <= min(m, n):
        raise ValueError(f"q(={q}) must be non-negative integer and not greater than min(m, n)={min(m, n)}")
    return svd_lowrank(A, q)


# ── elements ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@_function("gradient")
def gradient(input, *, spacing=1, dim=None, edge_order=1):
    import torch

    many = isinstance(spacing, (list, tuple))
    dims = list(range(input.dim())) if dim is None and not many else dim
    if dims is None:
        dims = list(range(len(spacing))) if len(spacing) < input.dim() else list(range(input.dim()))
    dims = [dims] if isinstance(dims, int) else list(dims)
    spaces = list(spacing) if many else [spacing] * len(dims)
    if edge_order != 1:
        raise _engine.unknown("torch.gradient")
    if input.dtype.is_floating_point is False and not input.dtype.is_complex:
        input = input.to(torch.get_default_dtype())
    results = []
    for at, space in zip(dims, spaces):
        count = input.shape[at]
        if count < 2:
            raise RuntimeError(
                "torch.gradient expected each dimension size to be at least edge_order+1"
            )
        before, here, after = (input.narrow(at, start, count - 2) for start in (0, 1, 2))
        ends = [input.narrow(at, start + 1, 1) - input.narrow(at, start, 1) for start in (0, count - 2)]
        if isinstance(space, Tensor) and space.dim():
            shape = [1] * input.dim()
            shape[at] = -1
            steps = (space[1:] - space[:-1]).to(input.dtype)
            one, two = steps[:-1].reshape(shape), steps[1:].reshape(shape)
            inner = -two / (one * (one + two)) * before + (two - one) / (one * two) * here + one / (two * (one + two)) * after
            first, last = ends[0] / steps[0], ends[1] / steps[-1]
        else:
            inner, first, last = (after - before) / (2 * space), ends[0] / space, ends[1] / space
        results.append(torch.cat([first, inner, last], at))
    return tuple(results)


@_function("histogram")
def histogram(input, bins, *, range=None, weight=None, density=False):
    import torch

    if isinstance(bins, Tensor):
        edges = bins.clone()
    elif range is not None:
        edges = torch.linspace(range[0], range[1], bins + 1, dtype=input.dtype)
    else:
        edges = torch.linspace(input.min().item(), input.max().item(), bins + 1, dtype=input.dtype)
    count = edges.numel() - 1
    given = _known(input, edges, *([] if weight is None else [weight]))
    hist = None
    if given is not None:
        from bisect import bisect_right

        hist = [0.0] * count
        weights = given[2] if weight is not None else [1.0] * len(given[0])
        for one, share in zip(given[0], weights):
            if given[1][0] <= one <= given[1][-1]:
                hist[min(bisect_right(given[1], one), count) - 1] += share
        if density:
            total = sum(hist)
            hist = [one / total / (b - a) for one, a, b in zip(hist, given[1], given[1][1:])]
    return _named("histogram", "hist bin_edges", (_made((count,), input.dtype, hist), edges))


@_function("unravel_index")
def unravel_index(indices, shape):
    import torch

    if isinstance(shape, int):
        shape = (shape,)
    if indices.dtype.is_floating_point or indices.dtype.is_complex:
        raise TypeError(f"expected 'indices' to be integer dtype, but got {indices.dtype}")
    parts, rest = [], indices
    for size in reversed(tuple(shape)):
        parts.append(rest % size)
        rest = torch.div(rest, size, rounding_mode="floor")
    return tuple(reversed(parts))


@_function("narrow_copy")
def narrow_copy(input, dim, start, length):
    return input.narrow(dim, start, length).clone()


@_function("as_strided_scatter")
def as_strided_scatter(input, src, size, stride, storage_offset=None):
    copy = input.clone()
    copy.as_strided(size, stride, storage_offset or 0).copy_(src)
    return copy


@_function("range")
def range_(start, end=None, step=1, *, dtype=None, device=None, requires_grad=False, layout=None):
    import torch

    start, end = (0, start) if end is None else (start, end)
    count = int((end - start) / step + 1)
    kind = dtype or torch.get_default_dtype()
    return torch.tensor([start + at * step for at in range(count)], dtype=kind, requires_grad=requires_grad)


@_function("nonzero_static")
def nonzero_static(input, *, size, fill_value=-1):
    import torch

    found = input.nonzero()[:size]
    return torch.cat([found, torch.full((size - len(found), input.dim()), fill_value)])


@_function("stft")
def stft(input, n_fft, hop_length=None, win_length=None, window=None, center=True, pad_mode="reflect",
         normalized=False, onesided=None, return_complex=None, align_to_window=None):  # fmt: skip
    import torch

    onesided = not input.dtype.is_complex if onesided is None else onesided
    if return_complex is None and not input.dtype.is_complex and not (window is not None and window.dtype.is_complex):
        raise RuntimeError("stft requires the return_complex parameter be given for real inputs, and will further require that return_complex=True in a future PyTorch release.")
    hop = n_fft // 4 if hop_length is None else hop_length
    length = input.shape[-1] + (n_fft // 2 * 2 if center else 0)
    frames = 1 + (length - n_fft) // hop
    shape = (*input.shape[:-1], n_fft // 2 + 1 if onesided else n_fft, frames)
    kind = input.dtype if input.dtype.is_complex else torch.complex128 if input.dtype == torch.float64 else torch.complex64
    return _made(shape, kind) if return_complex is not False else _made((*shape, 2), input.dtype)


@_function("istft")
def istft(input, n_fft, hop_length=None, win_length=None, window=None, center=True, normalized=False, onesided=None,
          length=None, return_complex=False):  # fmt: skip
    import torch

    hop = n_fft // 4 if hop_length is None else hop_length
    count = length if length is not None else n_fft + hop * (input.shape[-1] - 1) - (n_fft // 2 * 2 if center else 0)
    kind = input.dtype if return_complex else torch.float64 if input.dtype == torch.complex128 else torch.float32
    return _made((*input.shape[:-2], count), kind)


# ── functions that are methods, or live in torch.nn.functional ───────────────────────────────────────────────────────


def _as_method(name, method=None):
    _function(name)(lambda input, *args, **kwargs: getattr(input, method or name)(*args, **kwargs))


for _name in "is_conj is_neg is_inference resolve_conj resolve_neg get_device index_put_ zero_ fill_ detach_ split_with_sizes".split():
    _as_method(_name)


def _copying(name):
    def copy(input, *args, **kwargs):
        import torch

        made = getattr(input, name)(*args, **kwargs) if hasattr(input, name) else getattr(torch, name)(input, *args, **kwargs)
        return [one.clone() for one in made] if isinstance(made, (tuple, list)) else made.clone()

    return copy


for _name in (
    "alias as_strided detach diagonal expand permute select slice split squeeze t transpose unbind unfold unsqueeze view "
    "view_as_complex view_as_real split_with_sizes"
).split():
    _function(f"{_name}_copy")(_copying(_name) if _name != "alias" else lambda input: input.clone())


def _functional(name, of=None):
    def function(*args, **kwargs):
        from .nn import functional

        return getattr(functional, of or name)(*args, **kwargs)

    _function(name)(function)


for _name in "rms_norm group_norm layer_norm".split():
    _functional(_name)


@_function("embedding")
def embedding(weight, indices, padding_idx=-1, scale_grad_by_freq=False, sparse=False):
    from .nn import functional

    return functional.embedding(indices, weight)


@_function("batch_norm")
def batch_norm(input, weight, bias, running_mean, running_var, training, momentum, eps, cudnn_enabled):
    from .nn import functional

    return functional.batch_norm(input, running_mean, running_var, weight, bias, training, momentum, eps)
