from choices import any_layout, arguments, literal, maybe, resized, sizes

cases = [
    "torch.randn(2, 3, 4).view(6, 4)",
    "torch.randn(2, 3, 4).view(2, -1)",
    "torch.randn(2, 3, 4).view((4, 3, 2))",
    "torch.randn(2, 3, 4).view(size=[24])",
    "torch.randn(2, 3, 4).view(2, *[3, 4])",
    "torch.tensor(1.0).view(1, 1)",
    "torch.randn(1).view(())",
    "torch.zeros(2, 0).view(0, 5)",
    "torch.zeros(2, 0).view(3, -1)",
    "torch.empty_strided((4, 0), (7, 3)).view(4, 0)",
    "torch.empty_strided((4, 3), (0, 1)).view(2, 2, 3)",
    "torch.empty_strided((4, 3), (0, 0)).view(12)",
    "torch.empty_strided((4, 1, 3), (3, 100, 1), requires_grad=True).view(12)",
    "torch.empty_strided((2, 3, 4), (1, 8, 2)).view(2, 12)",
    "torch.randn(2, 3, requires_grad=True).view(torch.int32)",
    "torch.randn(2, 4).view(torch.float64)",
    "torch.randn(2, 4).view(dtype=torch.uint8)",
    "torch.zeros(2, 4, dtype=torch.complex64).view(torch.float32)",
    "torch.tensor(1.0).view(torch.int32)",
    "torch.randn(2, 3).view(3, torch.tensor(2))",
    "torch.Tensor.view(torch.randn(2, 3), 6)",
    "torch.randn(2, 3).view()",
    "torch.randn(2, 3).view(None)",
    "torch.randn(2, 3).view('a', 'b')",
    "torch.randn(2, 3).view(6.0)",
    "torch.randn(2, 3).view((6.0,))",
    "torch.randn(2, 3).view(3, 2.0)",
    "torch.randn(2, 3).view([3, 2], 1)",
    "torch.randn(2, 3).view(shape=(6,))",
    "torch.randn(2, 3).view(size=6)",
    "torch.randn(2, 3).view(dtype=6)",
    "torch.randn(2, 3).view(torch.int32, 3)",
    "torch.randn(2, 3).view(dtype=torch.int32, size=(6,))",
]

errors = {
    "two_unknown": "torch.randn(2, 3).view(-1, -1)",
    "negative": "torch.randn(2, 3).view(-2, 3)",
    "mismatch": "torch.randn(2, 3).view(4, 2)",
    "ambiguous": "torch.zeros(0, 3).view(0, -1)",
    "incompatible": "torch.empty_strided((4, 3), (1, 4)).view(12)",
    "scalar": "torch.tensor(1.0).view(torch.float64)",
    "last_size": "torch.randn(2, 3).view(torch.float64)",
    "last_stride": "torch.empty_strided((2, 4), (1, 2)).view(torch.int16)",
    "stride": "torch.empty_strided((2, 4), (5, 1)).view(torch.float64)",
}

KINDS = ["float32", "float32", "float64", "float16", "bfloat16", "int64", "int32", "int16", "uint8", "int8", "bool", "complex64", "complex128"]


def sweep(rng):
    shape = sizes(rng, rng.randint(0, 4), 0 if maybe(rng, 0.15) else 1, 4)
    if maybe(rng, 0.3):
        if shape and maybe(rng, 0.6):
            shape[-1] *= 4
        source = any_layout(rng, shape, rng.choice(KINDS))
        return f"{source}.view({arguments(rng, [('dtype', 'torch.' + rng.choice(KINDS))], 0.15)})"
    source = any_layout(rng, shape, rng.choice(["float32", "float32", "int64"]))
    wanted = resized(rng, shape)
    if maybe(rng, 0.5):
        return f"{source}.view({arguments(rng, [('size', literal(wanted))])})"
    written = [str(size) for size in wanted]
    if written and maybe(rng, 0.15):
        written[rng.randrange(len(written))] = rng.choice(["'a'", "True", "1.0", "None", "(1,)", "torch.tensor(2)"])
    return f"{source}.view({', '.join(written + rng.choice([[], [], [], [], ['size=(1,)'], ['foo=1']]))})"
