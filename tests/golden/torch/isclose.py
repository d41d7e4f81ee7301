from choices import arguments, maybe, several

SWEEP = 120
cases = [
    "torch.isclose(torch.randn(2, 3), torch.zeros(3))",
    "torch.randn(2, 3).isclose(torch.zeros(2, 1), rtol=0, atol=0.5)",
    "torch.isclose(torch.zeros(2, 3), torch.zeros(3), equal_nan=True)",
    "torch.isclose(torch.tensor([1]), torch.tensor([2]), 1, 2, True)",
    "torch.isclose(torch.zeros(2, requires_grad=True), torch.zeros(2))",
    "torch.isclose(torch.zeros(2), 2)",
    "torch.isclose(torch.zeros(2), torch.zeros(2), rtol='a')",
    "torch.isclose(torch.zeros(2), torch.zeros(2), equal_nan=1)",
    "torch.isclose(torch.zeros(2))",
    "torch.zeros(2).isclose()",
]
errors = {
    "dtypes": "torch.isclose(torch.zeros(2), torch.zeros(2, dtype=torch.float64))",
    "rtol": "torch.isclose(torch.zeros(2), torch.zeros(2), rtol=-0.5)",
    "atol": "torch.isclose(torch.zeros(2), torch.zeros(2), 0.0, -1e-9)",
    "broadcast": "torch.isclose(torch.zeros(2, 3), torch.zeros(2, 4))",
}


def sweep(rng):
    first, second = several(rng, 2, None, 0.93)
    named = [("other", second), ("rtol", rng.choice(["0", "0.5", "1", "0.25", "1e-7", "2", "-1e-7", "True"])), ("atol", rng.choice(["0", "1e-3", "2", "0.5", "-1234567.5"])), ("equal_nan", rng.choice(["True", "False", "True", "1"]))]
    if maybe(rng, 0.5):
        return f"{first}.isclose({arguments(rng, named, 0.1, ['rtol', 'atol', 'equal_nan'])})"
    return f"torch.isclose({arguments(rng, [('input', first), *named], 0.1, ['rtol', 'atol', 'equal_nan'])})"
