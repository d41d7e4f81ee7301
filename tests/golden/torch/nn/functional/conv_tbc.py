from choices import arguments, literal, maybe, randn, sizes

cases = [
    "F.conv_tbc(torch.randn(5, 2, 3), torch.randn(2, 3, 4), torch.randn(4))",
    "F.conv_tbc(torch.randn(5, 2, 3), torch.randn(2, 3, 4), torch.randn(4), 1)",
    "F.conv_tbc(torch.randn(5, 2, 3), torch.randn(2, 3, 4), torch.randn(4), pad=-1)",
    "torch.conv_tbc(torch.randn(1, 2, 3), torch.randn(2, 3, 4), torch.randn(4))",
    "F.conv_tbc(torch.randn(0, 2, 3), torch.randn(2, 3, 4), torch.randn(4), 2)",
    "F.conv_tbc(torch.randn(5, 0, 3), torch.randn(2, 3, 4), torch.randn(4))",
    "F.conv_tbc(torch.randn(5, 2, 3), torch.randn(0, 3, 4), torch.randn(4))",
    "F.conv_tbc(torch.randn(5, 2, 3, requires_grad=True), torch.randn(2, 3, 4), torch.randn(4))",
    "F.conv_tbc(torch.randn(5, 2, 3), torch.randn(2, 3, 4), torch.zeros(4, dtype=torch.float64))",
    "F.conv_tbc(torch.zeros(5, 2, 3, dtype=torch.int64), torch.zeros(2, 3, 4, dtype=torch.int64), torch.zeros(4, dtype=torch.int64))",
    "F.conv_tbc(torch.randn(5, 2, 3), torch.randn(2, 3, 4), None)",
    "F.conv_tbc(torch.randn(5, 2, 3), torch.randn(2, 3, 4))",
    "F.conv_tbc(torch.randn(5, 2, 3), torch.randn(2, 3, 4), torch.randn(4), pad=1.0)",
]

errors = {
    "input_rank": "F.conv_tbc(torch.randn(5, 2), torch.randn(2, 3, 4), torch.randn(4))",
    "tbc_weight_rank": "F.conv_tbc(torch.randn(5, 2, 3), torch.randn(3, 4), torch.randn(4))",
    "bias_rank": "F.conv_tbc(torch.randn(5, 2, 3), torch.randn(2, 3, 4), torch.randn(4, 1))",
    "tbc_channels": "F.conv_tbc(torch.randn(5, 2, 3), torch.randn(2, 5, 4), torch.randn(4))",
    "bias_size": "F.conv_tbc(torch.randn(5, 2, 3), torch.randn(2, 3, 4), torch.randn(5))",
    "negative_size": "F.conv_tbc(torch.randn(1, 2, 3), torch.randn(4, 3, 4), torch.randn(4))",
    "mm_dtype": "F.conv_tbc(torch.zeros(5, 2, 3, dtype=torch.float64), torch.randn(2, 3, 4), torch.randn(4))",
    "not_implemented": "F.conv_tbc(torch.zeros(5, 2, 3, dtype=torch.bool), torch.zeros(2, 3, 4, dtype=torch.bool), torch.zeros(4, dtype=torch.bool))",
}


def sweep(rng):
    low = 0 if maybe(rng, 0.1) else 1
    time, batch, inputs = sizes(rng, 3, low, 6)
    width, outputs = rng.randint(low, 4), rng.randint(low, 4)
    shapes = [[time, batch, inputs], [width, inputs, outputs], [outputs]]
    if maybe(rng, 0.25):
        at = rng.randrange(3)
        shapes[at] = rng.choice([shapes[at][:-1], [*shapes[at], 2], [size + 1 for size in shapes[at]]])
    kind = rng.choice(["float32"] * 7 + ["float64", "float16", "int64", "complex64"])
    made = [randn(shape, kind if maybe(rng, 0.95) else "float64") for shape in shapes]
    pad = rng.choice(["0", "1", "2", "1", "-1", "3"])
    named = list(zip(["input", "weight", "bias"], made)) + [("pad", pad)]
    return f"F.conv_tbc({arguments(rng, named, 0.15, optional=['pad'])})"
