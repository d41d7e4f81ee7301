from choices import arguments, maybe

SWEEP = 120
cases = [
    "torch.allclose(torch.tensor([1.0]), torch.tensor([1.000001]))",
    "torch.tensor([1.0, 2.0]).allclose(torch.tensor([1.0, 2.5]))",
    "torch.tensor([1.0, 2.0]).allclose(torch.tensor([1.0, 2.5]), atol=0.5)",
    "torch.tensor([1, 2]).allclose(torch.tensor([1, 2]), rtol=0, atol=0)",
    "torch.allclose(torch.zeros(0, 3), torch.zeros(3))",
    "torch.allclose(torch.tensor([True]), torch.tensor([True]))",
    "torch.allclose(torch.zeros(2), 2)",
    "torch.allclose(torch.zeros(2), torch.zeros(2), rtol='a')",
    "torch.allclose(torch.zeros(2))",
    "torch.zeros(2).allclose()",
]
errors = {
    "dtypes": "torch.allclose(torch.zeros(2), torch.zeros(2, dtype=torch.float64))",
    "rtol": "torch.allclose(torch.zeros(2), torch.zeros(2), rtol=-0.5)",
    "atol": "torch.allclose(torch.zeros(2), torch.zeros(2), 0.0, -1e-9)",
    "broadcast": "torch.allclose(torch.zeros(2, 3), torch.zeros(2, 4))",
}


def sweep(rng):
    if maybe(rng, 0.8):
        first, second = (f"torch.tensor({[rng.choice([1, 2, 2, 3]) / rng.choice([1, 1, 2]) for _ in range(2)]})" for _ in range(2))
    else:
        first = f"torch.zeros({rng.choice(['0', '2, 0', '0, 3', '2, 3'])})"
        second = f"torch.zeros({rng.choice(['0', '2, 0', '1', '4'])}, dtype=torch.{rng.choice(['float32', 'float32', 'int64'])})"
        if first == "torch.zeros(2, 3)":
            second = rng.choice(["torch.zeros(4)", "torch.zeros(3, dtype=torch.int64)"])
    named = [("other", second), ("rtol", rng.choice(["0", "0.5", "0.25", "1", "-1e-7"])), ("atol", rng.choice(["0", "1e-3", "1", "2", "0.5", "-2"])), ("equal_nan", rng.choice(["True", "False", "True", "1"]))]
    if maybe(rng, 0.5):
        return f"{first}.allclose({arguments(rng, named, 0.1, ['rtol', 'atol', 'equal_nan'])})"
    return f"torch.allclose({arguments(rng, [('input', first), *named], 0.1, ['rtol', 'atol', 'equal_nan'])})"
