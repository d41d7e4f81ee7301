"""More of _grad_rules: products, norms, layers and losses."""

from ._grad_rules import Layout, backward, rule



def is_half(tensor):
    return str(tensor.dtype) in ("torch.float16", "torch.bfloat16")


# ── products ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@rule("matmul")
def matmul(call):
    """A vector or a matrix against many: those are multiplied as one large matrix where that copies nothing."""
    if len(call.shapes) < 2:
        return {0: "DotBackward0", 1: "MvBackward0", 2: "MmBackward0"}.get(len(call.result or ()), backward("UnsafeView"))
    wants = [getattr(call.get(name), "requires_grad", True) for name in ("input", "other")]
    return product(*call.shapes[:2], *wants, call.result)


def product(a, b, a_wants, b_wants, result):
    ranks = len(a), len(b)
    if max(ranks) < 3:
        return {(1, 1): "DotBackward0", (2, 1): "MvBackward0", (2, 2): "MmBackward0"}.get(ranks, backward("Squeeze", 4))
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
    has_bias = hasattr(bias, "shape") or bool(bias)
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
    if rank == 1:
        return backward("Dot") if len(getattr(call.get("weight"), "shape", ())) == 1 else backward("Squeeze", 4)
    return backward("UnsafeView")


@rule("bilinear")
def bilinear(call):
    return backward("Add" if call.get("bias", call.is_module) not in (None, False) else "View")


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
    return backward("Vdot") if max(map(len, call.shapes)) == 1 else backward("Sum", 1)


@rule("einsum", "einops.einsum")
def einsum(call):
    """A label that is not in the output is summed over."""
    operands = len(call.shapes)
    is_summed = not call.is_known or has_sum(call)
    if operands == 1:
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
    return summed([split(one) for one in before.split(",")], split(after) if "->" in patterns[0] else None, call)


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


# ── norms and decompositions ─────────────────────────────────────────────────────────────────────────────────────────


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
    return backward("View" if set(call.shapes[0]) == {1} else "ReshapeAlias")


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
    dims = call.get("dim", (-2, -1) if call.name == "fft.ihfft2" else call.get("s"))
    count = call.rank if dims is None else len(dims) if isinstance(dims, (list, tuple)) else 1
    return backward("Conj" if count == 1 else "FftC2C")


@rule("cdist")
def cdist(call):
    mode = call.get("compute_mode", "if_necessary")
    is_large = len(call.shapes) > 1 and max(shape[-2] for shape in call.shapes) > 25
    uses_product = mode == "use_mm_for_euclid_dist" or (mode.endswith("if_necessary") and is_large)
    return backward("View" if uses_product and call.get("p", 2) == 2 else "Cdist")


# ── layers ───────────────────────────────────────────────────────────────────────────────────────────────────────────

SPATIAL = {f"{name}{n}d": n for name in ("conv", "conv_transpose", "dropout") for n in (1, 2, 3)}


def is_single(call, spatial):
    """One example instead of a batch of them."""
    rank = len(call.result) if call.result is not None else call.rank
    return rank == spatial + 1


@rule(*(name for name in SPATIAL if name.startswith("conv")))
def convolution(call):
    if is_single(call, SPATIAL[call.name]):
        return backward("Squeeze", 1)
    return backward("Add" if call.first is not None and call.first.is_complex() else "Convolution")


@rule("dropout1d", "dropout3d")
def dropout(call):
    is_batch = call.rank == SPATIAL[call.name] + 2
    return backward("Mul") if is_batch else backward("Squeeze", 4 if call.is_inplace else 1)


@rule("alpha_dropout", "feature_alpha_dropout")
def alpha_dropout(call):
    return backward("Mul" if call.get("p") == 1 else "Add")


@rule("instance_norm", "nn.InstanceNorm1d", "nn.InstanceNorm2d", "nn.InstanceNorm3d")
def instance_norm(call):
    return backward("Squeeze", 1) if call.is_module and is_single(call, int(call.name[-2])) else backward("View")


@rule("rms_norm")
def rms_norm(call):
    if call.first is None:
        return backward("Mul")
    if is_half(call.first):
        return backward("ToCopy")
    layout = Layout(call.first.shape, call.first.stride())
    return backward("Clone" if layout.is_transposed() and not layout.is_channels_last() else "Mul")


@rule("batch_norm")
def batch_norm(call):
    if 0 not in (call.result or ()):
        return backward("NativeBatchNorm")
    has = call.is_module and call.get("affine", True)
    weight, bias = call.get("weight", has), call.get("bias", has)
    if hasattr(bias, "shape") or (has and bias):
        return backward("Add")
    return backward("Clone" if weight is None or weight is False else "Mul")


@rule("adaptive_avg_pool2d", "adaptive_avg_pool3d")
def adaptive_pool(call):
    spatial = int(call.name[-2])
    shape = call.result or (call.shapes[0] if call.shapes else ())
    if shape[-spatial:] == (1,) * spatial:
        is_last = call.first is not None and Layout(call.first.shape, call.first.stride()).is_channels_last()
        return backward("AsStrided" if is_last else "Mean", 1)
    return backward(f"AdaptiveAvgPool{spatial}D")


@rule("interpolate", "upsample")
def interpolate(call):
    mode, spatial = call.get("mode", "nearest"), call.rank - 2
    if mode == "area":
        if call.result and call.result[2:] == (1,) * spatial and spatial > 1:
            return backward("Mean", 1)
        return backward("Squeeze", 1) if spatial == 1 else backward(f"AdaptiveAvgPool{spatial}D")
    name = "".join(word.capitalize() for word in mode.split("-"))
    return backward(f"Upsample{name}{spatial}D{'Aa' if call.get('antialias') else ''}")


@rule("upsample_nearest")
def upsample_nearest(call):
    return backward(f"UpsampleNearest{call.rank - 2}D")


PADDED = {"reflect": "Reflection", "replicate": "Replication"}


@rule("pad")
def pad(call):
    mode = call.get("mode", "constant")
    if mode in ("constant", "circular"):
        return backward("ConstantPadNd") if mode == "constant" else "CopySlices"
    return backward(f"{PADDED[mode]}Pad{len(call.get('pad', (0, 0))) // 2}D")


@rule(*(f"nn.{kind}Pad{n}d" for kind in ("Constant", "Zero", "Reflection", "Replication") for n in (1, 2, 3)))
def pad_module(call):
    if "Reflection" not in call.name and "Replication" not in call.name:
        return backward("ConstantPadNd")
    padding = call.get("padding")
    spatial = len(padding) // 2 if isinstance(padding, (list, tuple)) else int(call.name[-2])
    return backward(f"{call.name[3:-2]}{spatial}D")


@rule("grid_sample")
def grid_sample(call):
    return backward(f"GridSampler{call.rank - 2}D")


@rule("gumbel_softmax")
def gumbel_softmax(call):
    return backward("Add" if call.get("hard") else "Softmax")


@rule("nn.RNNCell", "nn.GRUCell", "nn.LSTMCell")
def cell(call):
    if is_single(call, 0):
        return backward("Squeeze", 1)
    if call.name == "nn.RNNCell":
        return backward("Relu" if call.get("nonlinearity") == "relu" else "Tanh")
    return backward("Mul" if call.name == "nn.LSTMCell" and call.output == 0 else "Add")


@rule("nn.RNN", "nn.GRU", "nn.LSTM")
def recurrent(call):
    is_lstm = call.name == "nn.LSTM"
    if is_single(call, 1):
        return backward("Squeeze", 1)
    if call.output:
        return backward("Stack")
    if call.get("batch_first"):
        return backward("Transpose", 0 if is_lstm else 1)
    if call.get("bidirectional"):
        return backward("Cat")
    is_plain = not call.get("proj_size") and call.get("dtype") in (None, "torch.float32") and 0 not in (call.result or ())
    return backward("MkldnnRnnLayer" if is_lstm and is_plain else "Stack")


@rule("nn.MultiheadAttention", "multi_head_attention_forward")
def attention_module(call):
    if len(call.shapes[0] if call.is_known else call.result or (0,) * 3) == 2:
        return backward("Squeeze", 1)
    if call.output:
        return backward("Mean", 1) if call.get("average_attn_weights", True) else backward("View")
    return backward("Transpose" if call.get("batch_first") else "View")


@rule("scaled_dot_product_attention")
def attention(call):
    """One kernel for four dimensions where nothing has to be repeated or dropped, else step by step."""
    query, key, value, mask = (call.get(name) for name in ("query", "key", "value", "attn_mask"))
    if query is None:
        return backward("ScaledDotProductFlashAttentionForCpu" if call.rank == 4 else "UnsafeView")
    shapes = [tuple(one.shape) for one in (query, key, value)]
    is_fused = (
        len(shapes[0]) == len(shapes[1]) == len(shapes[2]) == 4
        and shapes[0][0] == shapes[1][0] == shapes[2][0]
        and shapes[1][1] == shapes[2][1]
        and (shapes[0][1] == shapes[1][1] or (call.get("enable_gqa") and shapes[0][1] % shapes[1][1] == 0))
        and shapes[0][3] == shapes[1][3] == shapes[2][3]
        and 0 not in (shapes[0][2], shapes[1][2])
        and all(one.stride()[-1] == 1 for one in (query, key, value))
        and not call.get("dropout_p")
        and (mask is None or (len(mask.shape) in (2, 4) and not mask.requires_grad))
    )
    if is_fused:
        return backward("ScaledDotProductFlashAttentionForCpu")
    if is_half(query):
        return backward("ToCopy")
    return backward("Mm" if {len(shape) for shape in shapes} == {2} else "UnsafeView")


@rule("nn.TransformerEncoderLayer", "nn.TransformerDecoderLayer")
def transformer_layer(call):
    return backward("Add" if call.get("norm_first") else "NativeLayerNorm")


@rule("nn.TransformerEncoder", "nn.TransformerDecoder")
def transformer_stack(call):
    layer = call.get("encoder_layer", call.get("decoder_layer"))
    return backward("Add" if call.get("norm") is None and getattr(layer, "norm_first", False) else "NativeLayerNorm")


@rule("nn.AdaptiveLogSoftmaxWithLoss")
def adaptive_log_softmax(call):
    if call.output:
        return backward("Mean")
    return backward("Squeeze", 1) if call.result == () else backward("Add")
