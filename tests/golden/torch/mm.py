from products import product

SWEEP = 150

cases = [
    "torch.mm(torch.randn(2, 3), torch.randn(3, 4))",
    "torch.randn(2, 3, requires_grad=True).mm(torch.randn(3, 4))",
    "torch.mm(torch.empty_strided((2, 3), (1, 2)), torch.empty_strided((3, 4), (1, 3)))",
    "torch.mm(torch.zeros(2, 0, dtype=torch.bool), torch.zeros(0, 4, dtype=torch.bool))",
    "torch.mm(torch.zeros(0, 3), torch.zeros(3, 4))",
    "torch.mm(torch.randn(2, 3), torch.randn(4, 5))",
    "torch.mm(torch.randn(2, 3), 3)",
    "torch.randn(2, 3).mm(3)",
    "torch.mm(torch.randn(2, 3))",
    "torch.mm()",
]

errors = {
    "rank": "torch.mm(torch.randn(3), torch.randn(3, 4))",
    "rank_second": "torch.mm(torch.randn(2, 3), torch.randn(3))",
    "mm_size": "torch.mm(torch.randn(2, 3), torch.randn(2, 3))",
    "mm_dtype": "torch.mm(torch.zeros(2, 3), torch.zeros(3, 4, dtype=torch.float64))",
    "mm_kernel": "torch.mm(torch.zeros(2, 3, dtype=torch.bool), torch.zeros(3, 4, dtype=torch.bool))",
}


def sweep(rng):
    return product(rng, "mm", ["mk", "kn"], ["mat2"])
