from choices import arguments, dtypes, maybe, randn

F = "torch.nn.functional.one_hot"

cases = [
    "F.one_hot(torch.tensor([0, 2, 1]))",
    "F.one_hot(torch.tensor([0, 2, 1]), num_classes=5)",
    "F.one_hot(torch.tensor([[0, 1], [2, 3]]), 4)",
    "F.one_hot(torch.tensor(3))",
    "F.one_hot(torch.tensor(3), 5)",
    "F.one_hot(torch.zeros(0, 3, dtype=torch.int64), 4)",
    "F.one_hot(torch.arange(4))",
    "F.one_hot(torch.tensor([0, 2]), -2)",
    "F.one_hot(torch.tensor([0, 2]), 2.0)",
    "F.one_hot(torch.tensor([0, 2]), None)",
    "F.one_hot('a')",
    "F.one_hot()",
]

errors = {
    "dtype": "F.one_hot(torch.tensor([0.0, 1.0]))",
    "empty": "F.one_hot(torch.zeros(0, dtype=torch.int64))",
    "negative": "F.one_hot(torch.tensor([-1, 2]))",
    "too_few": "F.one_hot(torch.tensor([0, 2]), 2)",
}

SWEEP = 120


def sweep(rng):
    top = rng.randint(0, 5)
    values = [rng.randint(0, top) for _ in range(rng.randint(1, 4))]
    if maybe(rng, 0.08):
        values[0] = -1
    kind = rng.choice([str(values), str(values), f"[{values}, {values}]", str(values[0])])
    source = f"torch.tensor({kind})"
    if maybe(rng, 0.2):
        source = randn([rng.choice([0, 1, 2]) for _ in range(rng.choice([1, 2]))], dtypes(rng, "int64", "int64", "int64"))
        number = str(rng.choice([1, 3, 5]))
    else:
        number = str(rng.choice([-1, -1, top + 1, top + 1, top + 3, top, 0, -2]))
    return f"{F}({arguments(rng, [('input', source), ('num_classes', number)], 0.15, ['num_classes'] if 'tensor(' in source else [])})"
