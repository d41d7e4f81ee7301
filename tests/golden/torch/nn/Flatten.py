from choices import dtypes, keywords, maybe, misfit, randn, sizes, transposed

cases = [
    "torch.nn.Flatten()(torch.randn(32, 16, 5, 5))",
    "torch.nn.Flatten(0)(torch.randn(2, 3, 4))",
    "torch.nn.Flatten(1, 2)(torch.randn(2, 3, 4, 5))",
    "torch.nn.Flatten(-2)(torch.randn(2, 3, 4, 5))",
    "torch.nn.Flatten()(torch.randn(2, 3))",
    "torch.nn.Flatten(0)(torch.randn(()))",
    "torch.nn.Flatten()(torch.empty_strided((2, 3, 4, 5), (60, 1, 15, 3)))",
    "torch.nn.Flatten(2)(torch.empty_strided((2, 3, 4, 5), (60, 1, 15, 3)))",
    "torch.nn.Flatten()(torch.zeros(2, 0, 3, dtype=torch.int64))",
    "torch.nn.Flatten(end_dim=2, start_dim=1)(torch.randn(2, 3, 4, 5))",
    "torch.nn.Flatten()",
    "torch.nn.Flatten('start')",
    "torch.nn.Flatten('start')(torch.randn(2, 3))",
    "torch.nn.Flatten(1, 2, 3)",
    "torch.nn.Flatten(dim=1)",
    "torch.nn.Flatten()()",
    "torch.nn.Flatten()([1, 2])",
]

errors = {
    "dim": "torch.nn.Flatten()(torch.randn(784))",
    "order": "torch.nn.Flatten(2, 1)(torch.randn(2, 3, 4))",
}


def sweep(rng):
    rank = rng.choice([0, 1, 2, 2, 3, 3, 3, 4, 4, 5])

    def dim():
        if maybe(rng, 0.06):
            return misfit(rng)
        return str(rng.randint(-rank, max(rank - 1, 0)) if maybe(rng, 0.93) else rng.randint(-6, 6))

    options = rng.choice([[], [dim()], [dim(), dim()], [dim(), dim()], keywords(rng, [("start_dim", dim()), ("end_dim", dim())])])
    if maybe(rng, 0.03):
        options.append(rng.choice(["dim=1", "start_dim=1", "3, 4, 5"]) if not any("=" in one for one in options) else "dim=1")
    made = f"torch.nn.Flatten({', '.join(options)})"
    if maybe(rng, 0.06):
        return rng.choice([made, f"{made}()", f"{made}({misfit(rng)})", f"{made}(torch.randn(2, 3), 1)", f"{made}(x=2)"])
    shape, dtype = sizes(rng, rank, 0 if maybe(rng, 0.15) else 1, 4), dtypes(rng)
    return f"{made}({transposed(rng, shape, dtype) if maybe(rng, 0.5) else randn(shape, dtype)})"
