from choices import any_layout, arguments, dimension, maybe, sizes

cases = [
    "torch.flatten(torch.randn(2, 3, 4, 5))",
    "torch.flatten(torch.randn(2, 3, 4, 5), 1)",
    "torch.randn(2, 3, 4, 5).flatten(1, 2)",
    "torch.randn(2, 3, 4, 5).flatten(start_dim=-2)",
    "torch.randn(2, 3, 4, 5).flatten(end_dim=1)",
    "torch.randn(2, 3).flatten(1, 1)",
    "torch.tensor(1.0).flatten()",
    "torch.zeros(2, 0, 3).flatten(1)",
    "torch.empty_strided((2, 3, 4), (12, 1, 3), requires_grad=True).flatten(1)",
    "torch.empty_strided((2, 3, 4), (12, 4, 1)).flatten(0, 1)",
    "torch.empty_strided((4, 3), (0, 1)).flatten()",
    "torch.randn(2, 3).flatten(torch.tensor(0))",
    "torch.flatten(3)",
    "torch.flatten(torch.randn(2, 3), 1.0)",
    "torch.flatten(torch.randn(2, 3), 0, 1, 2)",
    "torch.randn(2, 3).flatten(0, 1, 2)",
    "torch.flatten(torch.randn(2, 3), start=1)",
    "torch.flatten()",
]

errors = {
    "dim": "torch.flatten(torch.randn(32), 1)",
    "order": "torch.flatten(torch.randn(2, 3, 4), 2, 1)",
}


def sweep(rng):
    rank = rng.randint(0, 5)
    source = any_layout(rng, sizes(rng, rank, 0 if maybe(rng, 0.2) else 1, 4), rng.choice(["float32", "float32", "int64"]))
    start, end = sorted((dimension(rng, rank), dimension(rng, rank)), key=lambda dim: dim % max(rank, 1))
    if maybe(rng, 0.1):
        start, end = end, start
    dims = [("start_dim", str(start)), ("end_dim", str(end))]
    if maybe(rng, 0.5):
        return f"torch.flatten({arguments(rng, [('input', source), *dims], optional=['start_dim', 'end_dim'])})"
    return f"{source}.flatten({arguments(rng, dims, optional=['end_dim'])})"
