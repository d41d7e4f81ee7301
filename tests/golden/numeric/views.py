"""When `view` succeeds: tensors of all kinds of strides, and another shape for each; and what reshape and contiguous() do."""
import torch

COUNT = 420


def numel(shape):
    count = 1
    for size in shape:
        count *= size
    return count


def text(sizes):
    return ", ".join(map(str, sizes))


def start(rng):
    while True:
        shape = [rng.choice([1, 2, 2, 3, 4, 4, 6]) for _ in range(rng.choice([1, 2, 2, 3, 3, 3, 4]))]
        if rng.random() < 0.03:
            shape[rng.randrange(len(shape))] = 0
        if numel(shape) <= 48:
            return shape


def link(rng, of):
    """One thing to do to a tensor, as it is written after it."""
    rank, shape = of.dim(), list(of.shape)
    kind = rng.choice(["transpose", "permute", "slice", "slice", "step", "expand", "select", "unsqueeze", "narrow"])
    if kind == "transpose" and rank > 1:
        a, b = rng.sample(range(rank), 2)
        return f".transpose({a}, {b})"
    if kind == "permute" and rank > 1:
        return f".permute({text(rng.sample(range(rank), rank))})"
    if kind in ("slice", "step", "narrow") and rank:
        dim = rng.randrange(rank)
        part = {"slice": f":{max(shape[dim] - 1, 1)}", "step": "::2", "narrow": "1:"}[kind]
        return f"[{', '.join([':'] * dim + [part])}]"
    if kind == "select" and rank > 1:
        dim = rng.randrange(rank)
        return f"[{', '.join([':'] * dim + ['0'])}]" if shape[dim] else ""
    if kind == "expand" and rank < 5:
        dim = rng.randrange(rank + 1)
        return f".unsqueeze({dim}).expand({text([-1] * dim + [2] + [-1] * (rank - dim))})"
    if kind == "unsqueeze" and rank < 5:
        return f".unsqueeze({rng.randrange(rank + 1)})"
    return ""


def factors(rng, count):
    sizes = []
    while count > 1:
        size = rng.choice([size for size in range(2, count + 1) if count % size == 0])
        sizes.append(size)
        count //= size
    return sizes


def target(rng, of):
    """Dimensions merged, cut, or put together anew; now and then a shape that holds something else."""
    shape = list(of.shape)
    kind = rng.random()
    if kind < 0.45 and len(shape) > 1:
        at = rng.randrange(len(shape) - 1)
        shape[at : at + 2] = [shape[at] * shape[at + 1]]
    elif kind < 0.65 and shape:
        at = rng.randrange(len(shape))
        if shape[at] > 1:
            cut = factors(rng, shape[at])
            shape[at : at + 1] = cut
    else:
        shape = factors(rng, numel(shape)) if 0 not in shape else shape
        rng.shuffle(shape)
    if rng.random() < 0.3:
        shape.insert(rng.randrange(len(shape) + 1), 1)
    if rng.random() < 0.3 and shape:
        shape[rng.randrange(len(shape))] = -1
    if rng.random() < 0.06 and shape:
        shape[rng.randrange(len(shape))] += 1
    return shape or [1]


def facts(of, y):
    return {
        "shape": list(of.shape),
        "stride": list(of.stride()),
        "values": of.flatten().tolist(),
        "shares": of.untyped_storage()._cdata == y.untyped_storage()._cdata,
    }


def attempt(work, y):
    try:
        return facts(work(), y)
    except RuntimeError as error:
        return {"error": str(error)}


def values(rng):
    made = 0
    while made < COUNT:
        shape = start(rng)
        x = torch.arange(numel(shape)).reshape(shape)
        chain = ""
        for _ in range(rng.choice([0, 1, 1, 1, 2, 2, 3])):
            chain += link(rng, eval(f"x{chain}"))  # noqa: S307
        y = eval(f"x{chain}")  # noqa: S307
        if y.numel() > 64 or y.dim() > 5:
            continue
        sizes = target(rng, y)
        if len(sizes) > 6:
            continue
        made += 1
        yield {
            "state": {"shape": text(shape), "chain": chain, "target": text(sizes)},
            "y": {"shape": list(y.shape), "stride": list(y.stride()), "offset": y.storage_offset()},
            "view": attempt(lambda: y.view(sizes), y),
            "reshape": attempt(lambda: y.reshape(sizes), y),
            "contiguous": attempt(lambda: y.contiguous().view(sizes), y),
        }
