from choices import literal, maybe
from creating import call, options, size

SWEEP = 120
cases = [
    "torch.empty_strided((2, 3), (1, 2))", "torch.empty_strided((2, 3), (3, 1))", "torch.empty_strided((2, 3), (0, 1))", "torch.empty_strided((), ())",
    "torch.empty_strided((0, 3), (3, 1))", "torch.empty_strided(size=[2], stride=[5], dtype=torch.int64)",
    "torch.empty_strided(2, 3)", "torch.empty_strided((2,), 3)", "torch.empty_strided((2,))", "torch.empty_strided((2,), (1,), (1,))",
    "torch.empty_strided((2,), (1.0,))", "torch.empty_strided((2,), (1,), foo=2)", "torch.empty_strided((2,), (1,), requires_grad=True)",
]  # fmt: skip
errors = {
    "negative": "torch.empty_strided((2, -3), (3, 1))",
    "not_differentiable": "torch.empty_strided((2,), (1,), dtype=torch.int64, requires_grad=True)",
    "rank": "torch.empty_strided((2, 3), (3,))",
    "negative_stride": "torch.empty_strided((2, 3), (-3, 1))",
}


def sweep(rng):
    sizes = size(rng)
    strides = [rng.choice([0, 1, 2, 3, 6, 12, 24]) for _ in sizes]
    if strides and 0 not in sizes and maybe(rng, 0.06):
        strides[rng.randrange(len(strides))] = -1
    if maybe(rng, 0.1):
        strides = strides[1:] if maybe(rng, 0.5) else [*strides, 1]
    pairs = [("size", literal(sizes)), ("stride", literal(strides) if maybe(rng, 0.6) else str(strides))]
    if maybe(rng, 0.12):
        pairs[rng.randrange(2)] = (pairs[0][0], rng.choice(["2", "2.0", "'a'", "None", "(2, 3.0)", "(2, None)"]))
    kept = rng.choice([0, 1, 2, 2, 2])
    return call("torch.empty_strided", [value for _, value in pairs[:kept]], list(dict(pairs[kept:]).items()) + options(rng))
