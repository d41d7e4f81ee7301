from reductions import sorting

SWEEP = 150

cases = [
    "torch.argsort(torch.randn(2, 3, 4))",
    "torch.argsort(torch.randn(2, 3, 4), 0, True)",
    "torch.argsort(torch.randn(2, 3, requires_grad=True), stable=True, dim=0, descending=True)",
    "torch.randn(2, 3).argsort(stable=None)",
    "torch.argsort(torch.empty_strided((2, 3, 4), (1, 8, 2)))",
    "torch.argsort(torch.empty_strided((2, 3, 4), (0, 1, 3)))",
    "torch.argsort(torch.tensor(1.0))",
    "torch.argsort(torch.zeros(0, 3, dtype=torch.bool), 0)",
    "torch.argsort(torch.randn(2, 3), 0, stable=True)",
    "torch.argsort(torch.randn(2, 3), True)",
    "torch.argsort(torch.randn(2, 3), stable=1)",
    "torch.randn(2, 3).argsort(True)",
    "torch.argsort()",
]

errors = {
    "dim": "torch.argsort(torch.randn(2, 3), 2)",
    "complex": "torch.argsort(torch.zeros(2, 3, dtype=torch.complex64))",
}


def sweep(rng):
    return sorting(rng, "argsort")
