from choices import any_layout, arguments, dimension, maybe, sizes

cases = [
    "torch.transpose(torch.randn(2, 3), 0, 1)",
    "torch.randn(2, 3, 4).transpose(-1, -2)",
    "torch.randn(2, 3, 4).transpose(1, 1)",
    "torch.transpose(input=torch.randn(2, 3, 4), dim0=0, dim1=2)",
    "torch.randn(2, 3, 4).transpose(dim1=0, dim0=1)",
    "torch.tensor(1.0).transpose(0, -1)",
    "torch.zeros(0, 3).transpose(0, 1)",
    "torch.empty_strided((4, 3), (0, 1), requires_grad=True).transpose(0, 1)",
    "torch.randn(2, 3).transpose(torch.tensor(1), 0)",
    "torch.randn(2, 3).transpose(0)",
    "torch.randn(2, 3).transpose((0, 1))",
    "torch.transpose(torch.randn(2, 3), 0, 1, 2)",
    "torch.transpose(torch.randn(2, 3), axis0=0, axis1=1)",
    "torch.randn(2, 3).transpose(0, 1, foo=1)",
    "torch.randn(2, 3).transpose('a', 'b')",
    "torch.transpose(3, 0, 1)",
    "torch.zeros(2, 3).transpose_(0, 1)",
    "torch.swapdims(torch.zeros(2, 3), 0, dim1=1)",
    "torch.zeros(2, 3).swapdims_(-1, 0)",
    "torch.zeros(2, 3).swapdims(0)",
]

errors = {"dim": "torch.randn(2, 3).transpose(0, 2)", "leaf": "torch.zeros(2, 3, requires_grad=True).transpose_(0, 1)"}


def sweep(rng):
    rank = rng.randint(0, 5)
    source = any_layout(rng, sizes(rng, rank, 0 if maybe(rng, 0.2) else 1, 4), rng.choice(["float32", "float32", "int64"]))
    dims = [("dim0", str(dimension(rng, rank))), ("dim1", str(dimension(rng, rank)))]
    if maybe(rng, 0.5):
        return f"torch.transpose({arguments(rng, [('input', source), *dims])})"
    return f"{source}.transpose({arguments(rng, dims)})"
