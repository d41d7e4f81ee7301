from choices import literal
from creating import DTYPES, call, maybe

SWEEP = 120
cases = [
    "torch.multinomial(torch.ones(3), 2)", "torch.multinomial(torch.ones(3), 4, True)", "torch.multinomial(torch.ones(2, 3), 2)", "torch.ones(3).multinomial(2, replacement=True)",
    "torch.multinomial(torch.ones(0, 3), 1)", "torch.multinomial(torch.ones(3, requires_grad=True), 2)", "torch.multinomial(torch.ones(0, 0), 2, True)",
    "torch.multinomial(torch.ones(3), 2.0)", "torch.multinomial(torch.ones(3), 2, 1)", "torch.multinomial(torch.ones(3))", "torch.multinomial(3, 2)", "torch.multinomial(torch.ones(3), 2, True, 1)",
    "torch.multinomial(torch.ones(2, 2, 2, dtype=torch.int64), -1)", "torch.multinomial(torch.ones(3, dtype=torch.complex64), 4)", "torch.multinomial(torch.ones(3), num_samples=2, generator=None)",
]  # fmt: skip
errors = {
    "rank": "torch.multinomial(torch.ones(2, 2, 3), 2)",
    "none": "torch.multinomial(torch.ones(3), 0)",
    "dtype": "torch.multinomial(torch.ones(3, dtype=torch.int64), 1)",
    "too_many": "torch.multinomial(torch.ones(3), 4)",
    "zero": "torch.multinomial(torch.ones(3, 0), 2, True)",
}


def sweep(rng):
    sizes = [rng.choice([2, 3, 5, 5]) for _ in range(rng.choice([1, 2, 2, 2, 3, 0]) if maybe(rng, 0.2) else rng.choice([1, 2]))]
    source = f"torch.ones({literal(sizes)}, dtype=torch.{rng.choice([*['float32'] * 28, *DTYPES])})"
    pairs = [("num_samples", rng.choice(["1", "1", "2", "2", "1", "2", "3", "7", "0", "2.0"]))]
    if maybe(rng, 0.5):
        pairs.append(("replacement", rng.choice(["True", "True", "True", "False", "1"])))
    kept = rng.choice([len(pairs), len(pairs), 0])
    positional, rest = [value for _, value in pairs[:kept]], pairs[kept:] + ([("generator", "None")] if maybe(rng, 0.1) else [])
    return call("torch.multinomial", [source, *positional], rest) if maybe(rng, 0.5) else call(f"{source}.multinomial", positional, rest)
