from choices import any_layout, arguments, channels_last, literal, maybe, sizes

cases = [
    "F.pad(torch.randn(2, 3, 4, 5), (1, 2))",
    "F.pad(torch.randn(2, 3, 4, 5), (1, 2, 3, 4), value=0.5)",
    "F.pad(torch.randn(2, 3, 4, 5), (1, 1, 1, 1), mode='reflect')",
    "F.pad(torch.randn(2, 3, 4), (1, 1), 'replicate')",
    "F.pad(torch.randn(2, 3, 4, 5), (1, 1, 1, 1), 'circular', None)",
    "F.pad(torch.randn(2, 3, 4, 5), ())",
    "F.pad(torch.randn(2, 3, 4, 5), (-1, -1))",
    "F.pad(torch.randn(2, 3, 4, 5), (-5, 0))",
    "F.pad(torch.empty_strided((3, 2), (1, 3)), (0, 0))",
    "F.pad(torch.zeros(2, dtype=torch.bool), [1, 1], value=2)",
    "F.pad(torch.zeros(0, 3), (1, 1, 1, 1))",
    "F.pad(torch.randn(2, 3), 1)",
    "F.pad(torch.randn(2, 3), (1.0, 1))",
    "F.pad(torch.randn(2, 3), (1, 1), 1)",
    "F.pad(torch.randn(2, 3), (1, 1), value='a')",
    "F.pad([1], (1, 1))",
    "F.pad(torch.randn(2, 3))",
]

errors = {
    "pad_odd": "F.pad(torch.randn(2, 3), (1,))",
    "pad_narrow": "F.pad(torch.randn(2, 3), (-4, 0))",
    "pad_value": "F.pad(torch.randn(2, 3), (1, 1), 'reflect', 1.0)",
    "pad_mode": "F.pad(torch.randn(2, 3), (1, 1), 'same')",
    "overflow": "F.pad(torch.zeros(2, 3, dtype=torch.uint8), (1, 1), value=-1)",
    "pad_too_long": "F.pad(torch.randn(2, 3), (1, 1, 1, 1, 1, 1))",
    "pad_rank": "F.pad(torch.randn(2, 3, 4, 5), (1, 1), 'reflect')",
    "pad_empty": "F.pad(torch.randn(2, 3, 0), (1, 1), 'replicate')",
    "pad_reflect": "F.pad(torch.randn(2, 3, 4), (4, 1), 'reflect')",
    "pad_circular": "F.pad(torch.randn(2, 3, 4), (5, 1), 'circular')",
    "pad_negative": "F.pad(torch.randn(2, 3, 4), (-3, -2), 'circular')",
    "not_implemented": "F.pad(torch.zeros(2, 3, 4, dtype=torch.bool), (1, 1), 'reflect')",
}


def sweep(rng):
    rank = rng.choice([0, 1, 2, 3, 3, 4, 4, 5])
    shape = sizes(rng, rank, 0 if maybe(rng, 0.1) else 1, 4)
    kind = rng.choice(["float32"] * 5 + ["float64", "int64", "bool", "complex64"])
    tensor = channels_last(shape) if rank in (4, 5) and maybe(rng, 0.2) else any_layout(rng, shape, kind)
    mode = rng.choice(["constant"] * 4 + ["reflect", "replicate", "circular"] + (["same"] if maybe(rng, 0.2) else []))
    dims = rng.randint(0, rank) if mode == "constant" else max(rank - rng.choice([1, 2, 2]), 0)
    low = -2 if mode == "constant" and maybe(rng, 0.4) else 0
    pads = [rng.randint(low, 2) for _ in range(2 * dims)]
    if maybe(rng, 0.1):
        pads = pads + [1] * rng.randint(1, 3)
    named = [("input", tensor), ("pad", literal(pads)), ("mode", f"'{mode}'")]
    if maybe(rng, 0.3):
        named.append(("value", rng.choice(["0", "1.5", "None", "True"])))
    return f"F.pad({arguments(rng, named, 0.15, optional=['mode'] if mode == 'constant' else [])})"
