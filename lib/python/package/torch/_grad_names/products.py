"""Products, einsum, norms and decompositions."""

from .rules import backward, is_there, rule
from .views import Layout

# ── products ────────────────────────────────────────────────────────────────────────────────────────────────


# by the ranks of both
SMALL = {(1, 1): "DotBackward0", (1, 2): "SqueezeBackward4", (2, 1): "MvBackward0", (2, 2): "MmBackward0"}


@rule("matmul")
def matmul(call):
    """A vector or a matrix against many: those make one large matrix where that copies nothing."""
    if len(call.shapes) < 2:
        # the other one wants no gradient, and may be anything that fits
        return backward({0: "Dot", 1: "Mv", 2: "Mm"}.get(len(call.result or ()), "UnsafeView"))
    wants = [getattr(call.get(name), "requires_grad", True) for name in ("input", "other")]
    return product(*call.shapes[:2], *wants, call.result)


def product(a, b, a_wants, b_wants, result):
    ranks = len(a), len(b)
    if ranks in SMALL:
        return SMALL[ranks]
    if ranks == (3, 3) and a[0] != b[0]:
        if a[0] == 1 and a_wants:
            return product(a[1:], b, a_wants, b_wants, result)
        if b[0] == 1 and b_wants:
            return product(a, b[1:], a_wants, b_wants, result)
    if len(a) != 2 or not a_wants:
        return backward("UnsafeView")
    # the product of the transposed ones, transposed back
    rows, columns = a[0], b[-1]
    is_flat = 0 in b or rows == 0 or 1 in (rows, columns)
    return backward("Transpose" if is_flat else "Clone")


@rule("linear")
def linear(call):
    x, bias = call.get("input"), call.get("bias", call.is_module)
    has_bias = is_there(bias)
    if x is None:
        rank = len(call.result) if call.result is not None else call.rank
        has_bias = call.is_module or len(call.shapes) > 2
        is_whole = True
    else:
        rank, is_whole = len(x.shape), Layout(x.shape, x.stride()).is_contiguous()
    if rank == 2:
        return backward("Addmm" if has_bias else "Mm")
    if has_bias:
        return backward("View" if is_whole and len(getattr(bias, "shape", (1,))) == 1 else "Add")
    if rank > 1:
        return backward("UnsafeView")
    is_vector = len(getattr(call.get("weight"), "shape", ())) == 1
    return backward("Dot") if is_vector else backward("Squeeze", 4)


@rule("bilinear")
def bilinear(call):
    return backward("Add" if is_there(call.get("bias", call.is_module)) else "View")


@rule("inner")
def inner(call):
    return backward("Mul" if () in call.shapes else "View")


@rule("chain_matmul")
def chain_matmul(call):
    return backward("Clone" if len(call.shapes) == 1 else "View")


@rule("matrix_power")
def matrix_power(call):
    n = call.get("n", 2)
    if n in (0, 1, -1):
        return {0: "CopyBackwards", 1: "CloneBackward0", -1: "LinalgInvExBackward0"}[n]
    return backward("Mm" if call.rank == 2 else "UnsafeView")


@rule("linalg.vecdot")
def vecdot(call):
    return backward("Vdot") if max(map(len, call.shapes), default=1) == 1 else backward("Sum", 1)


@rule("einsum", "einops.einsum")
def einsum(call):
    """A label that is not in the output is summed over."""
    is_summed = not call.is_known or has_sum(call)
    if call.is_known and len(call.shapes) == 1:
        return backward("Sum", 1) if is_summed else backward("Permute")
    return backward("View" if is_summed else "Mul")


def has_sum(call):
    given = next(iter(call.given.values()))
    given = [*given] if isinstance(given, (list, tuple)) else [given]
    patterns = [one for one in given if isinstance(one, str)]
    if not patterns:
        # labels as lists of numbers behind their tensors
        labels = given[1::2]
        return summed(labels, given[-1] if len(given) % 2 else None, call)
    before, _, after = patterns[0].partition("->")
    split = words if call.name.startswith("einops") else letters
    output = split(after) if "->" in patterns[0] else None
    return summed([split(one) for one in before.split(",")], output, call)


def letters(text):
    return [..., *letters(text.replace("...", ""))] if "..." in text else list(text.replace(" ", ""))


def words(text):
    return [... if word == "..." else word for word in text.split()]


def summed(labels, output, call):
    flat = [label for one in labels for label in one]
    if output is None:
        return any(flat.count(label) > 1 for label in flat if label is not ...)
    missing = {label for label in flat if label not in output}
    # an ellipsis may stand for nothing
    many = any(len(shape) >= len(one) for shape, one in zip(call.shapes, labels) if ... in one)  # noqa: B905
    return bool(missing - {...}) or (... in missing and many)


# ── norms and decompositions ────────────────────────────────────────────────────────────────────────────────


@rule("norm")
def norm(call):
    if call.get("p") != "nuc":
        return backward("LinalgVectorNorm")
    return backward("Permute") if call.get("keepdim") and call.get("dim") is not None else backward("Sum", 1)


@rule("linalg.norm")
def linalg_norm(call):
    order, dim = call.get("ord"), call.get("dim")
    is_matrix = len(dim) == 2 if isinstance(dim, (list, tuple)) else dim is None and call.rank == 2
    return matrix_norm(call) if order is not None and is_matrix else backward("LinalgVectorNorm")


@rule("linalg.matrix_norm")
def matrix_norm(call):
    order = call.get("ord", "fro")
    if order == "fro":
        return backward("LinalgVectorNorm")
    if order in ("nuc", 2, -2) and call.get("keepdim"):
        return backward("Permute")
    return backward("Sum", 1) if order == "nuc" else backward("Amin" if order < 0 else "Amax")


@rule("linalg.cond")
def cond(call):
    order = call.get("p")
    if order in (None, 2, -2):
        return backward("Squeeze", 1)
    return backward("Mul" if order == "nuc" else "NanToNum")


@rule("linalg.tensorinv")
def tensorinv(call):
    # the inverse of a matrix comes in columns
    return backward("View" if call.shapes and set(call.shapes[0]) == {1} else "ReshapeAlias")


@rule("logdet")
def logdet(call):
    return backward("Add" if call.first is not None and call.first.is_complex() else "Where")


@rule("svd")
def svd(call):
    is_complex = call.first is not None and call.first.is_complex()
    return backward("LinalgSvd" if call.output < 2 else "Conj" if is_complex else "Transpose")


@rule("fft.fft", "fft.ifft", "fft.ihfft2", "fft.ihfftn")
def fourier(call):
    if call.name in ("fft.fft", "fft.ifft"):
        is_complex = call.first is not None and call.first.is_complex()
        return backward("FftC2C" if is_complex else "FftR2C" if call.name == "fft.fft" else "Conj")
    dims = call.get("dim", (-2, -1) if call.name == "fft.ihfft2" else None)
    dims = call.get("s") if dims is None else dims
    count = call.rank if dims is None else len(dims) if isinstance(dims, (list, tuple)) else 1
    return backward("Conj" if count == 1 else "FftC2C")


@rule("cdist")
def cdist(call):
    mode = call.get("compute_mode", "if_necessary")
    is_large = any(shape[-2:-1] > (25,) for shape in call.shapes)
    uses_product = mode == "use_mm_for_euclid_dist" or (mode.endswith("if_necessary") and is_large)
    return backward("View" if uses_product and call.get("p", 2) == 2 else "Cdist")
