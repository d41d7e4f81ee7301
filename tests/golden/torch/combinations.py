from creating import call, maybe

SWEEP = 120
cases = [
    "torch.combinations(torch.zeros(4))", "torch.combinations(torch.zeros(4), 3, True)", "torch.combinations(torch.zeros(4), 0)", "torch.combinations(torch.zeros(4), 1)", "torch.combinations(torch.zeros(4), 5)", "torch.combinations(torch.zeros(0), 2)",
    "torch.combinations(torch.zeros(4, requires_grad=True), r=2)", "torch.combinations(torch.zeros(4, requires_grad=True), 0)", "torch.combinations(torch.zeros(4, dtype=torch.int64), with_replacement=True)", "torch.combinations(torch.zeros(()))",
    "torch.combinations(torch.zeros(4), 2.0)", "torch.combinations(3)", "torch.combinations()", "torch.combinations(torch.zeros(4), 2, True, 1)", "torch.combinations(torch.zeros(4), 2, 1)", "torch.combinations(torch.zeros(1), 3, with_replacement=True)",
]  # fmt: skip
errors = {
    "rank": "torch.combinations(torch.zeros(4, 2))",
    "negative": "torch.combinations(torch.zeros(4), -1)",
}


def sweep(rng):
    kind = rng.choice(["float32", "float64", "int64", "bool"])
    grad = ", requires_grad=True" if kind.startswith("float") and maybe(rng, 0.3) else ""
    size = rng.randint(0, 7)
    source = f"torch.zeros({size}, dtype=torch.{kind}{grad})" if maybe(rng, 0.85) else rng.choice(["torch.zeros(2, 3)", "torch.zeros(())", "3", "[1, 2]"])
    pairs = [("r", rng.choice(["0", "1", "2", "3", "4", "-1", "2.0", "None"] if maybe(rng, 0.4) else ["1", "2", "3"])), ("with_replacement", rng.choice(["True", "False", "True", "1"]))]
    pairs = [pair for pair in pairs if maybe(rng, 0.7)]
    kept = len(pairs) if len(pairs) != 1 or pairs[0][0] == "r" else 0
    kept = rng.choice([kept, kept, 0])
    return call("torch.combinations", [source, *(value for _, value in pairs[:kept])], pairs[kept:])
