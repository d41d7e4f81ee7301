from choices import any_layout, dtypes, keywords, maybe, misfit, randn

F = "torch.nn.functional.embedding"

cases = [
    "F.embedding(torch.tensor([[0, 2, 1], [4, 3, 2]]), torch.randn(10, 3))",
    "F.embedding(torch.tensor([0, 2]), torch.randn(10, 3), padding_idx=0)",
    "F.embedding(torch.tensor([0, 2]), torch.randn(10, 3), -1)",
    "F.embedding(torch.tensor([0, 2]), torch.randn(10, 3), max_norm=1.0)",
    "F.embedding(torch.tensor(2), torch.randn(10, 3, requires_grad=True))",
    "F.embedding(torch.tensor([0, 2]), torch.zeros(10, 3, dtype=torch.int64))",
    "F.embedding(torch.zeros(0, dtype=torch.int64), torch.randn(0, 3))",
    "F.embedding(torch.tensor([0, 2]), torch.randn(10, 3), 'a')",
    "F.embedding(torch.tensor([0, 2]), torch.randn(10, 3), 1.0)",
    "F.embedding(3, torch.randn(10, 3))",
    "F.embedding(torch.tensor([0, 2]), 3)",
    "F.embedding(torch.tensor([0, 2]), 3, 1)",
    "F.embedding(torch.tensor([0, 2]))",
]

errors = {
    "index": "F.embedding(torch.tensor([0, 10]), torch.randn(10, 3))",
    "dtype": "F.embedding(torch.tensor([0.0, 1.0]), torch.randn(10, 3))",
    "padding_idx": "F.embedding(torch.tensor([0, 2]), torch.randn(10, 3), 10)",
    "index_renorm": "F.embedding(torch.tensor([0, 10]), torch.randn(10, 3), max_norm=1.0)",
    "dtype_renorm": "F.embedding(torch.tensor([0.0, 1.0]), torch.randn(10, 3), max_norm=1.0)",
    "no_rows": "F.embedding(torch.tensor([0]), torch.randn(0, 3))",
    "index_of_nothing": "F.embedding(torch.tensor([5]), torch.randn(3, 0))",
    "complex": "F.embedding(torch.tensor([0, 2]), torch.zeros(10, 3, dtype=torch.complex64, requires_grad=True))",
    "weight_rank": "F.embedding(torch.tensor([0, 2]), torch.randn(10))",
    "no_dimensions": "F.embedding(torch.tensor([0, 2]), torch.tensor(1.0), 1)",
}

SWEEP = 150


def sweep(rng):
    rows, columns = rng.choice([1, 2, 3, 5]), rng.choice([1, 2, 3])
    top = rows - 1 if maybe(rng, 0.85) else rows + 1
    values = [rng.randint(0, max(top, 0)) for _ in range(rng.randint(1, 3))]
    x = f"torch.tensor({rng.choice([values, [values, values], values[0]])})"
    if maybe(rng, 0.15):
        x = randn([rng.choice([1, 2, 3]) for _ in range(rng.choice([0, 1, 2]))], rng.choice(["int64", "int32", "float32", "bool"]))
    shape = [rows, columns] if maybe(rng, 0.9) else rng.choice([[rows], [], [rows, columns, 2]])
    weight = any_layout(rng, shape, dtypes(rng) if maybe(rng, 0.3) else "float32")
    norm = ["max_norm"] if len(shape) == 2 and "dtype" not in weight and maybe(rng, 0.2) else []
    options = keywords(rng, [("padding_idx", rng.choice([str(rng.randint(-rows - 1, rows)), "None", "1.0", "'1'"]) if maybe(rng, 0.7) else "0"),
                             ("sparse", "True"), ("scale_grad_by_freq", rng.choice(["True", "1"]))], 0.3) + [f"{name}=1.0" for name in norm]
    if maybe(rng, 0.05):
        x = misfit(rng)
    if maybe(rng, 0.05):
        weight, options = misfit(rng), []
    if maybe(rng, 0.04):
        options = ["foo=1"]
    return f"{F}({', '.join([x, weight, *options])})"
