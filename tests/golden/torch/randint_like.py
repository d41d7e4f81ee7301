from choices import any_layout
from creating import DTYPES, call, maybe, options, size

SWEEP = 150
cases = [
    "torch.randint_like(torch.zeros(2, 3), 5)", "torch.randint_like(torch.zeros(2), 2, 5)", "torch.randint_like(torch.zeros(2), torch.tensor(5))",
    "torch.randint_like(torch.zeros(2, dtype=torch.bool), 2)", "torch.randint_like(torch.empty_strided((2, 3), (1, 2)), 5)", "torch.randint_like(torch.zeros(2), high=5, low=1)",
    "torch.randint_like(torch.zeros(2), 5, generator=None)", "torch.randint_like(torch.zeros(2), 2.5)", "torch.randint_like(torch.zeros(2))", "torch.randint_like(5, 5)",
    "torch.randint_like(torch.zeros(2, requires_grad=True), 5)", "torch.randint_like(torch.zeros(2), 5, requires_grad=True)", "torch.randint_like(torch.zeros(2), 5, 2)",
]  # fmt: skip
errors = {
    "format_rank": "torch.randint_like(torch.zeros(2, 3), 5, memory_format=torch.channels_last)",
    "not_differentiable": "torch.randint_like(torch.zeros(2, dtype=torch.int64), 5, requires_grad=True)",
    "empty_range": "torch.randint_like(torch.zeros(2), 5, 5)",
    "complex": "torch.randint_like(torch.zeros(2, dtype=torch.complex64), 5)",
    "low": "torch.randint_like(torch.zeros(2, dtype=torch.uint8), -5, 5)",
    "high": "torch.randint_like(torch.zeros(2, dtype=torch.uint8), 500)",
    "scalar": "torch.randint_like(torch.zeros(2), torch.tensor([2, 3]))",
}


def sweep(rng):
    source = any_layout(rng, [abs(one) for one in size(rng)], rng.choice([*["float32"] * 6, *DTYPES]))
    pairs = [("input", source), ("low", rng.choice(["0", "1", "-3", "2"])), ("high", rng.choice(["10", "5", "3", "100", "2", "300", "torch.tensor(5)"]))]
    if maybe(rng, 0.6):
        pairs.pop(1)
    if maybe(rng, 0.12):
        at = rng.randrange(len(pairs))
        pairs[at] = (pairs[at][0], rng.choice(["2.0", "'a'", "None", "True", "(2, 3.0)", "torch.zeros(2)"]))
    kept = rng.choice([len(pairs), len(pairs), len(pairs), 1])
    return call("torch.randint_like", [value for _, value in pairs[:kept]], pairs[kept:] + (options(rng, ["dtype", "requires_grad", "memory_format", "generator"]) if maybe(rng, 0.6) else []))
