from choices import any_layout, maybe
from creating import DTYPES, size

SWEEP = 100
cases = [
    "torch.zeros(2).type_as(torch.zeros(3, dtype=torch.int64))", "torch.zeros(2).type_as(torch.zeros(3))", "torch.zeros(2, requires_grad=True).type_as(torch.zeros(1, dtype=torch.int64))", "torch.zeros(2).type_as(3)", "torch.zeros(2).type_as()",
    "torch.zeros(2).type_as(other=torch.zeros(2))", "torch.zeros(2).type_as(torch.zeros(2), 1)", "torch.empty_strided((2, 3), (1, 2)).type_as(torch.zeros(1, dtype=torch.float64))",
]  # fmt: skip
errors = {}


def sweep(rng):
    source = any_layout(rng, [abs(one) for one in size(rng)], rng.choice(DTYPES))
    other = any_layout(rng, [2], rng.choice(DTYPES))
    if maybe(rng, 0.3):
        other = rng.choice(["3", "torch.float64", "None", "", f"{other}, 1", f"dtype={other}", "[1]"])
    elif maybe(rng, 0.2):
        other = f"other={other}"
    return f"{source}.type_as({other})"
