from products import product

SWEEP = 150

cases = [
    "torch.bmm(torch.randn(8, 2, 3), torch.randn(8, 3, 4))",
    "torch.randn(8, 2, 3, requires_grad=True).bmm(torch.randn(8, 3, 4))",
    "torch.bmm(torch.empty_strided((2, 3, 4), (1, 2, 6)), torch.empty_strided((2, 4, 5), (1, 10, 2)))",
    "torch.bmm(torch.zeros(2, 3, 0, dtype=torch.bool), torch.zeros(2, 0, 5, dtype=torch.bool))",
    "torch.bmm(torch.zeros(0, 3, 4), torch.zeros(0, 4, 5, dtype=torch.float64))",
    "torch.bmm(torch.zeros(2, 30, 40), torch.zeros(2, 40, 50, dtype=torch.float64))",
    "torch.bmm(torch.zeros(2, 30, 40, dtype=torch.bool), torch.zeros(2, 40, 50, dtype=torch.bool))",
    "torch.bmm(torch.zeros(2, 3, 4), torch.zeros(2, 4, 5, dtype=torch.bool))",
    "torch.bmm(torch.randn(2, 3, 4), torch.randn(3, 4, 5))",
    "torch.randn(2, 3, 4).bmm('a')",
    "torch.bmm(torch.randn(2, 3, 4))",
]

errors = {
    "rank": "torch.bmm(torch.randn(3, 4), torch.randn(2, 4, 5))",
    "rank_second": "torch.bmm(torch.randn(2, 3, 4), torch.randn(4, 5))",
    "bmm_size": "torch.bmm(torch.randn(2, 3, 4), torch.randn(2, 3, 5))",
    "bmm_dtype": "torch.bmm(torch.zeros(2, 3, 4), torch.zeros(2, 4, 5, dtype=torch.float64))",
    "mm_dtype": "torch.bmm(torch.zeros(2, 30, 40), torch.zeros(2, 40, 50, dtype=torch.int64))",
    "bmm_kernel": "torch.bmm(torch.zeros(2, 3, 4, dtype=torch.bool), torch.zeros(2, 4, 5, dtype=torch.bool))",
}


def sweep(rng):
    return product(rng, "bmm", ["bmk", "bkn"], ["mat2"])
