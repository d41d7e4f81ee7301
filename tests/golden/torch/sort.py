from reductions import sorting

SWEEP = 150

cases = [
    "torch.sort(torch.randn(2, 3, 4))",
    "torch.sort(torch.randn(2, 3, 4), 0, True)",
    "torch.sort(torch.randn(2, 3, requires_grad=True), stable=True, dim=0, descending=True)",
    "torch.randn(2, 3).sort(stable=None)",
    "torch.sort(torch.empty_strided((2, 3, 4), (1, 8, 2)))",
    "torch.sort(torch.empty_strided((2, 3, 4), (0, 1, 3)))",
    "torch.sort(torch.tensor(1.0))",
    "torch.sort(torch.zeros(0, 3, dtype=torch.bool), 0)",
    "torch.sort(torch.randn(2, 3), 0, stable=True)",
    "torch.sort(torch.randn(2, 3), True)",
    "torch.sort(torch.randn(2, 3), stable=1)",
    "torch.randn(2, 3).sort(True)",
    "torch.sort()",
]

errors = {
    "dim": "torch.sort(torch.randn(2, 3), 2)",
    "complex": "torch.sort(torch.zeros(2, 3, dtype=torch.complex64))",
}


def sweep(rng):
    return sorting(rng, "sort")
