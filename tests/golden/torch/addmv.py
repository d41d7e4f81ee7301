from products import added

SWEEP = 200

cases = [
    "torch.addmv(torch.randn(2), torch.randn(2, 3), torch.randn(3))",
    "torch.addmv(torch.tensor(1.0), torch.randn(2, 3), torch.randn(3, requires_grad=True), beta=0.5, alpha=2)",
    "torch.zeros(2).addmv(torch.randn(2, 3), torch.randn(3))",
    "torch.zeros(2).addmv_(torch.randn(2, 3), torch.randn(3))",
    "torch.empty_strided((2,), (0,)).addmv_(torch.randn(2, 3), torch.randn(3))",
    "torch.addmv(2, torch.zeros(2), 3, torch.zeros(2, 3), torch.zeros(3))",
    "torch.addmv(torch.zeros(2), torch.zeros(2, 0), torch.zeros(0))",
    "torch.addmv(torch.zeros(2), torch.zeros(2, 3), 3)",
    "torch.addmv(1)",
    "torch.addmv()",
]

errors = {
    "leaf": "torch.zeros(2, requires_grad=True).addmv_(torch.zeros(2, 3), torch.zeros(3))",
    "inplace_size": "torch.zeros(1).addmv_(torch.zeros(2, 3), torch.zeros(3))",
    "overflow": "torch.addmv(torch.zeros(2), torch.zeros(2, 3), torch.zeros(3), beta=2j)",
    "no_dimensions": "torch.addmv(torch.tensor(1.0), torch.zeros(2, 3), torch.zeros(4))",
    "mv_rank": "torch.addmv(torch.zeros(2, 2), torch.zeros(2, 3), torch.zeros(3))",
    "mv_size": "torch.addmv(torch.zeros(3), torch.zeros(2, 3), torch.zeros(3))",
    "mv_dtype": "torch.addmv(torch.zeros(2, dtype=torch.float64), torch.zeros(2, 3), torch.zeros(3))",
    "mv_kernel": "torch.addmv(torch.zeros(2, dtype=torch.bool), torch.zeros(2, 3, dtype=torch.bool), torch.zeros(3, dtype=torch.bool))",
}


def sweep(rng):
    return added(rng, "addmv", "m", ["mk", "k"], ["mat", "vec"])
