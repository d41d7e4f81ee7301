from choices import arguments, elements, maybe, number

SWEEP = 120
cases = [
    "torch.isin(torch.randn(2, 3), torch.zeros(4))",
    "torch.isin(torch.zeros((2, 3)).permute(1, 0), torch.zeros(100))",
    "torch.isin(2, torch.tensor([1, 2]))",
    "torch.isin(torch.tensor([1, 2]), 2)",
    "torch.isin(torch.tensor([1, 2]), torch.tensor([1.0]), invert=True)",
    "torch.isin(elements=torch.tensor([1, 2]), test_elements=torch.tensor(2), assume_unique=True)",
    "torch.isin(element=2, test_elements=torch.tensor([1]))",
    "torch.isin(torch.tensor([1]), test_element=1)",
    "torch.isin(torch.tensor([1]), True)",
    "torch.isin(2, 2)",
    "torch.isin(torch.zeros(2), torch.zeros(2), True)",
    "torch.isin(torch.zeros(2), torch.zeros(2), invert=1)",
    "torch.isin(torch.zeros(2))",
    "torch.isin()",
]
errors = {
    "dtype": "torch.isin(torch.tensor([True]), torch.tensor([True]))",
    "view": "torch.isin(torch.zeros(2), torch.zeros(2, 3).permute(1, 0))",
}


def sweep(rng):
    first, second = elements(rng, rng.choice(["float32", "int64", "float64", "int32", "float16", None])), elements(rng, rng.choice(["float32", "int64", "int8", None]))
    names = ["elements", "test_elements"]
    if maybe(rng, 0.2):
        first, names[0] = number(rng), "element"
    elif maybe(rng, 0.3):
        second, names[1] = number(rng), "test_element"
    named = [(names[0], first), (names[1], second), *((key, rng.choice(["True", "False", "1"])) for key in ("assume_unique", "invert") if maybe(rng, 0.2))]
    return f"torch.isin({arguments(rng, named, 0.2, ['assume_unique', 'invert'])})"
