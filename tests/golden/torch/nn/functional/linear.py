from choices import any_layout, arguments, dtypes, maybe, randn

F = "torch.nn.functional.linear"

cases = [
    f"{F}(torch.randn(32, 784), torch.randn(128, 784))",
    f"{F}(torch.randn(32, 784), torch.randn(128, 784), torch.randn(128))",
    "F.linear(torch.randn(784), torch.randn(128, 784), torch.randn(128))",
    "F.linear(torch.randn(2, 3, 4), torch.randn(5, 4), torch.randn(1))",
    "F.linear(torch.randn(2, 3, 4), torch.randn(5, 4), torch.randn(()))",
    "F.linear(torch.randn(2, 3), torch.randn(4, 3), torch.randn(2, 4))",
    "F.linear(torch.empty_strided((2, 3, 4), (12, 1, 3)), torch.randn(5, 4), torch.randn(5, dtype=torch.float64))",
    "F.linear(torch.zeros(2, 3, dtype=torch.int64), torch.zeros(4, 3, dtype=torch.int64))",
    "F.linear(torch.randn(0, 3), torch.randn(4, 3), torch.randn(4))",
    "F.linear(torch.randn(2, 3), torch.randn(0, 3))",
    "F.linear(torch.randn(2, 3), torch.randn(4, 3), bias=None)",
    "F.linear(input=torch.randn(2, 3), weight=torch.randn(4, 3))",
    "F.linear(torch.randn(2, 3), torch.randn(4, 3), 3)",
    "F.linear('a', torch.randn(4, 3))",
    "F.linear(torch.randn(2, 3))",
    "F.linear()",
    "F.linear(torch.randn(2, 3), torch.randn(4, 3), out=3)",
]

errors = {
    "features": "F.linear(torch.randn(2, 3), torch.randn(4, 5))",
    "dtype": "F.linear(torch.zeros(2, 3, dtype=torch.float64), torch.randn(4, 3), torch.randn(4))",
    "dtype_of_product": "F.linear(torch.zeros(2, 3, dtype=torch.float64), torch.randn(4, 3))",
    "scalar": "F.linear(torch.tensor(1.0), torch.randn(4, 3))",
    "weight_rank": "F.linear(torch.randn(2, 3), torch.randn(1, 4, 3))",
    "vector": "F.linear(torch.randn(2, 3), torch.randn(3), torch.randn(1))",
    "bias_dtype": "F.linear(torch.randn(2, 3), torch.randn(4, 3), torch.randn(4, dtype=torch.float64))",
    "bias": "F.linear(torch.randn(2, 3), torch.randn(4, 3), torch.randn(3))",
    "not_implemented": "F.linear(torch.zeros(2, 3, dtype=torch.bool), torch.zeros(4, 3, dtype=torch.bool))",
    "broadcast": "F.linear(torch.empty_strided((2, 3, 4), (12, 1, 3)), torch.randn(5, 4), torch.randn(3))",
}

SWEEP = 150


def sweep(rng):
    inputs, outputs = rng.choice([1, 2, 3, 4]), rng.choice([0, 1, 2, 3])
    kind = dtypes(rng) if maybe(rng, 0.2) else "float32"
    batch = [rng.choice([0, 1, 2, 3]) for _ in range(rng.choice([0, 1, 1, 1, 2, 3]))]
    shape = [*batch, inputs + maybe(rng, 0.1)]
    weight = [outputs, inputs] if maybe(rng, 0.95) else rng.choice([[1, outputs, inputs], [], [inputs], [inputs]])
    bias = [outputs] if maybe(rng, 0.85) else rng.choice([[], [1], [outputs + 1], [*batch, outputs]])
    if maybe(rng, 0.03):
        shape = []
    other = lambda: kind if maybe(rng, 0.94) else rng.choice(["float64", "float32", "float16", "int64"])
    x = any_layout(rng, shape, other())
    written = [("input", x), ("weight", randn(weight, other()) if maybe(rng, 0.7) else any_layout(rng, weight, kind)),
               ("bias", randn(bias, other()) if maybe(rng, 0.6) else "None")]
    return f"{F}({arguments(rng, written, 0.2, ['bias'])})"
