"""What modules make of their arguments before they keep them."""

import warnings
from collections.abc import Iterable

from .utils import _ntuple, _reverse_repeat_tuple


def filler(full):
    """The function that changes the arguments of that class into its attributes, if they are not the same."""
    short = full.rpartition(".")[2]
    rank = int(short[-2]) if short[-2:-1].isdigit() and short.endswith("d") else 0
    for names, function in _fillers:
        if any(one == short or one.endswith("*") and short.startswith(one[:-1]) for one in names.split()):
            return (lambda values: function(values, short, rank)) if function else None
    return None


def _conv(values, short, rank):
    parse = _ntuple(rank)
    values["transposed"] = "Transpose" in short
    values.setdefault("output_padding", 0)
    for name in ("kernel_size", "stride", "padding", "dilation", "output_padding"):
        if not isinstance(values[name], str):
            values[name] = parse(values[name])
    if short.startswith("Lazy"):
        values["in_channels"] = 0
    values["_reversed_padding_repeated_twice"] = _twice(**values)


def _twice(padding, kernel_size, dilation, **_):
    """The padding as `F.pad` takes it."""
    if not isinstance(padding, str):
        return _reverse_repeat_tuple(padding, 2)
    total = [d * (k - 1) if padding == "same" else 0 for d, k in zip(dilation, kernel_size)]
    return [side for one in reversed(total) for side in (one // 2, one - one // 2)]


def _pool(values, short, rank):
    if values["stride"] is None:
        values["stride"] = values["kernel_size"]
    if short == "AvgPool1d" or short.startswith("MaxUnpool"):
        for name in ("kernel_size", "stride", "padding"):
            values[name] = _ntuple(rank)(values[name])


def _fractional(values, short, rank):
    values["kernel_size"] = _ntuple(rank)(values["kernel_size"])
    for name in ("output_size", "output_ratio"):
        if values[name] is not None:
            values[name] = _ntuple(rank)(values[name])


def _pad(values, short, rank):
    values["padding"] = _ntuple(2 * rank)(values["padding"])
    if short.startswith("Zero"):
        values["value"] = 0.0


def _hardtanh(values, short, rank):
    if short == "ReLU6":
        values |= {"min_val": 0.0, "max_val": 6.0}


def _sizes(values, short, rank):
    shape = values["normalized_shape"]
    values["normalized_shape"] = tuple(shape) if isinstance(shape, Iterable) else (shape,)


def _adaptive(values, short, rank):
    cutoffs = list(values["cutoffs"])
    values["shortlist_size"] = cutoffs[0]
    values["n_clusters"] = len(cutoffs)
    values["head_size"] = cutoffs[0] + len(cutoffs)
    values["cutoffs"] = cutoffs + [values["n_classes"]]


def _embedding(values, short, rank):
    if values["padding_idx"] is not None and values["padding_idx"] < 0:
        values["padding_idx"] += values["num_embeddings"]


def _upsample(values, short, rank):
    values["name"] = short
    scale = values.get("scale_factor")
    if isinstance(scale, tuple):
        values["scale_factor"] = tuple(float(one) for one in scale)
    else:
        values["scale_factor"] = float(scale) if scale else None
    if short != "Upsample":
        values["mode"] = "nearest" if "Nearest" in short else "bilinear"
        values["align_corners"] = True if "Bilinear" in short else None
        values["recompute_scale_factor"] = None


def _distance(values, short, rank):
    values["norm"] = values["p"]


def _lazy_linear(values, short, rank):
    values["in_features"] = 0


def _lazy_norm(values, short, rank):
    values["num_features"] = 0


def legacy_get_string(size_average, reduce, emit_warning=True):
    """The `reduction` that two old arguments say."""
    average = True if size_average is None else size_average
    reduces = True if reduce is None else reduce
    found = "mean" if average and reduces else "sum" if reduces else "none"
    if emit_warning:
        warnings.warn(
            f"size_average and reduce args will be deprecated, please use reduction='{found}' instead.", stacklevel=5
        )
    return found


def _loss(values, short, rank):
    size_average, reduce = values.get("size_average"), values.get("reduce")
    if size_average is not None or reduce is not None:
        values["reduction"] = legacy_get_string(size_average, reduce)


def _attention(values, short, rank):
    width = values["embed_dim"]
    for name in ("kdim", "vdim"):
        values[name] = width if values[name] is None else values[name]
    values["_qkv_same_embed_dim"] = values["kdim"] == values["vdim"] == width
    values["head_dim"] = width // values["num_heads"]


def _recurrent(values, short, rank):
    values["mode"] = f"RNN_{values['nonlinearity'].upper()}" if short == "RNN" else short
    values["dropout"] = float(values["dropout"])
    if values["dropout"] > 0 and values["num_layers"] == 1:
        warnings.warn(
            "dropout option adds dropout after all but last recurrent layer, so non-zero dropout expects num_layers "
            f"greater than 1, but got dropout={values['dropout']} and num_layers=1",
            stacklevel=4,
        )
    names = ["weight_ih_l{}{}", "weight_hh_l{}{}", *(["bias_ih_l{}{}", "bias_hh_l{}{}"] if values["bias"] else [])]
    if values["proj_size"] > 0:
        names.append("weight_hr_l{}{}")
    ends = ["", "_reverse"] if values["bidirectional"] else [""]
    layers = range(values["num_layers"])
    values["_all_weights"] = [[name.format(layer, end) for name in names] for layer in layers for end in ends]
    values["_flat_weights_names"] = [name for names in values["_all_weights"] for name in names]


_sizes_of_layers = [["input_size", ""], ["hidden_size", ""], ["num_layers", "", "1"]]
_of_layers = [
    *(["bias", "", "True"], ["batch_first", "", "False"], ["dropout", "", "0.0"], ["bidirectional", "", "False"]),
    *(["proj_size", "", "0"], ["device", "", "None"], ["dtype", "", "None"]),
]
ARGUMENTS = {
    "torch.nn.RNN": [*_sizes_of_layers, ["nonlinearity", "", "'tanh'"], *_of_layers],
    "torch.nn.LSTM": _sizes_of_layers + _of_layers,
    "torch.nn.GRU": _sizes_of_layers + _of_layers,
}
"""The arguments of those that declare `*args, **kwargs`."""

_losses = """L1Loss MSELoss CrossEntropyLoss NLLLoss PoissonNLLLoss KLDivLoss BCELoss BCEWithLogitsLoss
    MarginRankingLoss HingeEmbeddingLoss MultiLabelMarginLoss SmoothL1Loss SoftMarginLoss
    MultiLabelSoftMarginLoss CosineEmbeddingLoss MultiMarginLoss TripletMarginLoss"""

_fillers = [
    ("Conv1d Conv2d Conv3d ConvTranspose* LazyConv*", _conv),
    ("MaxPool* AvgPool* MaxUnpool*", _pool),
    ("FractionalMaxPool*", _fractional),
    ("ReflectionPad* ReplicationPad* CircularPad* ZeroPad* ConstantPad*", _pad),
    ("ReLU6", _hardtanh),
    ("LayerNorm RMSNorm", _sizes),
    ("AdaptiveLogSoftmaxWithLoss", _adaptive),
    ("Embedding EmbeddingBag", _embedding),
    ("Upsampl*", _upsample),
    ("PairwiseDistance", _distance),
    ("LazyLinear", _lazy_linear),
    ("LazyBatchNorm* LazyInstanceNorm*", _lazy_norm),
    (_losses, _loss),
    ("RNN LSTM GRU", _recurrent),
    ("MultiheadAttention", _attention),
]
