from reductions import one

SWEEP = 130

cases = [
    "torch.mode(torch.randn(2, 3, 4))",
    "torch.mode(torch.randn(2, 3, 4), 1)",
    "torch.randn(2, 3, 4, requires_grad=True).mode(0, keepdim=True)",
    "torch.mode(torch.tensor(True), 0, True)",
    "torch.mode(torch.zeros(0, 3, dtype=torch.complex64), 1)",
    "torch.mode(torch.zeros(2, 3, dtype=torch.complex64), 9)",
    "torch.mode(torch.randn(2, 3), None)",
    "torch.mode(torch.randn(2, 3), (0,))",
]

errors = {
    "dim": "torch.mode(torch.randn(2, 3), 2)",
    "empty_dim": "torch.mode(torch.zeros(0, 3), 0)",
    "complex_gradient": "torch.mode(torch.zeros((), dtype=torch.complex64, requires_grad=True), 0)",
    "kernel": "torch.mode(torch.zeros(2, 3, dtype=torch.complex64))",
}


def sweep(rng):
    return one(rng, "mode")
