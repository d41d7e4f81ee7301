from choices import any_layout, literal
from creating import DTYPES, call, maybe, options, size

SWEEP = 200
cases = [
    "torch.normal(0.0, 1.0, (2, 3))", "torch.normal(0, 1, size=(2,))", "torch.normal(torch.zeros(2, 3), torch.ones(3))", "torch.normal(torch.zeros(2, 3))",
    "torch.normal(torch.zeros(2), std=2)", "torch.normal(2.0, torch.ones(2, 3))", "torch.normal(torch.zeros(2, 1), torch.ones(1, 3))", "torch.normal(torch.randn(2, requires_grad=True))",
    "torch.normal(1.0, torch.ones(3, requires_grad=True))", "torch.normal(torch.empty_strided((2, 3), (1, 2)))", "torch.normal(torch.zeros(2), torch.ones(2, dtype=torch.float64))",
    "torch.normal(torch.zeros(0, dtype=torch.int64))", "torch.normal(0, 1, (2,), dtype=torch.complex64)", "torch.normal(0.0, 1.0)", "torch.normal(0, -1, (-2,))", "torch.normal('a', 1.0)",
    "torch.normal()", "torch.normal(torch.zeros(2), 1.0, (2,))", "torch.normal(torch.zeros(2), foo=1)", "torch.normal(0, 1, (0,), dtype=torch.int64, requires_grad=False)",
    "torch.normal(torch.zeros(2, dtype=torch.complex64))", "torch.normal(torch.zeros(2), generator=None)",
]  # fmt: skip
errors = {
    "negative": "torch.normal(0, 1, (-2,))",
    "not_differentiable": "torch.normal(0, 1, (0,), dtype=torch.int64, requires_grad=True)",
    "broadcast": "torch.normal(torch.zeros(2, 3), torch.ones(4))",
    "cast": "torch.normal(torch.zeros(0, dtype=torch.int64), torch.ones(0))",
    "negative_std": "torch.normal(0.0, -1.0, (2,))",
    "negative_stds": "torch.normal(torch.zeros(2), torch.full((2,), -1.0))",
    "complex_std": "torch.normal(0.0, torch.ones(2, dtype=torch.complex64))",
    "unsupported_dtype": "torch.normal(torch.zeros(2, dtype=torch.int64))",
    "complex_gradient": "torch.normal(torch.zeros(2, dtype=torch.complex64, requires_grad=True))",
}


def tensor(rng, sizes):
    sizes = sizes[rng.randint(0, len(sizes)) :] if maybe(rng, 0.3) else [1 if maybe(rng, 0.15) else one for one in sizes]
    kind = rng.choice(["float32"] * 8 + DTYPES)
    grad = ", requires_grad=True" if maybe(rng, 0.2) and kind.startswith("float") else ""
    return f"torch.ones({literal(sizes)}, dtype=torch.{kind}{grad})"


def sweep(rng):
    if maybe(rng, 0.4):
        pairs = [("mean", rng.choice(["0", "0.5", "-2.0"])), ("std", rng.choice(["1", "0.5", "2.0", "-1", "0"])), ("size", literal(size(rng)))]
        kept = rng.choice([3, 3, 2, 0])
        return call("torch.normal", [value for _, value in pairs[:kept]], pairs[kept:] + options(rng, ["dtype", "requires_grad", "generator"]))
    sizes = [abs(one) for one in size(rng)]
    pairs = [("mean", tensor(rng, sizes) if maybe(rng, 0.7) else "0.5"), ("std", tensor(rng, sizes))]
    if maybe(rng, 0.3):
        pairs[1] = ("std", rng.choice(["1", "2.0", "-1", "'a'"]))
    if maybe(rng, 0.1):
        pairs.pop()
    if maybe(rng, 0.1):
        pairs[0] = ("mean", rng.choice(["'a'", "None", any_layout(rng, sizes)]))
    kept = rng.choice([2, 2, 1, 0])
    return call("torch.normal", [value for _, value in pairs[:kept]], pairs[kept:] + options(rng, ["generator"]))
