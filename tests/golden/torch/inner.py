from products import product

SWEEP = 200

cases = [
    "torch.inner(torch.randn(3), torch.randn(3))",
    "torch.inner(torch.randn(2, 3), torch.randn(4, 3))",
    "torch.randn(2, 3, requires_grad=True).inner(torch.randn(5, 4, 3))",
    "torch.inner(torch.randn(2, 3), torch.tensor(2.0))",
    "torch.inner(torch.tensor(2), torch.empty_strided((2, 3), (1, 2)))",
    "torch.inner(torch.zeros(2, 0), torch.zeros(3, 0))",
    "torch.inner(torch.empty_strided((2, 3, 4), (1, 8, 2)), torch.empty_strided((5, 4), (1, 5)))",
    "torch.inner(torch.randn(2, 3), 3)",
    "torch.inner(torch.randn(2, 3))",
    "torch.inner(torch.empty_strided((3,), (2,), dtype=torch.bool), torch.zeros(3, dtype=torch.bool))",
]

errors = {
    "size": "torch.inner(torch.randn(2, 3), torch.randn(3, 2))",
    "contraction_dtype": "torch.inner(torch.zeros(3), torch.zeros(3, dtype=torch.float64))",
    "mm_kernel": "torch.inner(torch.zeros(2, 3, dtype=torch.bool), torch.zeros(2, 3, dtype=torch.bool))",
    "dot_kernel": "torch.inner(torch.zeros(3, dtype=torch.bool), torch.zeros(3, dtype=torch.bool))",
}


def sweep(rng):
    shapes = [rng.choice(["", "k", "mk", "mk", "nmk"]), rng.choice(["", "k", "ak", "ak", "abk"])]
    return product(rng, "inner", shapes, ["other"], damage=0.2)
