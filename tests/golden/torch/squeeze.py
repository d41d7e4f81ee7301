from choices import any_layout, arguments, dimension, literal, maybe

cases = [
    "torch.squeeze(torch.randn(1, 3, 1, 4))",
    "torch.randn(1, 3, 1, 4).squeeze(0)",
    "torch.randn(1, 3, 1, 4).squeeze(1)",
    "torch.randn(1, 3, 1, 4).squeeze(-2)",
    "torch.randn(1, 3, 1, 4).squeeze((0, 1, 2))",
    "torch.randn(1, 3, 1, 4).squeeze([0, -2])",
    "torch.randn(1, 3, 1, 4).squeeze(0, 2)",
    "torch.randn(1, 3, 1, 4).squeeze(())",
    "torch.squeeze(torch.randn(1, 3), axis=0)",
    "torch.squeeze(input=torch.randn(1, 3), dim=(0,))",
    "torch.tensor(1.0).squeeze(0)",
    "torch.zeros(1, 0, 1).squeeze()",
    "torch.empty_strided((3, 1, 4), (1, 7, 3), requires_grad=True).squeeze(1)",
    "torch.randn(1, 3).squeeze(None)",
    "torch.randn(1, 3).squeeze(0.0)",
    "torch.randn(1, 3).squeeze('a')",
    "torch.randn(1, 3).squeeze(('a', 0))",
    "torch.randn(1, 3).squeeze((0, 'a'))",
    "torch.squeeze(torch.randn(1, 3), 0, 1)",
    "torch.squeeze(torch.randn(1, 3), dims=0)",
    "torch.squeeze(foo=1, input=torch.randn(1, 3), dim='a', bar=2)",
    "torch.squeeze(torch.randn(1, 3), alpha=1, beta=2, gamma=3, delta=4, epsilon=5, input=6, dim=7)",
    "torch.squeeze(out=1, dim=2, axis=3, keepdim=4, dtype=5, input=6, memory_format_long_name=3)",
    "torch.randn(1, 3).squeeze(foo=1)",
    "torch.squeeze(3)",
    "torch.squeeze()",
    "torch.zeros(1, 3, 1).squeeze_(0)",
    "torch.zeros(1, 3, 1).squeeze_((0, -1))",
]

errors = {
    "dim": "torch.randn(1, 3).squeeze(2)",
    "repeated": "torch.randn(1, 3, 1).squeeze((0, -3))",
    "leaf": "torch.zeros(1, 3, requires_grad=True).squeeze_()",
}


def sweep(rng):
    rank = rng.randint(0, 5)
    source = any_layout(rng, [rng.choice([0, 1, 1, 1, 2, 3]) for _ in range(rank)], rng.choice(["float32", "float32", "int64"]))
    if maybe(rng, 0.4):
        dims = rng.sample(range(-rank, rank), rng.randint(0, rank))
        if maybe(rng, 0.1):
            dims.append(dimension(rng, rank))
        if maybe(rng, 0.15):
            return f"{source}.squeeze({', '.join(map(str, dims))})"
        dim = literal(dims)
    else:
        dim = str(dimension(rng, rank))
    if maybe(rng, 0.5):
        return f"torch.squeeze({arguments(rng, [('input', source), ('dim', dim)], 0.45, optional=['dim'])})"
    return f"{source}.squeeze({arguments(rng, [('dim', dim)], 0.45, optional=['dim'])})"
