from products import added

SWEEP = 200

cases = [
    "torch.baddbmm(torch.randn(8, 2, 4), torch.randn(8, 2, 3), torch.randn(8, 3, 4))",
    "torch.baddbmm(torch.randn(4), torch.randn(8, 2, 3), torch.randn(8, 3, 4), beta=0.5, alpha=2)",
    "torch.tensor(1.0).baddbmm(torch.randn(8, 2, 3), torch.randn(8, 3, 4, requires_grad=True))",
    "torch.zeros(2, 3, 5).baddbmm_(torch.zeros(2, 3, 4), torch.zeros(2, 4, 5))",
    "torch.empty_strided((2, 3, 5), (0, 0, 1)).baddbmm_(torch.zeros(2, 3, 4), torch.zeros(2, 4, 5))",
    "torch.baddbmm(torch.zeros(0, 3, 5), torch.zeros(0, 3, 4), torch.zeros(0, 4, 5, dtype=torch.float64))",
    "torch.baddbmm(2, torch.zeros(2, 3, 5), torch.zeros(2, 3, 4), torch.zeros(2, 4, 5))",
    "torch.baddbmm(torch.zeros(2, 3, 5), torch.zeros(2, 3, 4), 'a')",
    "torch.baddbmm(torch.zeros(2, 3, 5), torch.zeros(2), torch.zeros(2))",
    "torch.baddbmm()",
]

errors = {
    "leaf": "torch.zeros(2, 3, 5, requires_grad=True).baddbmm_(torch.zeros(2, 3, 4), torch.zeros(2, 4, 5))",
    "inplace_size": "torch.zeros(5).baddbmm_(torch.zeros(2, 3, 4), torch.zeros(2, 4, 5))",
    "overflow": "torch.baddbmm(torch.zeros(2, 3, 5), torch.zeros(2, 3, 4), torch.zeros(2, 4, 5), beta=2j)",
    "dim": "torch.baddbmm(torch.zeros(2, 3, 5), torch.zeros(2, 3, 4), torch.zeros(5, 5))",
    "no_dimensions": "torch.baddbmm(torch.zeros(2, 3, 5), torch.zeros(()), torch.zeros(2, 4, 5))",
    "too_few_sizes": "torch.baddbmm(torch.zeros(1, 2, 3, 5), torch.zeros(2, 3, 4), torch.zeros(2, 4, 5))",
    "expand_size": "torch.baddbmm(torch.zeros(2, 3, 6), torch.zeros(2, 3, 4), torch.zeros(2, 4, 5))",
    "inplace_dtype": "torch.zeros(2, 3, 5).baddbmm_(torch.zeros(2, 3, 4), torch.zeros(2, 4, 5, dtype=torch.float64))",
    "dtype": "torch.baddbmm(torch.zeros(2, 3, 5, dtype=torch.float64), torch.zeros(2, 3, 4), torch.zeros(2, 4, 5))",
    "rank": "torch.baddbmm(torch.zeros(5), torch.zeros(2, 3), torch.zeros(2, 4, 5))",
    "bmm_size": "torch.baddbmm(torch.zeros(5), torch.zeros(2, 3, 4), torch.zeros(3, 4, 5))",
    "bmm_dtype": "torch.baddbmm(torch.zeros(5), torch.zeros(2, 3, 4), torch.zeros(2, 4, 5, dtype=torch.float64))",
    "mm_dtype": "torch.baddbmm(torch.zeros(50), torch.zeros(2, 30, 40), torch.zeros(2, 40, 50, dtype=torch.int64))",
    "bmm_kernel": "torch.baddbmm(torch.zeros(5, dtype=torch.bool), torch.zeros(2, 3, 4, dtype=torch.bool), torch.zeros(2, 4, 5, dtype=torch.bool))",
}


def sweep(rng):
    return added(rng, "baddbmm", rng.choice(["bmn", "bmn", "bmn", "mn", "n"]), ["bmk", "bkn"], ["batch1", "batch2"])
