from reductions import DTYPES, dtype, many

SWEEP = 150

cases = [
    "torch.mean(torch.randn(2, 3, 4))",
    "torch.randn(2, 3, 4).mean(1)",
    "torch.randn(2, 3, 4).mean((0, -1), keepdim=True)",
    "torch.randn(2, 3, 4).mean(dim=None, keepdim=True)",
    "torch.randn(2, 3, 4).mean(())",
    "torch.mean(torch.zeros(2, 3, dtype=torch.int64), dtype=torch.float16)",
    "torch.mean(torch.zeros(2, 3, dtype=torch.complex64), dtype=torch.float32)",
    "torch.mean(torch.zeros(2, 0), 1)",
    "torch.mean(torch.zeros(2, 3, dtype=torch.int64), 7)",
    "torch.mean(torch.zeros(2, 3), (0, 1, 1), dtype=torch.bool)",
    "torch.mean(torch.empty_strided((2, 3, 4), (1, 8, 2)), 0)",
    "torch.mean(torch.randn(2, 3), 'a')",
    "torch.mean(torch.randn(2, 3), 0, 1)",
    "torch.mean()",
]

errors = {
    "dim": "torch.randn(2, 3).mean(5)",
    "repeated": "torch.randn(2, 3).mean((0, 0))",
    "not_floating": "torch.zeros(2, 3, dtype=torch.int64).mean()",
}


def sweep(rng):
    return many(rng, "mean", [("dtype", dtype(rng))], DTYPES * 2 + ["float32"] * 8)
