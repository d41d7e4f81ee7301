from reductions import DTYPES, dtype, many

SWEEP = 150

cases = [
    "torch.nanmean(torch.randn(2, 3, 4))",
    "torch.randn(2, 3, 4).nanmean(1)",
    "torch.randn(2, 3, 4).nanmean((0, 2), True)",
    "torch.nanmean(torch.zeros(2, 3, dtype=torch.float16), dtype=torch.float64)",
    "torch.nanmean(torch.zeros(0, 3), 1, dtype=torch.complex64)",
    "torch.nanmean(torch.randn(2, 3), (0, 0, 9))",
    "torch.nanmean(torch.randn(2, 3), dim='a')",
]

errors = {
    "dim": "torch.randn(2, 3).nanmean(2)",
    "repeated": "torch.randn(2, 3).nanmean((1, -1))",
    "not_floating": "torch.zeros(2, 3, dtype=torch.int64).nanmean(9)",
    "result_not_floating": "torch.randn(2, 3).nanmean(dtype=torch.int64)",
    "complex": "torch.zeros(2, 3, dtype=torch.complex64).nanmean()",
    "complex_result": "torch.randn(2, 3).nanmean(0, dtype=torch.complex64)",
}


def sweep(rng):
    return many(rng, "nanmean", [("dtype", dtype(rng))] if rng.random() < 0.5 else [], DTYPES + ["float32"] * 12)
