from math import prod

from choices import dtypes, literal, maybe, misfit, randn, sizes, transposed

cases = [
    "torch.nn.Unflatten(1, (16, 5, 5))(torch.randn(32, 400))",
    "torch.nn.Unflatten(1, [2, 3])(torch.randn(4, 6))",
    "torch.nn.Unflatten(-1, (2, -1))(torch.randn(4, 6))",
    "torch.nn.Unflatten(0, (2, 2))(torch.empty_strided((4, 3), (1, 4)))",
    "torch.nn.Unflatten(dim=0, unflattened_size=(-1,))(torch.randn(5, 2, dtype=torch.float64, requires_grad=True))",
    "torch.nn.Unflatten(1, (0, 5))(torch.randn(2, 0))",
    "torch.nn.Unflatten(1, (6, True))(torch.randn(2, 6))",
    "torch.nn.Unflatten(1, (2, 3))",
    "torch.nn.Unflatten('C', (2, 3))",
    "torch.nn.Unflatten('C', (2, 3))(torch.randn(2, 6))",
    "torch.nn.Unflatten(1, (True, 6))(torch.randn(2, 6))",
    "torch.nn.Unflatten(1)",
    "torch.nn.Unflatten()",
    "torch.nn.Unflatten(1, 2, 3)",
    "torch.nn.Unflatten(1, (2, 3))(None)",
]

errors = {
    "dim": "torch.nn.Unflatten(2, (2, 3))(torch.randn(4, 6))",
    "empty": "torch.nn.Unflatten(1, ())(torch.randn(4, 1))",
    "no_dimensions": "torch.nn.Unflatten(0, (1, 1))(torch.randn(()))",
    "two_unknown": "torch.nn.Unflatten(1, (-1, -1))(torch.randn(4, 6))",
    "negative": "torch.nn.Unflatten(1, (-2, -3))(torch.randn(4, 6))",
    "ambiguous": "torch.nn.Unflatten(1, (0, -1))(torch.randn(4, 0))",
    "mismatch": "torch.nn.Unflatten(1, (2, 4))(torch.randn(4, 6))",
    "not_a_tuple": "torch.nn.Unflatten(1, 6)",
    "element": "torch.nn.Unflatten('C', (('C', 2), ('H', 3)))",
}


def sweep(rng):
    pieces = sizes(rng, rng.choice([0, 1, 2, 2, 2, 3]), 0 if maybe(rng, 0.15) else 1, 4)
    shape = sizes(rng, rng.choice([1, 1, 2, 2, 3, 4]), 0 if maybe(rng, 0.1) else 1, 3)
    dim = rng.randint(-len(shape), len(shape) - 1)
    shape[dim] = prod(pieces)
    if maybe(rng, 0.04):
        shape = []
    written = list(map(str, pieces))
    if written and maybe(rng, 0.35):
        written[rng.randrange(len(written))] = "-1"
    if written and maybe(rng, 0.18):
        written[rng.randrange(len(written))] = rng.choice(["-1", "-2", "0", "5", misfit(rng)])
    size = literal(written) if maybe(rng, 0.7) else f"[{', '.join(written)}]"
    if maybe(rng, 0.04):
        size = misfit(rng)
    place = misfit(rng) if maybe(rng, 0.04) else dim if maybe(rng, 0.94) else rng.randint(-6, 6)
    made = f"torch.nn.Unflatten({place}, {size})" if maybe(rng, 0.8) else f"torch.nn.Unflatten({place}, unflattened_size={size})"
    if maybe(rng, 0.06):
        return rng.choice([made, f"{made}()", f"{made}({misfit(rng)})", f"{made}(input=2)", f"torch.nn.Unflatten({place}, sizes={size})"])
    dtype = dtypes(rng)
    return f"{made}({transposed(rng, shape, dtype) if maybe(rng, 0.4) else randn(shape, dtype)})"
