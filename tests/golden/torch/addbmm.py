from products import added

SWEEP = 200
BOOL = "dtype=torch.bool"

cases = [
    "torch.addbmm(torch.zeros(2, 4), torch.randn(8, 2, 3), torch.randn(8, 3, 4))",
    "torch.addbmm(torch.zeros(4), torch.randn(8, 2, 3), torch.randn(8, 3, 4), beta=0.5, alpha=2)",
    "torch.tensor(1.0).addbmm(torch.randn(8, 2, 3), torch.randn(8, 3, 4, requires_grad=True))",
    "torch.addbmm(torch.empty_strided((2, 4), (1, 2)), torch.randn(8, 2, 3), torch.randn(8, 3, 4))",
    "torch.addbmm(2, torch.zeros(2, 4), 3, torch.zeros(8, 2, 3), torch.zeros(8, 3, 4))",
    "torch.zeros(2, 4).addbmm(2, torch.zeros(8, 2, 3), torch.zeros(8, 3, 4))",
    "torch.zeros(2, 4).addbmm_(torch.zeros(8, 2, 3, requires_grad=True), torch.zeros(8, 3, 4))",
    "torch.empty_strided((2, 4), (16, 2)).addbmm_(torch.zeros(8, 2, 3), torch.zeros(8, 3, 4))",
    "torch.addbmm(torch.zeros(2, 4), torch.zeros(8, 2, 0), torch.zeros(8, 0, 4))",
    "torch.addbmm(torch.zeros(2, 4), torch.zeros(0, 2, 3), torch.zeros(0, 3, 4, dtype=torch.float64))",
    f"torch.addbmm(torch.zeros(2, 4, {BOOL}), torch.zeros(0, 2, 3), torch.zeros(0, 3, 4), beta=0)",
    "torch.addbmm(torch.zeros(2, 4), torch.zeros(8, 2, 3), torch.zeros(8, 3, 4), 2)",
    "torch.addbmm(torch.zeros(2, 4), torch.zeros(8, 2, 3))",
    "torch.zeros(4).addbmm_(torch.zeros(8, 2, 3), torch.zeros(8, 3, 4))",
    "torch.zeros(()).addbmm_(torch.zeros(8, 1, 3), torch.zeros(8, 3, 1))",
]

errors = {
    "leaf": "torch.zeros(2, 4, requires_grad=True).addbmm_(torch.zeros(8, 2, 3), torch.zeros(8, 3, 4))",
    "overlap": "torch.empty_strided((2, 4), (0, 1)).addbmm_(torch.zeros(8, 2, 3), torch.zeros(8, 3, 4))",
    "cast": f"torch.addbmm(torch.zeros(2, 4, {BOOL}), torch.zeros(0, 2, 3), torch.zeros(0, 3, 4))",
    "dim": "torch.addbmm(torch.zeros(2, 4), torch.zeros(8, 2, 3), torch.zeros(3, 4))",
    "too_few_sizes": "torch.addbmm(torch.zeros(1, 2, 4), torch.zeros(8, 2, 3), torch.zeros(8, 3, 4))",
    "expand_size": "torch.addbmm(torch.zeros(2, 5), torch.zeros(8, 2, 3), torch.zeros(8, 3, 4))",
    "rank": "torch.addbmm(torch.zeros(4), torch.zeros(2, 3), torch.zeros(8, 3, 4))",
    "batches": "torch.addbmm(torch.zeros(2, 4), torch.zeros(8, 2, 3), torch.zeros(7, 3, 4))",
    "sizes": "torch.addbmm(torch.zeros(2, 4), torch.zeros(8, 2, 3), torch.zeros(8, 2, 4))",
    "dtype": "torch.addbmm(torch.zeros(2, 4), torch.zeros(8, 2, 3), torch.zeros(8, 3, 4, dtype=torch.float64))",
    "dtype_of_product": "torch.addbmm(torch.zeros(2, 4), torch.zeros(8, 2, 3, dtype=torch.float64), torch.zeros(8, 3, 4))",
    "mm_kernel": f"torch.addbmm(torch.zeros(2, 4, {BOOL}), torch.zeros(8, 2, 3, {BOOL}), torch.zeros(8, 3, 4, {BOOL}))",
    "autograd": "torch.addbmm(torch.zeros(2, 4, dtype=torch.int64), torch.zeros(0, 2, 3, requires_grad=True), torch.zeros(0, 3, 4))",
    "overflow": "torch.addbmm(torch.zeros(2, 4), torch.zeros(8, 2, 3), torch.zeros(8, 3, 4), alpha=2j)",
}


def sweep(rng):
    return added(rng, "addbmm", rng.choice(["mn", "mn", "mn", "n", ""]), ["bmk", "bkn"], ["batch1", "batch2"])
