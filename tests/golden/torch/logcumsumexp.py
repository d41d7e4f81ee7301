from choices import dimension
from reductions import DTYPES, call, source

SWEEP = 130

cases = [
    "torch.logcumsumexp(torch.randn(2, 3, 4), 1)",
    "torch.empty_strided((2, 3, 4), (1, 8, 2), requires_grad=True).logcumsumexp(dim=0)",
    "torch.logcumsumexp(torch.zeros(2, 3, dtype=torch.complex64), 0)",
    "torch.logcumsumexp(torch.tensor(1.0), 0)",
    "torch.logcumsumexp(torch.zeros(0, 3, dtype=torch.int64), 9)",
    "torch.logcumsumexp(torch.randn(2, 3))",
    "torch.logcumsumexp(torch.randn(2, 3), None)",
]

errors = {
    "dim": "torch.logcumsumexp(torch.randn(2, 3), 2)",
    "kernel": "torch.logcumsumexp(torch.zeros(0, 3, dtype=torch.int64), 0)",
}


def sweep(rng):
    tensor, rank = source(rng, DTYPES + ["float32"] * 16)
    return call(rng, "logcumsumexp", tensor, [("dim", str(dimension(rng, rank)))])
