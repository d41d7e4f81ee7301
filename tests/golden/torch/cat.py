from choices import any_layout, arguments, channels_last, dimension, maybe, sizes

cases = [
    "torch.cat((torch.randn(2, 3), torch.randn(4, 3)))",
    "torch.cat([torch.randn(2, 3), torch.randn(2, 5)], dim=1)",
    "torch.cat([torch.randn(2, 3), torch.randn(2, 5)], -1)",
    "torch.cat([torch.randn(2, 3), torch.randn(2, 5)], axis=1)",
    "torch.cat(tensors=[torch.randn(2, 3)], dim=0, out=None)",
    "torch.cat([torch.zeros(2, dtype=torch.int64), torch.zeros(3, dtype=torch.float16)])",
    "torch.cat([torch.zeros(2, dtype=torch.uint8), torch.zeros(3, dtype=torch.int8)])",
    "torch.cat([torch.zeros(0), torch.randn(2, 3)], 1)",
    "torch.cat([torch.zeros(0), torch.zeros(0, dtype=torch.float64)], 7)",
    "torch.cat([torch.zeros(0, 3), torch.randn(2, 3)])",
    "torch.cat([torch.randn(2, 3, requires_grad=True), torch.zeros(2, 3, dtype=torch.int64)])",
    "torch.cat([torch.empty_strided((2, 3, 4, 5), (60, 1, 15, 3)), torch.empty_strided((2, 3, 4, 5), (60, 1, 15, 3))], 1)",
    "torch.cat([torch.empty_strided((2, 3, 4, 5), (60, 1, 15, 3)), torch.randn(2, 3, 4, 5)], 1)",
    "torch.cat([torch.empty_strided((3, 4), (1, 3)), torch.empty_strided((3, 4), (0, 1))])",
    "torch.cat([torch.randn(2), torch.randn(2)], torch.tensor(-1))",
    "torch.cat(torch.randn(2, 3))",
    "torch.cat([torch.randn(2, 3), 1])",
    "torch.cat([torch.randn(2, 3)], 0, 1)",
    "torch.cat([torch.randn(2, 3)], dims=0)",
    "torch.cat(tensor=[torch.randn(2, 3)])",
    "torch.cat([torch.randn(2, 3)], True)",
    "torch.cat()",
    "torch.concat([torch.zeros(2, 3), torch.zeros(1, 3)])",
    "torch.concatenate([torch.zeros(2, 3), torch.zeros(2, 1)], axis=1)",
    "torch.concatenate(torch.zeros(2, 3))",
    "torch.concat()",
]

errors = {
    "dim": "torch.cat([torch.randn(2, 3), torch.randn(2, 3)], 2)",
    "empty_list": "torch.cat([])",
    "zero_dim": "torch.cat([torch.tensor(1.0), torch.tensor(2.0)])",
    "rank": "torch.cat([torch.randn(2, 3), torch.randn(3)])",
    "sizes": "torch.cat([torch.randn(2, 3), torch.randn(2, 4)])",
}

KINDS = ["float32", "float32", "float64", "float16", "bfloat16", "int64", "int32", "int16", "uint8", "int8", "bool", "complex64", "complex128"]


def sweep(rng):
    rank = rng.choice([1, 2, 2, 3, 4, 4, 5])
    shape = sizes(rng, rank, 0 if maybe(rng, 0.2) else 1, 4)
    dim = dimension(rng, rank)
    made = []
    mixed, last = maybe(rng, 0.4), maybe(rng, 0.3)
    for _ in range(rng.choice([0, 1, 2, 2, 2, 3, 3])):
        own = list(shape)
        if -rank <= dim < rank:
            own[dim] = rng.randint(0, 4)
        if maybe(rng, 0.06):
            own[rng.randrange(rank)] += 1
        if maybe(rng, 0.04):
            own = sizes(rng, rng.randint(0, 3))
        if maybe(rng, 0.06):
            own = [0]
        kind = rng.choice(KINDS) if mixed else "float32"
        made.append(channels_last(own) if last and len(own) in (4, 5) else any_layout(rng, own, kind))
    if maybe(rng, 0.04):
        made.insert(rng.randint(0, len(made)), rng.choice(["1", "None", "'a'", "[torch.zeros(2)]"]))
    listed = f"[{', '.join(made)}]" if maybe(rng, 0.7) or len(made) < 2 else f"({', '.join(made)})"
    return f"torch.cat({arguments(rng, [('tensors', listed), ('dim', str(dim))], 0.12, optional=['dim'])})"
