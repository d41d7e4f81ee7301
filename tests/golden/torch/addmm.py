from products import added

SWEEP = 200

cases = [
    "torch.addmm(torch.randn(2, 4), torch.randn(2, 3), torch.randn(3, 4))",
    "torch.addmm(torch.randn(4), torch.randn(2, 3), torch.randn(3, 4), beta=0.5, alpha=2)",
    "torch.tensor(1.0).addmm(torch.randn(2, 3), torch.randn(3, 4, requires_grad=True))",
    "torch.addmm(2, torch.zeros(2, 4), 3, torch.zeros(2, 3), torch.zeros(3, 4))",
    "torch.zeros(2, 4).addmm(2, torch.zeros(2, 3), torch.zeros(3, 4))",
    "torch.zeros(2, 4).addmm_(torch.zeros(2, 3, requires_grad=True), torch.zeros(3, 4))",
    "torch.empty_strided((2, 4), (16, 2)).addmm_(torch.zeros(2, 3), torch.zeros(3, 4))",
    "torch.zeros(2, 4, requires_grad=True).addmm_(torch.zeros(2, 3), torch.zeros(9, 4))",
    "torch.addmm(torch.zeros(2, 4), torch.zeros(2, 0), torch.zeros(0, 4))",
    "torch.addmm(torch.zeros(2, 4, dtype=torch.int64), torch.zeros(2, 3, dtype=torch.int64), torch.zeros(3, 4, dtype=torch.int64), alpha=0.5)",
    "torch.addmm(torch.zeros(2, 4), torch.zeros(2, 3), 'a')",
    "torch.zeros(2, 4).addmm(torch.zeros(2, 3), 3)",
    "torch.zeros(2, 4).addmm()",
    "torch.addmm()",
]

errors = {
    "leaf": "torch.zeros(2, 4, requires_grad=True).addmm_(torch.zeros(2, 3), torch.zeros(3, 4))",
    "inplace_size": "torch.zeros(4).addmm_(torch.zeros(2, 3), torch.zeros(3, 4))",
    "overflow": "torch.addmm(torch.zeros(2, 4), torch.zeros(2, 3), torch.zeros(3, 4), alpha=2j)",
    "dtype": "torch.addmm(torch.zeros(2, 4, dtype=torch.float64), torch.zeros(2, 3), torch.zeros(3, 4))",
    "dtype_of_product": "torch.addmm(torch.zeros(2, 4), torch.zeros(2, 3, dtype=torch.complex64), torch.zeros(3, 4))",
    "rank": "torch.addmm(torch.zeros(2, 4), torch.zeros(3), torch.zeros(3, 4))",
    "mm_size": "torch.addmm(torch.zeros(2, 4), torch.zeros(2, 3), torch.zeros(4, 4))",
    "overlap": "torch.empty_strided((2, 4), (0, 1)).addmm_(torch.zeros(2, 3), torch.zeros(3, 4))",
    "too_few_sizes": "torch.addmm(torch.zeros(2, 2, 4), torch.zeros(2, 3), torch.zeros(3, 4))",
    "expand_size": "torch.addmm(torch.zeros(2, 5), torch.zeros(2, 3), torch.zeros(3, 4))",
    "mm_kernel": "torch.addmm(torch.zeros(2, 4, dtype=torch.bool), torch.zeros(2, 3, dtype=torch.bool), torch.zeros(3, 4, dtype=torch.bool))",
}


def sweep(rng):
    return added(rng, "addmm", rng.choice(["mn", "mn", "mn", "n"]), ["mk", "kn"], ["mat1", "mat2"])
