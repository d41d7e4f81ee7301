"""Decoding with and without a cache in plain PyTorch: shapes, operations as PyTorch's counter sees them, bytes kept."""
import torch
from torch.nn import functional as F
from torch.utils.flop_counter import FlopCounterMode

COUNT = 60


def values(rng):
    for number in range(COUNT):
        kv_heads = rng.choice([1, 2, 3])
        yield decode(
            kind=["self", "cross"][number % 2], N=rng.randint(1, 3), heads=kv_heads * rng.choice([1, 1, 2, 3]), kv_heads=kv_heads,
            d=rng.choice([1, 2, 4, 8]), prompt=rng.randint(1, 4), tokens=rng.randint(1, 4), S=rng.randint(1, 5),
            layers=rng.randint(1, 3), dtype=rng.choice(["float32", "bfloat16", "float16"]),
        )


def decode(kind, N, heads, kv_heads, d, prompt, tokens, S, layers, dtype):
    torch.manual_seed(0)
    options = dict(kind=kind, N=N, heads=heads, kv_heads=kv_heads, d=d, prompt=prompt, tokens=tokens, S=S, layers=layers, dtype=dtype)
    kinds = {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}
    E = heads * d
    # in double precision, so that both ways can be compared; only the bytes are those of dtype
    W_q, W_o = torch.randn(2, E, E, dtype=torch.float64)
    W_k, W_v = torch.randn(2, kv_heads * d, E, dtype=torch.float64)
    words = torch.randn(N, prompt + tokens, E, dtype=torch.float64)
    memory = torch.randn(N, S, E, dtype=torch.float64)

    def split(x, count):
        return x.view(N, -1, count, d).transpose(1, 2)

    def attend(x, K, V, offset):
        q = split(F.linear(x, W_q), heads)
        repeats = heads // kv_heads
        scores = q @ K.repeat_interleave(repeats, 1).transpose(-2, -1)
        if kind == "self":
            hidden = torch.ones(scores.shape[-2:], dtype=torch.bool).triu(offset + 1)
            scores = scores.masked_fill(hidden, -torch.inf)
        weights = torch.softmax(scores / d**0.5, dim=-1)
        joined = (weights @ V.repeat_interleave(repeats, 1)).transpose(1, 2).reshape(N, -1, E)
        output = F.linear(joined, W_o)
        shapes = {"q": q, "used": K, "scores": scores, "output": output}
        return output, {name: list(one.shape) for name, one in shapes.items()}

    cache, steps = None, []
    for step in range(tokens):
        length = prompt + step
        with FlopCounterMode(display=False) as counter:
            source = memory if kind == "cross" else words[:, :length]
            K, V = (split(F.linear(source, W), kv_heads) for W in (W_k, W_v))
            made = list(K.shape)
            plain, shapes = attend(words[:, :length], K, V, 0)
        line = {"plain": {**shapes, "made": made, "flops": layers * counter.get_total_flops()}}
        with FlopCounterMode(display=False) as counter:
            fresh = words[:, :length] if step == 0 else words[:, length - 1 : length]
            made = None
            if kind == "self" or cache is None:
                K, V = (split(F.linear(memory if kind == "cross" else fresh, W), kv_heads) for W in (W_k, W_v))
                made = list(K.shape)
                cache = (K, V) if cache is None else tuple(torch.cat(pair, dim=2) for pair in zip(cache, (K, V)))
            cached, shapes = attend(fresh, *cache, 0 if step == 0 else length - 1)
        line["cached"] = {**shapes, "made": made, "flops": layers * counter.get_total_flops()}
        line["bytes"] = layers * sum(one.to(kinds[dtype]).nbytes for one in cache)
        assert torch.allclose(plain[:, -1], cached[:, -1])
        steps.append(line)
    return {**options, "steps": steps}
