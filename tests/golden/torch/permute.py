from choices import any_layout, arguments, dimension, literal, maybe, sizes

cases = [
    "torch.permute(torch.randn(2, 3, 5), (2, 0, 1))",
    "torch.randn(2, 3, 5).permute(2, 0, 1)",
    "torch.randn(2, 3, 5).permute((-1, 0, 1))",
    "torch.randn(2, 3, 5).permute(dims=[2, 0, 1])",
    "torch.randn(2, 3, 5).permute(*(2, 0, 1))",
    "torch.permute(input=torch.randn(2, 3), dims=(1, 0))",
    "torch.permute(x=torch.randn(2, 3), dims=(1, 0))",
    "torch.permute(torch.tensor(1.0), ())",
    "torch.zeros(0, 3).permute(1, 0)",
    "torch.empty_strided((4, 2, 3), (0, 3, 1)).permute(1, 0, 2)",
    "torch.randn(2, 3, requires_grad=True).permute(1, 0)",
    "torch.randn(2, 3).permute(torch.tensor(1), 0)",
    "torch.randn(2, 3, 5).permute(2, 0, True)",
    "torch.permute(torch.randn(2, 3), 1, 0)",
    "torch.randn(2, 3).permute(True, 0)",
    "torch.randn(2, 3).permute(1, 'a')",
    "torch.randn(2, 3).permute('a')",
    "torch.randn(2, 3).permute(('a', 0))",
    "torch.randn(2, 3).permute(dims=('a', 0))",
    "torch.randn(2, 3).permute(1, 0, dims=(0, 1))",
    "torch.permute(torch.randn(2, 3), axes=(1, 0))",
    "torch.permute()",
]

errors = {
    "dim": "torch.randn(2, 3).permute(1, 2)",
    "count": "torch.randn(2, 3, 5).permute(1, 0)",
    "duplicate": "torch.randn(2, 3, 5).permute(0, 1, -2)",
}


def sweep(rng):
    rank = rng.randint(0, 5)
    source = any_layout(rng, sizes(rng, rank, 0 if maybe(rng, 0.2) else 1, 4), rng.choice(["float32", "float32", "int64"]))
    dims = list(range(rank))
    rng.shuffle(dims)
    dims = [dim - rank if maybe(rng, 0.3) else dim for dim in dims]
    if dims and maybe(rng, 0.15):
        dims[rng.randrange(rank)] = dimension(rng, rank)
    if maybe(rng, 0.06):
        dims = dims[:-1] if maybe(rng, 0.5) else dims + [rank]
    if maybe(rng, 0.4):
        return f"torch.permute({arguments(rng, [('input', source), ('dims', literal(dims))])})"
    if maybe(rng, 0.5):
        return f"{source}.permute({arguments(rng, [('dims', literal(dims))])})"
    written = [str(dim) for dim in dims]
    if written and maybe(rng, 0.15):
        written[rng.randrange(len(written))] = rng.choice(["'a'", "True", "1.0", "None", "(1,)", "torch.tensor(0)"])
    return f"{source}.permute({', '.join(written + rng.choice([[], [], [], [], ['dims=(0,)'], ['foo=1']]))})"
