from reductions import many

SWEEP = 130

cases = [
    "torch.logsumexp(torch.randn(2, 3, 4), 1)",
    "torch.randn(2, 3, 4).logsumexp((0, -1), keepdim=True)",
    "torch.logsumexp(torch.zeros(2, 3, dtype=torch.int64), 0)",
    "torch.logsumexp(torch.zeros(2, 3, dtype=torch.complex64), 0)",
    "torch.logsumexp(torch.zeros(1, 2), [], True)",
    "torch.logsumexp(torch.zeros(0, 3), ())",
    "torch.logsumexp(torch.tensor(1.0), ())",
    "torch.logsumexp(torch.zeros(0, 3), 0)",
    "torch.logsumexp(torch.zeros(2, 3, dtype=torch.int64), (0, 0, 9))",
    "torch.logsumexp(torch.randn(2, 3), None)",
    "torch.logsumexp(torch.randn(2, 3))",
    "torch.randn(2, 3).logsumexp()",
]

errors = {
    "dim": "torch.logsumexp(torch.randn(2, 3), 2)",
    "repeated": "torch.logsumexp(torch.randn(2, 3), (1, -1))",
    "no_dims": "torch.logsumexp(torch.randn(2, 3), ())",
}


def sweep(rng):
    return many(rng, "logsumexp", optional=["keepdim"])
