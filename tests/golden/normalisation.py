"""What the sweeps of several norms share."""

from choices import literal, maybe, sizes


def normalized_input(rng):
    """The shape of an input, of any rank."""
    return sizes(rng, rng.choice([0, 1, 2, 2, 3, 3, 4, 5]) if maybe(rng, 0.3) else rng.choice([2, 3, 4]), rng.choice([0, 1, 1, 1, 1]), 4)


ODD = ["()", "2.0", "'2'", "'23'", "None", "True", "(2, True)", "(True, 2)", "(2.0,)", "(2, '3')", "('2', 3)", "[3, None]", "torch.float32", "-1", "(2, -3)", "(2, -1)"]


def normalized(rng, shape, wrong=0.12):
    """`normalized_shape` for an input of that shape: mostly its last sizes."""
    if maybe(rng, wrong):
        return rng.choice(ODD)
    last = shape[len(shape) - rng.choice([1, 1, 1, 2, 2, 3]) :] if shape else []
    last = last or [rng.randint(1, 4)]
    if maybe(rng, 0.12):
        last[rng.randrange(len(last))] += rng.choice([1, -1])
    if maybe(rng, 0.04):
        last.insert(0, 2)
    if len(last) == 1 and maybe(rng, 0.6):
        return str(last[0])
    return literal(last) if maybe(rng, 0.7) else str(last)


def sized_cases(norm):
    """What LayerNorm and RMSNorm make of their sizes and their inputs."""
    return [
        f"{norm}(8).eval()(torch.randn(8))",
        f"{norm}(8)(torch.zeros(2, 8, dtype=torch.bfloat16))",
        f"{norm}(8, dtype=torch.float64)(torch.zeros(2, 8, dtype=torch.float64))",
        f"{norm}(8)(torch.empty_strided((2, 3, 8), (1, 2, 6)))",
        f"{norm}(8)(torch.empty_strided((2, 3, 4, 8), (96, 1, 24, 3)))",
        f"{norm}(8)(torch.zeros(0, 8))",
        f"{norm}(0)(torch.zeros(2, 0))",
        f"{norm}(())",
        f"{norm}((2, True))(torch.randn(3, 2, 1))",
        f"{norm}('23')",
        f"{norm}('23', elementwise_affine=False)",
        f"{norm}((2.0,), elementwise_affine=False)(torch.randn(2))",
        f"{norm}(2.0)",
        f"{norm}(None, elementwise_affine=False)",
        f"{norm}(torch.float32)",
        f"{norm}(True)",
        f"{norm}((2, 'a'))",
        f"{norm}({{2: 3}})",
        f"{norm}(-1, elementwise_affine=False)",
        f"{norm}(-1, elementwise_affine=False)(torch.randn(2))",
        f"{norm}(2, dtype='a')",
        f"{norm}(2, 'a')",
        f"{norm}(2, 'a')(torch.randn(2))",
        f"{norm}(2, None)(torch.randn(2))",
        f"{norm}(2)(3)",
        f"{norm}(2)(None)",
        f"{norm}(2)()",
    ]
