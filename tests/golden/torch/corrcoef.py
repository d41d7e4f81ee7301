from reductions import DTYPES, call, source

SWEEP = 120

cases = [
    "torch.corrcoef(torch.randn(3, 5))",
    "torch.randn(3, 5, requires_grad=True).corrcoef()",
    "torch.corrcoef(torch.randn(5))",
    "torch.corrcoef(torch.tensor(1.0))",
    "torch.corrcoef(torch.zeros(3, 2, dtype=torch.int64))",
    "torch.corrcoef(torch.zeros(0, 3))",
    "torch.randn(2, 3).corrcoef(1)",
    "torch.corrcoef()",
]

errors = {
    "rank": "torch.corrcoef(torch.randn(2, 3, 4))",
    "bool": "torch.corrcoef(torch.zeros(2, 3, dtype=torch.bool))",
}


def sweep(rng):
    tensor, _ = source(rng, DTYPES + ["float32"] * 4, ranks=[0, 1, 1, *[2] * 6, 3])
    return call(rng, "corrcoef", tensor, [], damage=0.4)
