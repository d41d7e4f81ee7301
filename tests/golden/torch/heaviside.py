from choices import several, written

SWEEP = 110
cases = [
    "torch.heaviside(torch.randn(2, 3), torch.zeros(3))",
    "torch.randn(2, 3).heaviside(values=torch.zeros(2, 1))",
    "torch.zeros(3, dtype=torch.int64).heaviside_(torch.zeros(1, dtype=torch.int64))",
    "torch.heaviside(torch.zeros(3), 0.5)",
    "torch.heaviside(torch.zeros(3), other=torch.zeros(3))",
    "torch.heaviside(torch.zeros(3, requires_grad=True), torch.zeros(3))",
    "torch.heaviside()",
]
errors = {
    "complex": "torch.heaviside(torch.zeros(2), torch.zeros(2, dtype=torch.complex64))",
    "dtypes": "torch.heaviside(torch.zeros(2), torch.zeros(2, dtype=torch.float64))",
    "broadcast": "torch.heaviside(torch.zeros(2, 3), torch.zeros(2, 4))",
    "leaf": "torch.zeros(2, requires_grad=True).heaviside_(torch.zeros(2))",
    "overlap": "torch.empty_strided((3, 2), (0, 1)).heaviside_(torch.zeros(2))",
    "output": "torch.zeros(3).heaviside_(torch.zeros(2, 3))",
}


def sweep(rng):
    first, second = several(rng, 2)
    return written(rng, "heaviside", first, second, names=("input", "values"))
