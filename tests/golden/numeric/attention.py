"""F.scaled_dot_product_attention and nn.MultiheadAttention on small matrices, with their weights."""
import torch
from torch import nn
from torch.nn import functional as F
from torch.nn.attention.bias import causal_lower_right

COUNT = 300


def matrix(rng, rows, columns, scale):
    return [[round(rng.uniform(-scale, scale), 2) for _ in range(columns)] for _ in range(rows)]


def listed(tensor):
    """nan has no place in JSON."""
    if tensor.dim() == 0:
        return None if tensor.isnan() else float(f"{tensor.item():.7g}")
    return [listed(one) for one in tensor]


def values(rng):
    for number in range(COUNT):
        L, S, width, heads = rng.randint(2, 5), rng.randint(2, 5), rng.choice([2, 3, 4]), 1
        if width % 2 == 0 and rng.random() < 0.4:
            heads = 2
        scale = rng.choice([1, 3, 3, 30, 99])
        q, k, v = matrix(rng, L, width, scale), matrix(rng, S, width, scale), matrix(rng, S, width, 3)
        line = {"q": q, "k": k, "v": v, "heads": heads, "scaled": rng.random() < 0.7}
        mask = rng.choice(["none", "causal", "lower-right", "padding", "own", "own"])
        line["mask"] = mask
        keywords = {} if line["scaled"] else {"scale": 1.0}
        if mask == "causal":
            keywords["is_causal"] = True
        elif mask == "lower-right":
            keywords["attn_mask"] = causal_lower_right(L, S)
        elif mask != "none":
            # some of them leave a query nothing to see
            line["bits"] = [[rng.random() < 0.6 for _ in range(S)] for _ in range(1 if mask == "padding" else L)]
            keywords["attn_mask"] = torch.tensor(line["bits"])

        def split(rows):
            return torch.tensor(rows).view(len(rows), heads, -1).transpose(0, 1)[None]

        output = F.scaled_dot_product_attention(split(q), split(k), split(v), **keywords)
        line["output"] = listed(output[0].transpose(0, 1).reshape(L, width))
        # the weights are what a unit matrix as value gives
        unit = torch.eye(S).expand(1, heads, S, S)
        line["weights"] = listed(F.scaled_dot_product_attention(split(q), split(k), unit, **keywords)[0])
        if line["scaled"] and mask in ("padding", "own"):
            line["module"] = module(q, k, v, heads, line["bits"], mask)
        yield line


def module(q, k, v, heads, bits, mask):
    """The very same mask, read by nn.MultiheadAttention, with weights that change nothing."""
    width = len(q[0])
    attention = nn.MultiheadAttention(width, heads, bias=False, batch_first=True)
    with torch.no_grad():
        attention.in_proj_weight.copy_(torch.eye(width).repeat(3, 1))
        attention.out_proj.weight.copy_(torch.eye(width))
    bits = torch.tensor(bits)
    given = {"key_padding_mask": bits} if mask == "padding" else {"attn_mask": bits}
    q, k, v = (torch.tensor(rows)[None] for rows in (q, k, v))
    output, weights = attention(q, k, v, average_attn_weights=False, **given)
    return {"output": listed(output[0]), "weights": listed(weights[0])}
