from choices import dimension, maybe
from reductions import DTYPES, call, source

SWEEP = 150

cases = [
    "torch.kthvalue(torch.randn(2, 3, 4), 2)",
    "torch.randn(2, 3, 4).kthvalue(1, 0, True)",
    "torch.kthvalue(torch.empty_strided((2, 3, 4), (1, 8, 2), requires_grad=True), 2, 1)",
    "torch.kthvalue(torch.tensor(True), 1)",
    "torch.kthvalue(torch.tensor(1.0), 1, 0, True)",
    "torch.kthvalue(torch.zeros(0, 3), 4, 1)",
    "torch.kthvalue(torch.zeros(2, 3, dtype=torch.bool), 9)",
    "torch.kthvalue(torch.randn(2, 3), 9, 7)",
    "torch.kthvalue(torch.randn(2, 3))",
    "torch.kthvalue(torch.randn(2, 3), 'a')",
]

errors = {
    "dim": "torch.kthvalue(torch.randn(2, 3), 1, 2)",
    "empty_dim": "torch.kthvalue(torch.zeros(0, 3), 9, 0)",
    "k": "torch.kthvalue(torch.randn(2, 3), 4)",
    "kernel": "torch.kthvalue(torch.zeros(2, 3, dtype=torch.bool), 1)",
    "complex_gradient": "torch.kthvalue(torch.zeros((), dtype=torch.complex64, requires_grad=True), 1)",
}


def sweep(rng):
    tensor, rank = source(rng, DTYPES + ["float32"] * 16, ranks=(0, 1, 2, 2, 3, 3, 4))
    k = rng.choice([1, 1, 1, 1, 1, 1, 2]) if maybe(rng, 0.95) else 0
    named = [("k", k), ("dim", dimension(rng, rank)), ("keepdim", rng.choice(["True", "False"]))]
    return call(rng, "kthvalue", tensor, named, ["dim", "keepdim"], damage=0.1)
