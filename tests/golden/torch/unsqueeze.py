from choices import any_layout, arguments, dimension, maybe, sizes

cases = [
    "torch.unsqueeze(torch.randn(3, 4), 0)",
    "torch.randn(3, 4).unsqueeze(1)",
    "torch.randn(3, 4).unsqueeze(-1)",
    "torch.randn(3, 4).unsqueeze(axis=2)",
    "torch.unsqueeze(dim=-3, input=torch.randn(3, 4))",
    "torch.tensor(1.0).unsqueeze(0)",
    "torch.zeros(0, 3).unsqueeze(0)",
    "torch.empty_strided((2, 3), (1, 2), requires_grad=True).unsqueeze(1)",
    "torch.empty_strided((4, 3), (0, 1)).unsqueeze(0)",
    "torch.randn(3, 4).unsqueeze(torch.tensor(1))",
    "torch.randn(3, 4).unsqueeze()",
    "torch.randn(3, 4).unsqueeze(0, 1)",
    "torch.randn(3, 4).unsqueeze((0,))",
    "torch.unsqueeze(torch.randn(3, 4), dims=0)",
    "torch.randn(3, 4).unsqueeze(0, foo=1)",
    "torch.unsqueeze(3, 0)",
    "torch.zeros(2, 3).unsqueeze_(-1)",
]

errors = {"dim": "torch.randn(3, 4).unsqueeze(3)", "leaf": "torch.zeros(1, 3, requires_grad=True).unsqueeze_(0)"}


def sweep(rng):
    rank = rng.randint(0, 5)
    source = any_layout(rng, sizes(rng, rank, 0 if maybe(rng, 0.2) else 1, 4), rng.choice(["float32", "float32", "int64"]))
    dim = ("dim", str(dimension(rng, rank + 1)))
    if maybe(rng, 0.5):
        return f"torch.unsqueeze({arguments(rng, [('input', source), dim], 0.3)})"
    return f"{source}.unsqueeze({arguments(rng, [dim], 0.3)})"
