from choices import several, written

SWEEP = 110
cases = [
    "torch.ldexp(torch.randn(2, 3), torch.tensor([1, 2, 3]))",
    "torch.randn(2, 3).ldexp(torch.tensor([[1], [2]]))",
    "torch.ldexp(torch.tensor([1]), torch.tensor([1]))",
    "torch.randn(2, 3).ldexp_(torch.tensor([1, 2, 3]))",
    "torch.ldexp(torch.randn(2), 2)",
    "torch.ldexp(torch.randn(2))",
    "torch.randn(2).ldexp()",
]
errors = {
    "integers": "torch.tensor([1]).ldexp_(torch.tensor([1]))",
    "broadcast": "torch.ldexp(torch.zeros(2, 3), torch.zeros(2, 4))",
    "output": "torch.zeros(3).ldexp_(torch.zeros(2, 3))",
    "overlap": "torch.empty_strided((3, 2), (0, 1)).ldexp_(torch.zeros(2))",
    "leaf": "torch.zeros(2, requires_grad=True).ldexp_(torch.zeros(2))",
    "dtype": "torch.ldexp(torch.zeros(1), torch.tensor([True]))",
    "cast": "torch.zeros(2).ldexp_(torch.zeros(2, dtype=torch.complex64))",
}


def sweep(rng):
    return written(rng, "ldexp", *several(rng, 2))
