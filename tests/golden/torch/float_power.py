from choices import maybe, pair, written

SWEEP = 120
cases = [
    "torch.float_power(torch.tensor([1, 2]), 2)",
    "torch.float_power(torch.randn(2, 3), torch.zeros(3))",
    "torch.float_power(2, torch.zeros((2, 3)).permute(1, 0))",
    "torch.float_power(2j, torch.tensor([1, 2]))",
    "torch.randn(2, 3).float_power(0.5)",
    "torch.zeros(2, 3, dtype=torch.float64).float_power_(2)",
    "torch.zeros(2, 3, dtype=torch.float64).float_power_(torch.zeros(3))",
    "torch.float_power(2, 3)",
    "torch.float_power(torch.randn(2), 'a')",
    "torch.randn(2).float_power()",
]
errors = {
    "base": "torch.zeros(2).float_power_(2)",
    "broadcast": "torch.float_power(torch.zeros(2, 3), torch.zeros(2, 4))",
    "output": "torch.zeros(3, dtype=torch.float64).float_power_(torch.zeros(2, 3))",
    "overlap": "torch.empty_strided((3, 2), (0, 1), dtype=torch.float64).float_power_(2)",
    "leaf": "torch.zeros(2, dtype=torch.float64, requires_grad=True).float_power_(2)",
}


def sweep(rng):
    dtype = rng.choice(["float64", "complex128"]) if maybe(rng, 0.3) else None
    return written(rng, "float_power", *pair(rng, dtype, 0.4), names=("input", "exponent"))
