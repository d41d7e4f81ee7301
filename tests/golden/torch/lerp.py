from choices import arguments, maybe, number, several

SWEEP = 140
cases = [
    "torch.lerp(torch.randn(2, 3), torch.zeros(3), 0.5)",
    "torch.lerp(torch.randn(2, 3), torch.zeros(2, 1), torch.zeros(3))",
    "torch.randn(2, 3).lerp(torch.zeros(3), weight=torch.tensor(0.5, dtype=torch.float64))",
    "torch.randn(2, 3).lerp(torch.zeros(3), torch.tensor(2j))",
    "torch.randn(2, 3).lerp_(torch.zeros(3), 2)",
    "torch.zeros(2, requires_grad=True).lerp(torch.zeros(2), 0.5)",
    "torch.zeros(2).lerp(torch.zeros(2))",
    "torch.zeros(2).lerp(1, 2)",
    "torch.zeros(2).lerp(torch.zeros(2), 'a')",
    "torch.zeros(2, dtype=torch.complex64).lerp(torch.zeros(2, dtype=torch.complex64), 2j)",
]
errors = {
    "dtypes": "torch.lerp(torch.zeros(2), torch.zeros(2, dtype=torch.float64), 0.5)",
    "broadcast": "torch.lerp(torch.zeros(2, 3), torch.zeros(2, 4), 0.5)",
    "output": "torch.zeros(3).lerp_(torch.zeros(2, 3), 0.5)",
    "overlap": "torch.empty_strided((3, 2), (0, 1)).lerp_(torch.zeros(2), 0.5)",
    "leaf": "torch.zeros(2, requires_grad=True).lerp_(torch.zeros(2), 0.5)",
    "cast": "torch.zeros(2).lerp_(torch.zeros(2), torch.tensor(2j))",
    "dtype": "torch.lerp(torch.tensor([1, 2]), torch.tensor([1, 2]), 0.5)",
    "overflow": "torch.lerp(torch.zeros(2), torch.zeros(2), 2j)",
}


def sweep(rng):
    dtype = rng.choice(["float32", "float32", "float64", "float16", "bfloat16", "complex64", "complex64", "float32", "int64"])
    first, end, weight = several(rng, 3, dtype, 0.95)
    weight = rng.choice([weight, number(rng).replace("2j", "2.5") if dtype == "float16" else number(rng)])
    named = [("end", end), ("weight", weight)]
    if maybe(rng, 0.6):
        return f"{first}.lerp{'_' if maybe(rng, 0.5) else ''}({arguments(rng, named, 0.15)})"
    return f"torch.lerp({arguments(rng, [('input', first), *named], 0.15)})"
