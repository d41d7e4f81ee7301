from choices import dtypes, keywords, literal, maybe, misfit, randn, sizes, transposed

cases = [
    "torch.nn.Linear(784, 128)(torch.randn(32, 784))",
    "torch.nn.Linear(20, 30)(torch.randn(20))",
    "torch.nn.Linear(20, 30)(torch.randn(2, 5, 7, 20))",
    "torch.nn.Linear(512, 10, bias=False)(torch.randn(4, 512))",
    "torch.nn.Linear(3, 4)(torch.empty_strided((2, 6, 3), (1, 2, 12)))",
    "torch.nn.Linear(3, 4, dtype=torch.float64)(torch.randn(2, 3, dtype=torch.float64, requires_grad=True))",
    "torch.nn.Linear(3, 4)(torch.randn(0, 3))",
    "torch.nn.Linear(0, 4)(torch.randn(2, 0))",
    "torch.nn.Linear(784, 128)",
    "torch.nn.Linear(784)",
    "torch.nn.Linear(3, 4, features=5)",
    "torch.nn.Linear(3, 4, True, None, None, None)",
    "torch.nn.Linear(3, 4)()",
    "torch.nn.Linear(3.0, 4)",
    "torch.nn.Linear(3, None)",
    "torch.nn.Linear(3, 4, dtype='float32')",
    "torch.nn.Linear(3, 4)([1, 2, 3])",
    "torch.nn.Linear(32 * 7 * 7, 10)(torch.randn(8, 32, 7, 7))",
]

errors = {
    "negative_size": "torch.nn.Linear(-3, 4)",
    "not_differentiable": "torch.nn.Linear(3, 4, dtype=torch.int64)",
    "scalar": "torch.nn.Linear(3, 4)(torch.randn(()))",
    "features": "torch.nn.Linear(256, 10)(torch.randn(32, 400))",
    "dtype": "torch.nn.Linear(3, 4)(torch.randn(2, 3, dtype=torch.float64))",
    "dtype_of_product": "torch.nn.Linear(3, 4, bias=False)(torch.zeros(2, 3, dtype=torch.int64))",
}


def sweep(rng):
    features = [str(size) for size in sizes(rng, 2, 0, 6)]
    if maybe(rng, 0.12):
        # True as the second size of the weight would pass for 1
        features[rng.randrange(2)] = rng.choice(["-1", "-3", misfit(rng, "True"), misfit(rng, "True")])
    options = keywords(
        rng,
        [
            ("bias", rng.choice(["False", "False", "True", "0", "None", "''", "2.5"])),
            ("dtype", rng.choice([f"torch.{dtypes(rng)}"] * 6 + [misfit(rng, "None", "torch.float32")])),
        ],
        0.4,
    )
    if maybe(rng, 0.04):
        options.append(rng.choice(["out=3", "in_features=2"]))
    if maybe(rng, 0.03):
        features.pop()
    made = f"torch.nn.Linear({', '.join([*features, *options])})"
    if maybe(rng, 0.05):
        return rng.choice([made, f"{made}()", f"{made}({misfit(rng)})", f"{made}(x=torch.randn(2, 3))"])
    wanted = features[0] if features[0].isdigit() else "3"
    shape = [*sizes(rng, rng.choice([0, 1, 1, 2, 3]), 0, 4), int(wanted)]
    if maybe(rng, 0.15):
        shape[-1] += 1
    if maybe(rng, 0.05):
        shape = []
    dtype = next((one[12:] for one in options if one.startswith("dtype=torch.")), "float32")
    if maybe(rng, 0.15):
        dtype = dtypes(rng)
    if len(shape) > 1 and maybe(rng, 0.3):
        return f"{made}({transposed(rng, shape, dtype)})"
    if shape and maybe(rng, 0.05):
        return f"{made}(torch.empty_strided({literal(shape[-1:])}, (2,), dtype=torch.{dtype}))"
    return f"{made}({randn(shape, dtype)})"
