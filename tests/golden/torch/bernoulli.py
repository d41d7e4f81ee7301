from choices import literal
from creating import DTYPES, call, maybe, size

SWEEP = 120
cases = [
    "torch.bernoulli(torch.zeros(2, 3))", "torch.bernoulli(torch.zeros(2, 3), 0.5)", "torch.zeros(2).bernoulli()", "torch.zeros(2).bernoulli(0.3)",
    "torch.bernoulli(torch.zeros(2, requires_grad=True))", "torch.bernoulli(torch.zeros(2, dtype=torch.int64), 0.5)", "torch.bernoulli(torch.zeros(0, dtype=torch.int64))",
    "torch.bernoulli(torch.empty_strided((2, 3), (1, 2)), p=0.5)", "torch.bernoulli(torch.zeros(2), True)", "torch.bernoulli(torch.zeros(2, dtype=torch.complex64))",
    "torch.bernoulli(torch.zeros(2, dtype=torch.complex64), 0.5)", "torch.bernoulli(torch.zeros(2), 'a')", "torch.bernoulli(3)", "torch.bernoulli()", "torch.zeros(2).bernoulli(foo=1)",
    "torch.bernoulli(torch.zeros(2), 0.5, 3)", "torch.bernoulli(torch.zeros(2), generator=None)",
]  # fmt: skip
errors = {
    "probability": "torch.bernoulli(torch.zeros(2), 1.5)",
    "probabilities": "torch.bernoulli(torch.full((2,), 2.0))",
    "unsupported_dtype": "torch.bernoulli(torch.zeros(2, dtype=torch.int64))",
}


def sweep(rng):
    kind = rng.choice([*["float32"] * 8, *DTYPES])
    grad = ", requires_grad=True" if maybe(rng, 0.2) and kind.startswith("float") else ""
    source = f"torch.zeros({literal([abs(one) for one in size(rng)])}, dtype=torch.{kind}{grad})"
    if maybe(rng, 0.05):
        source = rng.choice(["3", "None", "[1]"])
    p = [rng.choice(["0.5", "0", "1", "0.1", "0.9", "-0.5", "2.0", "'a'", "None"])] if maybe(rng, 0.5) else []
    rest = [("generator", "None")] if maybe(rng, 0.2) else [("foo", "1")] if maybe(rng, 0.05) else []
    if p and maybe(rng, 0.3):
        rest, p = [("p", p[0]), *rest], []
    return call("torch.bernoulli", [source, *p], rest) if maybe(rng, 0.6) or "torch" not in source else call(f"{source}.bernoulli", p, rest)
