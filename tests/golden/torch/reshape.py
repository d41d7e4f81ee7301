from choices import any_layout, arguments, literal, maybe, resized, sizes

cases = [
    "torch.reshape(torch.randn(2, 3, 4), (6, 4))",
    "torch.randn(2, 3, 4).reshape(2, -1)",
    "torch.randn(2, 3, 4).reshape((4, 3, 2))",
    "torch.randn(2, 3, 4).reshape(shape=[24])",
    "torch.reshape(input=torch.randn(2, 3), shape=(-1,))",
    "torch.tensor(1.0).reshape(1, 1)",
    "torch.randn(1).reshape(())",
    "torch.zeros(2, 0).reshape(0, 5)",
    "torch.zeros(2, 0).reshape(3, -1)",
    "torch.empty_strided((4, 3), (1, 4)).reshape(12)",
    "torch.empty_strided((4, 3), (1, 4), requires_grad=True).reshape(2, 2, 3)",
    "torch.empty_strided((4, 3), (0, 1)).reshape(12)",
    "torch.empty_strided((4, 3), (0, 1)).reshape(2, 2, 3)",
    "torch.randn(2, 3).reshape(3, torch.tensor(2))",
    "torch.randn(2, 3).reshape(6, True)",
    "torch.reshape(torch.randn(2, 3), 3, 2)",
    "torch.randn(2, 3).reshape(3, 2.0)",
    "torch.randn(2, 3).reshape(6.0)",
    "torch.randn(2, 3).reshape((6.0,))",
    "torch.randn(2, 3).reshape(size=(6,))",
    "torch.randn(2, 3).reshape()",
    "torch.reshape(torch.randn(2, 3), None)",
]

errors = {
    "two_unknown": "torch.randn(2, 3).reshape(-1, -1)",
    "negative": "torch.randn(2, 3).reshape(-2, 3)",
    "mismatch": "torch.randn(2, 3).reshape(4, -1)",
    "ambiguous": "torch.zeros(0, 3).reshape(0, -1)",
}


def sweep(rng):
    shape = sizes(rng, rng.randint(0, 4), 0 if maybe(rng, 0.15) else 1, 4)
    source = any_layout(rng, shape, rng.choice(["float32", "float32", "int64"]))
    wanted = resized(rng, shape)
    if maybe(rng, 0.4):
        return f"torch.reshape({arguments(rng, [('input', source), ('shape', literal(wanted))])})"
    if maybe(rng, 0.5):
        return f"{source}.reshape({arguments(rng, [('shape', literal(wanted))])})"
    written = [str(size) for size in wanted]
    if written and maybe(rng, 0.15):
        written[rng.randrange(len(written))] = rng.choice(["'a'", "True", "1.0", "None", "(1,)", "torch.tensor(2)"])
    return f"{source}.reshape({', '.join(written + rng.choice([[], [], [], [], ['shape=(1,)'], ['foo=1']]))})"
