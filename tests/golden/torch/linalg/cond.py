from choices import literal, maybe

SWEEP = 120

cases = [
    "torch.linalg.cond(torch.randn(3, 3))",
    "torch.linalg.cond(torch.randn(2, 4, 3))",
    "torch.linalg.cond(torch.randn(3, 3), 'fro')",
    "torch.linalg.cond(torch.randn(2, 3, 3), 'nuc')",
    "torch.linalg.cond(torch.randn(3, 3), 1)",
    "torch.linalg.cond(torch.randn(3, 4), -2.0)",
    "torch.linalg.cond(torch.randn(2, 3, 3, requires_grad=True), p=-1)",
    "torch.linalg.cond(torch.randn(3, 3, dtype=torch.complex64), 1)",
    "torch.linalg.cond(torch.randn(3, 4), 1.0)",
    "torch.linalg.cond(3)",
    "torch.linalg.cond()",
    "torch.linalg.cond(torch.randn(3, 3), (1,))",
]

errors = {
    "rank": "torch.linalg.cond(torch.randn(3))",
    "matrix": "torch.linalg.cond(torch.randn(3), 'fro')",
    "norm": "torch.linalg.cond(torch.randn(3, 3), 3)",
    "square": "torch.linalg.cond(torch.randn(3, 4), 'fro')",
    "type": "torch.linalg.cond(torch.zeros(3, 3, dtype=torch.int64))",
    "precision": "torch.linalg.cond(torch.zeros(3, 3, dtype=torch.float16), 1)",
    "not_implemented": "torch.linalg.cond(torch.zeros(3, 3, dtype=torch.float16))",
}


def sweep(rng):
    batch = [rng.randint(1, 3) for _ in range(rng.choice([0, 0, 1, 2]))]
    m = rng.randint(1, 4)
    n = m if maybe(rng, 0.75) else rng.randint(1, 4)
    shape = [*batch, m, n]
    if maybe(rng, 0.05):
        shape = shape[-1:]
    order = rng.choice(["", "", "1", "2", "-1", "-2", "2.0", "1.0", "'fro'", "'nuc'", "3", "'x'", "2.5", "p=1", "p=None"])
    dtype = "float32" if "'" in order else rng.choice(["float32"] * 6 + ["float64", "complex64", "float16"])
    kind = "" if dtype == "float32" else f", dtype=torch.{dtype}"
    return f"torch.linalg.cond({', '.join(one for one in (f'torch.randn({literal(shape)}{kind})', order) if one)})"
