"""Layers, from convolutions to attention."""

from .rules import backward, is_there, rule
from .views import Layout


def is_half(tensor):
    return str(tensor.dtype) in ("torch.float16", "torch.bfloat16")


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
    return (
        backward("Squeeze", 1) if call.is_module and is_single(call, int(call.name[-2])) else backward("View")
    )


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
    is_affine = bool(call.is_module and call.get("affine", True))
    if is_there(call.get("bias", is_affine)) and (is_affine or not call.is_module):
        return backward("Add")
    return backward("Mul" if is_there(call.get("weight", is_affine)) else "Clone")


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
    is_plain = (
        not call.get("proj_size")
        and call.get("dtype") in (None, "torch.float32")
        and 0 not in (call.result or ())
    )
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
    return backward(
        "Add" if call.get("norm") is None and getattr(layer, "norm_first", False) else "NativeLayerNorm"
    )


@rule("nn.AdaptiveLogSoftmaxWithLoss")
def adaptive_log_softmax(call):
    if call.output:
        return backward("Mean")
    return backward("Squeeze", 1) if call.result == () else backward("Add")
