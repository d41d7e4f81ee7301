from choices import any_layout, arguments, maybe

SWEEP = 200
NAME = "torch.linalg.householder_product"

cases = [
    f"{NAME}(torch.randn(4, 3), torch.randn(3))",
    f"{NAME}(torch.randn(5, 4, 3, requires_grad=True), torch.randn(5, 2))",
    f"{NAME}(torch.randn(3, 3, dtype=torch.complex64), torch.randn(0, dtype=torch.complex64))",
    f"{NAME}(torch.randn(4, 0), torch.randn(0))",
    f"{NAME}(torch.randn(4, 3), 3)",
    f"{NAME}(torch.randn(4, 3))",
]

errors = {
    "rank": f"{NAME}(torch.randn(4), torch.randn(3))",
    "wide": f"{NAME}(torch.randn(3, 4), torch.randn(3))",
    "no_dimensions": f"{NAME}(torch.randn(4, 3), torch.tensor(1.0))",
    "many": f"{NAME}(torch.randn(4, 3), torch.randn(4))",
    "tau_rank": f"{NAME}(torch.randn(4, 3), torch.randn(2, 3))",
    "batch": f"{NAME}(torch.randn(2, 4, 3), torch.randn(1, 3))",
    "dtypes": f"{NAME}(torch.randn(4, 3), torch.zeros(3, dtype=torch.float64))",
    "not_implemented": f"{NAME}(torch.zeros(4, 3, dtype=torch.int64), torch.zeros(3, dtype=torch.int64))",
}


def sweep(rng):
    batch = [rng.randint(1, 3) for _ in range(rng.choice([0, 0, 1, 2]))]
    n = rng.randint(1, 4)
    shape, tau = [*batch, n + rng.randint(0, 2), n], [*batch, rng.randint(1, n)]
    if maybe(rng, 0.25):
        shape, tau = rng.choice([(shape[1:], tau), (shape, tau[1:]), (shape, [*tau[:-1], n + 1]), (shape[::-1], tau), (shape, [2, *tau]), ([2, *shape], tau), ([0, *shape], [0, *tau]), (shape, [*batch, 0])])
    dtype = rng.choice(["float32"] * 8 + ["float64", "complex64", "int64", "float16"])
    if 0 in shape + tau:
        dtype = "float32"
    return f"{NAME}({arguments(rng, [('input', any_layout(rng, shape, dtype)), ('tau', any_layout(rng, tau, dtype if maybe(rng, 0.93) else 'float64'))], 0.12)})"
