"""Small choices that sweeps share. Every function takes the sweep's own `random.Random`."""


def maybe(rng, probability):
    return rng.random() < probability


def sizes(rng, rank, low=1, high=6):
    return [rng.randint(low, high) for _ in range(rank)]


def literal(values):
    """A tuple as Python source: `(3,)`, `(2, 3)`."""
    return f"({', '.join(map(str, values))}{',' if len(values) == 1 else ''})"


def randn(shape, dtype=None):
    """A fresh tensor as Python source; integers and booleans come as zeros."""
    written = literal(shape)
    if dtype is None or dtype == "float32":
        return f"torch.randn({written})"
    return f"torch.zeros({written}, dtype=torch.{dtype})"


def transposed(rng, shape, dtype="float32"):
    """A tensor of that shape whose memory lies in another order."""
    order = list(range(len(shape)))
    rng.shuffle(order)
    strides, step = [0] * len(shape), 1
    for dim in reversed(order):
        strides[dim] = step
        step *= max(shape[dim], 1)
    kind = "" if dtype == "float32" else f", dtype=torch.{dtype}"
    return f"torch.empty_strided({literal(shape)}, {literal(strides)}{kind})"


def keywords(rng, pairs, probability=0.5):
    """Some of the `(name, source)` pairs as keyword arguments."""
    return [f"{name}={source}" for name, source in pairs if maybe(rng, probability)]


def misfit(rng, *but):
    """A value of some other type than is due, as Python source; never one of `but`."""
    return rng.choice([one for one in ["2.0", "'2'", "None", "True", "(2,)", "[2]", "torch.float32"] if one not in but])


def dtypes(rng, *more):
    """Mostly float32, the default of every module."""
    return rng.choice([*["float32"] * 6, "float64", "float16", "bfloat16", "complex64", "int64", "int32", "bool", *more])
