from reductions import dtype, many

SWEEP = 150

cases = [
    "torch.nansum(torch.randn(2, 3, 4))",
    "torch.randn(2, 3, 4).nansum(1)",
    "torch.randn(2, 3, 4).nansum((0, 2), True)",
    "torch.nansum(torch.randn(2, 3), None)",
    "torch.nansum(torch.zeros(2, 3, dtype=torch.bool))",
    "torch.nansum(torch.zeros(2, 3), dtype=torch.int64)",
    "torch.nansum(torch.zeros(0, 3), 0, dtype=torch.complex64)",
    "torch.nansum(torch.zeros(0, 3, dtype=torch.complex64))",
    "torch.nansum(torch.zeros(2, 3, dtype=torch.bool), 0, dtype=torch.complex64)",
    "torch.nansum(torch.randn(2, 3), (0, 0, 9))",
    "torch.nansum(torch.randn(2, 3), dim='a')",
    "torch.nansum(torch.randn(2, 3), 0, 1)",
]

errors = {
    "dim": "torch.randn(2, 3).nansum(2)",
    "repeated": "torch.randn(2, 3).nansum((1, -1))",
    "autograd": "torch.randn(2, 3, requires_grad=True).nansum(dtype=torch.int64)",
    "complex": "torch.zeros(2, 3, dtype=torch.complex64).nansum()",
    "complex_result": "torch.randn(2, 3).nansum(0, dtype=torch.complex64)",
}


def sweep(rng):
    return many(rng, "nansum", [("dtype", dtype(rng))])
