from choices import maybe, written

SWEEP = 110
cases = [
    "torch.equal(torch.tensor([1, 2]), torch.tensor([1, 2]))",
    "torch.equal(torch.tensor([1, 2]), torch.tensor([1.0, 2.0]))",
    "torch.tensor([1, 2]).equal(torch.tensor([1, 3]))",
    "torch.equal(torch.zeros(2), torch.zeros(3))",
    "torch.equal(torch.zeros(0), torch.zeros(0, dtype=torch.int64))",
    "torch.equal(torch.tensor([float('nan')]), torch.tensor([float('nan')]))",
    "torch.equal(torch.tensor([0.1]), torch.tensor([0.1]))",
    "torch.equal(torch.zeros(2), 2)",
    "torch.equal(torch.zeros(2))",
    "torch.zeros(2).equal()",
]
errors = {}


def literal(rng):
    values = [rng.choice([1, 1, 1, 2, True, 1.0, 1.5]) for _ in range(rng.randint(1, 2))]
    return rng.choice([f"torch.tensor({values})", f"torch.tensor([{values}])", f"torch.tensor({values[0]})", f"torch.full(({rng.randint(0, 2)},), {values[0]})"])


def sweep(rng):
    first, second = literal(rng), literal(rng)
    if maybe(rng, 0.2):
        second = rng.choice(["torch.zeros(7)", "torch.zeros(3, 4)", "2", "None"])
    return written(rng, "equal", first, second, inplace=False)
