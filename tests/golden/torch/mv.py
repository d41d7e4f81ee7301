from products import product

SWEEP = 150

cases = [
    "torch.mv(torch.randn(2, 3), torch.randn(3))",
    "torch.randn(2, 3, requires_grad=True).mv(torch.randn(3))",
    "torch.mv(torch.zeros(2, 0, dtype=torch.bool), torch.zeros(0, dtype=torch.bool))",
    "torch.mv(torch.zeros(0, 3, dtype=torch.float64), torch.randn(3))",
    "torch.mv(torch.randn(2, 3), torch.tensor(1.0))",
    "torch.mv(torch.randn(3), torch.randn(3))",
    "torch.mv(torch.randn(2, 3), 3)",
]

errors = {
    "mv_rank": "torch.mv(torch.randn(2, 3), torch.randn(2, 3))",
    "mv_size": "torch.mv(torch.randn(2, 3), torch.randn(4))",
    "mv_dtype": "torch.mv(torch.zeros(2, 3), torch.zeros(3, dtype=torch.float64))",
    "mv_kernel": "torch.mv(torch.zeros(2, 3, dtype=torch.bool), torch.zeros(3, dtype=torch.bool))",
}


def sweep(rng):
    return product(rng, "mv", ["mk", "k"], ["vec"])
