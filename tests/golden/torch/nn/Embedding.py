from choices import keywords, maybe, misfit, sizes, transposed, literal

cases = [
    "torch.nn.Embedding(10000, 300)(torch.zeros(32, 50, dtype=torch.int64))",
    "torch.nn.Embedding(10, 3)(torch.tensor([[1, 2, 4, 5], [4, 3, 2, 9]]))",
    "torch.nn.Embedding(10, 3)(torch.tensor(4))",
    "torch.nn.Embedding(10, 3)(torch.arange(10))",
    "torch.nn.Embedding(10, 3, padding_idx=0)(torch.tensor([0, 2, 0, 5]))",
    "torch.nn.Embedding(10, 3, padding_idx=-1, max_norm=1.0)(torch.tensor([[0, 9]]))",
    "torch.nn.Embedding(10, 3)(torch.zeros(2, 0, dtype=torch.int32))",
    "torch.nn.Embedding(10, 3)(torch.empty_strided((0, 4), (1, 2), dtype=torch.int64))",
    "torch.nn.Embedding(10, 3, sparse=True, scale_grad_by_freq=True, dtype=torch.float16)(torch.tensor([1]))",
    "torch.nn.Embedding(2, 3, _weight=torch.randn(2, 3, dtype=torch.float64))(torch.tensor([1]))",
    "torch.nn.Embedding(10, 3, _freeze=True)(torch.tensor([1]))",
    "torch.nn.Embedding(10, 3)",
    "torch.nn.Embedding(10)",
    "torch.nn.Embedding(10, 3, padding=0)",
    "torch.nn.Embedding(10.0, 3)",
    "torch.nn.Embedding(10, 3, padding_idx='pad')",
    "torch.nn.Embedding('10', 3, padding_idx=1)",
    "torch.nn.Embedding(10, 3, max_norm='one')(torch.tensor([1]))",
    "torch.nn.Embedding(10, 3, sparse=1)(torch.tensor([1]))",
    "torch.nn.Embedding(10, 3)([1, 2])",
    "torch.nn.Embedding(10, 3, max_norm=1.0)([1, 2])",
    "torch.nn.Embedding(10, 3, _weight=[1, 2, 3])",
]

errors = {
    "padding_idx": "torch.nn.Embedding(10, 3, padding_idx=10)",
    "dtype": "torch.nn.Embedding(10, 3)(torch.randn(2, 4))",
    "dtype_renorm": "torch.nn.Embedding(10, 3, max_norm=1.0)(torch.tensor([1.0, 2.0]))",
    "index": "torch.nn.Embedding(10, 3)(torch.tensor([[1, 2], [9, 10]]))",
    "index_renorm": "torch.nn.Embedding(10, 3, max_norm=1.0)(torch.tensor([12, 11, 1]))",
    "index_of_nothing": "torch.nn.Embedding(10, 0)(torch.tensor([1, 10]))",
    "no_rows": "torch.nn.Embedding(0, 3)(torch.tensor([0]))",
    "complex": "torch.nn.Embedding(10, 3, dtype=torch.complex64)(torch.tensor([1]))",
    "negative_size": "torch.nn.Embedding(10, -3)",
    "not_differentiable": "torch.nn.Embedding(10, 3, dtype=torch.int64)",
    "padding_type": "torch.nn.Embedding(10, 3, padding_idx=1.0)",
    "padding_nowhere": "torch.nn.Embedding(0, 3, padding_idx=0)",
    "no_normal": "torch.nn.Embedding(10, 3, dtype=torch.int64, _freeze=True)",
    "weight": "torch.nn.Embedding(10, 3, _weight=torch.randn(10, 4))",
}


def nested(values, shape):
    """The values as nested lists of that shape."""
    if not shape:
        return str(next(values))
    return f"[{', '.join(nested(values, shape[1:]) for _ in range(shape[0]))}]"


def indices(rng, rows):
    shape = sizes(rng, rng.choice([0, 1, 1, 2, 2, 3]), 0 if maybe(rng, 0.1) else 1, 3)
    if maybe(rng, 0.12):
        dtype = rng.choice(["float32", "float64", "float16", "bfloat16", "complex64", "bool", "uint8", "int8", "int16"])
        return f"torch.zeros({literal(shape)}, dtype=torch.{dtype})"
    if maybe(rng, 0.1):
        start = rng.randint(-1, 1)
        return f"torch.arange({start}, {rows + start})"
    if maybe(rng, 0.1):
        return f"torch.full({literal(shape)}, {rng.randint(-1, rows)})"
    if 0 in shape:
        return transposed(rng, shape, rng.choice(["int64", "int32"]))
    low, high = (-2, rows + 1) if maybe(rng, 0.15) or rows == 0 else (0, rows - 1)
    dtype = rng.choice(["", "", ", dtype=torch.int32"])
    return f"torch.tensor({nested(iter(lambda: rng.randint(low, high), None), shape)}{dtype})"


def sweep(rng):
    rows, columns = rng.randint(0 if maybe(rng, 0.1) else 1, 6), rng.randint(0 if maybe(rng, 0.1) else 1, 4)
    written = [str(rows), str(columns)]
    options = keywords(
        rng,
        [
            ("padding_idx", rng.choice(["0", "1", "-1", "None", str(rows), str(-rows - 1), "True", "1.0", misfit(rng)])),
            ("scale_grad_by_freq", rng.choice(["True", "False", misfit(rng)])),
            ("sparse", rng.choice(["True", "False", misfit(rng)])),
            ("_freeze", rng.choice(["True", "False", "1", "None", "''"])),
            ("norm_type", rng.choice(["1.0", "2", "True", "0.5", misfit(rng)])),
        ],
        0.13,
    )
    # shortening rows of no columns depends on the norm
    if columns and maybe(rng, 0.25):
        options.append(f"max_norm={rng.choice(['1.0', '2', '0', '-1', 'True', misfit(rng)])}")
    if maybe(rng, 0.1):
        options.append(f"dtype={rng.choice(['torch.float64', 'torch.float16', 'torch.complex64', 'torch.int64', '2'])}")
    elif maybe(rng, 0.12):
        shape = rng.choice([[rows, columns]] * 3 + [[columns, rows], [rows], [rows, columns, 1]])
        dtype = rng.choice(["float32", "float32", "float64", "bfloat16"])
        options.append(f"_weight={rng.choice([transposed(rng, shape, dtype)] * 4 + [misfit(rng)])}")
    elif maybe(rng, 0.08):
        written[rng.randrange(2)] = rng.choice(["-1", "-4", misfit(rng, "True")])
    if maybe(rng, 0.03):
        options.append(rng.choice(["padding=1", "embedding_dim=2"]))
    if maybe(rng, 0.02):
        written.pop()
    made = f"torch.nn.Embedding({', '.join([*written, *options])})"
    if maybe(rng, 0.07):
        return rng.choice([made, f"{made}()", f"{made}({misfit(rng)})", f"{made}(x=torch.tensor([1]))"])
    return f"{made}({indices(rng, rows)})"
