from choices import any_layout, arguments, channels_last, dimension, maybe, sizes

cases = [
    "torch.stack((torch.randn(3, 4), torch.randn(3, 4)))",
    "torch.stack([torch.randn(3, 4), torch.randn(3, 4), torch.randn(3, 4)], dim=1)",
    "torch.stack([torch.randn(3, 4), torch.randn(3, 4)], -1)",
    "torch.stack([torch.randn(3, 4), torch.randn(3, 4)], axis=2)",
    "torch.stack(tensors=[torch.randn(3)], dim=0, out=None)",
    "torch.stack([torch.tensor(1), torch.tensor(2.0)])",
    "torch.stack([torch.zeros(0), torch.zeros(0)])",
    "torch.stack([torch.zeros(0, 3), torch.zeros(0, 3)], 1)",
    "torch.stack([torch.randn(2, requires_grad=True), torch.zeros(2, dtype=torch.int64)])",
    "torch.stack([torch.empty_strided((2, 3, 4, 5), (60, 1, 15, 3)), torch.empty_strided((2, 3, 4, 5), (60, 1, 15, 3))])",
    "torch.stack([torch.empty_strided((2, 3, 4, 5), (60, 1, 15, 3)), torch.empty_strided((2, 3, 4, 5), (60, 1, 15, 3))], 1)",
    "torch.stack([torch.empty_strided((2, 3, 4, 5), (60, 1, 15, 3)), torch.empty_strided((2, 3, 4, 5), (60, 1, 15, 3))], 4)",
    "torch.stack([torch.empty_strided((3, 4), (1, 3)), torch.empty_strided((3, 4), (0, 1))])",
    "torch.stack(torch.randn(2, 3))",
    "torch.stack((torch.randn(2, 3), None))",
    "torch.stack([torch.randn(2, 3)], 0, dim=1)",
    "torch.stack([torch.randn(2, 3)], 1.0)",
    "torch.stack()",
]

errors = {
    "dim": "torch.stack([torch.randn(3, 4), torch.randn(3, 4)], 3)",
    "empty_list": "torch.stack([])",
    "sizes": "torch.stack([torch.randn(3, 4), torch.randn(3, 5)])",
}


def sweep(rng):
    rank = rng.choice([0, 1, 2, 2, 3, 4, 4])
    shape = sizes(rng, rank, 0 if maybe(rng, 0.2) else 1, 4)
    dim = dimension(rng, rank + 1)
    made = []
    mixed, last = maybe(rng, 0.4), maybe(rng, 0.3)
    for _ in range(rng.choice([0, 1, 2, 2, 2, 3, 3])):
        own = list(shape)
        if rank and maybe(rng, 0.05):
            own[rng.randrange(rank)] += 1
        if maybe(rng, 0.04):
            own = sizes(rng, rng.randint(0, 3))
        kind = rng.choice(["float32", "float64", "float16", "int64", "uint8", "bool", "complex64"]) if mixed else "float32"
        made.append(channels_last(own) if last and len(own) in (4, 5) else any_layout(rng, own, kind))
    if maybe(rng, 0.04):
        made.insert(rng.randint(0, len(made)), rng.choice(["1", "None", "'a'", "[torch.zeros(2)]"]))
    listed = f"[{', '.join(made)}]" if maybe(rng, 0.7) or len(made) < 2 else f"({', '.join(made)})"
    return f"torch.stack({arguments(rng, [('tensors', listed), ('dim', str(dim))], 0.12, optional=['dim'])})"
