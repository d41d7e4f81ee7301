from choices import literal, maybe
from creating import call, options, size

SWEEP = 150
cases = [
    "torch.full((2, 3), 7)", "torch.full((2, 3), 7.0)", "torch.full((2, 3), True)", "torch.full((2, 3), 1j)", "torch.full([2], 3)",
    "torch.full((), 3.5)", "torch.full(size=(2,), fill_value=3)", "torch.full((2,), 1.5, dtype=torch.int32)", "torch.full((2,), torch.tensor(3))",
    "torch.full((2,), -255, dtype=torch.uint8)", "torch.full((2,), 1j, dtype=torch.bool)", "torch.full((0,), 300, dtype=torch.uint8)",
    "torch.full((2,), 1e39)", "torch.full((2,), 100000, dtype=torch.float16)", "torch.full(2, 2)", "torch.full((2,), 'a')", "torch.full((2, 3))",
    "torch.full((2,), torch.zeros(1))", "torch.full((2,), None)", "torch.full((2,), 3, 4)", "torch.full((2,), 3, foo=1)", "torch.full((2, 'a'), 3)",
    "torch.full()", "torch.full((2,), 3.0, requires_grad=True)", "torch.full((2,), 1j, dtype=torch.float16)",
]  # fmt: skip
errors = {
    "negative": "torch.full((2, -1), 3)",
    "not_differentiable": "torch.full((2,), 3, requires_grad=True)",
    "overflow": "torch.full((2,), 300, dtype=torch.uint8)",
}
VALUES = ["0", "3", "-1", "2.5", "True", "1j", "300", "70000", "3000000000", "1e10", "1e39", "-200", "'a'", "None", "torch.tensor(2)", "torch.tensor(True)", "(1,)"]


def sweep(rng):
    sizes = size(rng)
    written = literal(sizes) if maybe(rng, 0.7) else str(sizes)
    if maybe(rng, 0.08):
        written = rng.choice(["2", "2.0", "'a'", "None", "(2, 3.0)", "(2, 'a')", "torch.zeros(2)"])
    pairs = [("size", written), ("fill_value", rng.choice(VALUES))]
    if maybe(rng, 0.05):
        pairs.pop()
    by_keyword = rng.choice([0, 0, 0, 1, 2])
    kept = len(pairs) - min(by_keyword, len(pairs))
    return call("torch.full", [value for _, value in pairs[:kept]] + (["5"] if maybe(rng, 0.04) and not by_keyword else []), pairs[kept:] + options(rng))
