"""Calls of EmbeddingBag and F.embedding_bag."""
from choices import dtypes, maybe, misfit, randn


def bag(rng, rows):
    """The input, its offsets or None, and the size of the input."""
    top = rows - 1 if maybe(rng, 0.88) else rows
    kind = rng.choice([""] * 6 + [", dtype=torch.int32"])
    if maybe(rng, 0.5):
        batch, length = rng.choice([0, 1, 2, 3]), rng.choice([1, 2, 3])
        if maybe(rng, 0.3) or batch == 0:
            return randn([batch, length], rng.choice(["int64", "int64", "int32", "float32"])), None, [batch, length]
        values = [[rng.randint(0, top) for _ in range(length)] for _ in range(batch)]
        return f"torch.tensor({values}{kind})", None, [batch, length]
    length = rng.choice([1, 2, 4])
    values = [rng.randint(0, top) for _ in range(length)]
    starts = sorted([0, *(rng.randint(0, length + maybe(rng, 0.1)) for _ in range(rng.choice([1, 1, 2])))])
    # PyTorch 2.13.0 crashes where numbers and offsets differ in dtype, and where the last offset is the only one
    return f"torch.tensor({values})", f"torch.tensor({starts})", [length]


def samples(rng, size, dtype="float32"):
    if maybe(rng, 0.15):
        size = [*size[:-1], size[-1] + 1]
    return randn(size, dtype if maybe(rng, 0.9) else "float64")


def mode(rng):
    return rng.choice(["'sum'", "'mean'", "'max'", "'sum'"]) if maybe(rng, 0.92) else rng.choice(["'min'", "None", "2"])
