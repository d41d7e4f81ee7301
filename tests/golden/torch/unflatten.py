from choices import any_layout, arguments, dimension, literal, maybe, resized, sizes

cases = [
    "torch.unflatten(torch.randn(2, 12), 1, (3, 4))",
    "torch.randn(2, 12).unflatten(-1, (3, -1))",
    "torch.randn(2, 12).unflatten(dim=1, sizes=[2, 2, 3])",
    "torch.unflatten(input=torch.randn(2, 12), dim=0, sizes=(2, 1))",
    "torch.zeros(2, 0).unflatten(1, (3, -1))",
    "torch.empty_strided((4, 3), (1, 4), requires_grad=True).unflatten(0, (2, 2))",
    "torch.empty_strided((4, 3), (0, 1)).unflatten(0, (2, 2))",
    "torch.randn(2, 12).unflatten(torch.tensor(1), (3, 4))",
    "torch.unflatten(torch.randn(2, 12), 1, 12)",
    "torch.unflatten(torch.randn(2, 12), 1, (3, '4'))",
    "torch.unflatten(torch.randn(2, 12), 1, ('3', 4))",
    "torch.unflatten(torch.randn(2, 12), 1)",
    "torch.unflatten(torch.randn(2, 12), 1, unflattened_size=(3, 4))",
    "torch.randn(2, 12).unflatten()",
    "torch.randn(2, 12).unflatten(1, 3, 4)",
    "torch.randn(2, 12).unflatten(1, None)",
    "torch.randn(2, 12).unflatten(1, 12)",
    "torch.randn(2, 12).unflatten('a', (3, 4))",
    "torch.randn(2, 12).unflatten(1, foo=(3, 4))",
]

errors = {
    "dim": "torch.randn(2, 12).unflatten(2, (3, 4))",
    "empty": "torch.unflatten(torch.randn(2, 12), 1, ())",
    "no_dimensions": "torch.tensor(1.0).unflatten(0, (1, 1))",
    "two_unknown": "torch.randn(2, 12).unflatten(1, (-1, -1))",
    "negative": "torch.randn(2, 12).unflatten(1, (-2, 6))",
    "ambiguous": "torch.zeros(2, 0).unflatten(1, (0, -1))",
    "mismatch": "torch.randn(2, 12).unflatten(1, (5, 2))",
}


def sweep(rng):
    shape = sizes(rng, rng.randint(0, 4), 0 if maybe(rng, 0.15) else 1, 3)
    dim = dimension(rng, len(shape))
    if shape and -len(shape) <= dim < len(shape):
        shape[dim] *= rng.choice([1, 2, 4, 6])
        wanted = resized(rng, [shape[dim]])
    else:
        wanted = sizes(rng, 2)
    source = any_layout(rng, shape, rng.choice(["float32", "float32", "int64"]))
    cut = [("dim", str(dim)), ("sizes", literal(wanted))]
    if maybe(rng, 0.5):
        return f"torch.unflatten({arguments(rng, [('input', source), *cut])})"
    return f"{source}.unflatten({arguments(rng, cut)})"
