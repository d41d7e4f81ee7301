"""What windows give: convolutions, transposed ones, pooling, unfold; of odd settings PyTorch's own words."""
import torch
from torch import nn

STEMS = {"conv": "Conv", "transposed": "ConvTranspose", "max": "MaxPool", "avg": "AvgPool"}
MODES = ["zeros", "reflect", "replicate", "circular"]


def matrix(tensor):
    rows = tensor.reshape(-1, tensor.shape[-1]).tolist()
    return "; ".join(" ".join(f"{value:g}" for value in row) for row in rows)


def numbers(rng, shape):
    whole = rng.random() < 0.6
    count = torch.Size(shape).numel()
    drawn = [rng.randint(-9, 9) if whole else rng.randint(-400, 400) / 100 for _ in range(count)]
    return torch.tensor([float(one) for one in drawn]).reshape(shape)


def sizes(rng, rank, low, high):
    one = rng.random() < 0.7
    return tuple(rng.randint(low, high) for _ in range(1 if one else rank))


def written(of):
    return ", ".join(map(str, of))


def plain(of):
    return of[0] if len(of) == 1 else of


def one(rng):
    kind = rng.choice(["conv", "conv", "transposed", "transposed", "max", "max", "avg", "avg", "unfold"])
    rank = 2 if kind == "unfold" else rng.choice([1, 1, 2, 2, 2, 3])
    odd = rng.random() < 0.25
    least = 0 if odd else 1
    most = [7, 5, 3][rank - 1]
    size = tuple(rng.randint(1 if odd else 2, most) for _ in range(rank))
    kernel = sizes(rng, rank, least, min(most, 4) if odd else min(min(size), 3))
    stride = sizes(rng, rank, least, 3) if rng.random() < 0.6 else None
    half = min(kernel) // 2 if kind in ("max", "avg") and not odd else 2
    padding = sizes(rng, rank, -1 if odd and rng.random() < 0.2 else 0, half)
    dilation = sizes(rng, rank, least, 2) if kind != "avg" and rng.random() < 0.4 else (1,)
    state = {"kind": kind, "dims": rank, "size": written(size), "kernel_size": written(kernel), "padding": written(padding)}
    state["stride"] = written(stride) if stride else ""
    arguments = {"kernel_size": plain(kernel), "padding": plain(padding)}
    if stride:
        arguments["stride"] = plain(stride)
    if kind != "avg":
        state["dilation"] = written(dilation)
        arguments["dilation"] = plain(dilation)
    if kind == "conv":
        mode = rng.choice(MODES) if rng.random() < 0.5 else "zeros"
        state["padding_mode"] = arguments["padding_mode"] = mode
        if rng.random() < 0.15:
            state["padding"] = arguments["padding"] = rng.choice(["same", "valid"])
    if kind == "transposed" and rng.random() < 0.5:
        extra = sizes(rng, rank, 0, 2)
        state["output_padding"], arguments["output_padding"] = written(extra), plain(extra)
    if kind in ("max", "avg"):
        state["ceil_mode"] = arguments["ceil_mode"] = rng.random() < 0.6
        if odd and rng.random() < 0.1:
            state["padding"] = arguments["padding"] = "same"
    if kind == "avg":
        state["count_include_pad"] = arguments["count_include_pad"] = rng.random() < 0.5

    input = numbers(rng, size)
    state["input"] = matrix(input)
    channels = (1, 1) if kind in ("conv", "transposed") else ()
    name = "Unfold" if kind == "unfold" else f"{STEMS[kind]}{rank}d"
    try:
        if channels:
            arguments["bias"] = False
        layer = getattr(nn, name)(*channels, **arguments)
        if channels and layer.weight.numel() > 0:
            weight = numbers(rng, layer.weight.shape[2:])
            state["kernel"] = matrix(weight)
            layer.weight.data = weight[None, None]
        x = input[None, None]
        output = layer(x)
    except Exception as error:
        return {"state": state, "error": [type(error).__name__, str(error).split("\nException raised")[0]]}
    found = {"state": state, "shape": list(output.shape), "values": [float(f"{v:.7g}") for v in output.flatten().tolist()]}
    if kind == "max":
        layer.return_indices = True
        found["indices"] = layer(x)[1].flatten().tolist()
    return found


def values(rng):
    for _ in range(700):
        yield one(rng)
