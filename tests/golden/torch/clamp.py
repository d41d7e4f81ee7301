from choices import arguments, elements, maybe, several

SWEEP = 150
cases = [
    "torch.clamp(torch.randn(2, 3), 0)",
    "torch.clamp(torch.randn(2, 3), max=1.0)",
    "torch.clamp(torch.randn(2, 3), min=-1, max=1)",
    "torch.randn(2, 3).clamp(0, 1)",
    "torch.randn(2, 3).clamp_(min=0)",
    "torch.tensor([1, 2]).clamp(0.5)",
    "torch.tensor([True]).clamp(0, 1)",
    "torch.clamp(torch.randn(2, 3), torch.zeros(3), torch.zeros(2, 1))",
    "torch.clamp(torch.randn(2, 3), max=torch.zeros(3, dtype=torch.float64))",
    "torch.randn(2, 3).clamp_(torch.zeros(3))",
    "torch.randn(2, 3).clip(0, 1)",
    "torch.clip(torch.randn(2, 3), 0)",
    "torch.randn(2, 3).clip_(0)",
    "torch.randn(2, 3).clamp(torch.tensor(0.5), 2)",
    "torch.randn(2, 3).clamp(1, torch.tensor(2))",
    "torch.randn(2, 3).clamp(0, torch.zeros(3))",
    "torch.randn(2, 3).clamp('a')",
    "torch.randn(2, 3).clip(0, 1, 2)",
    "torch.randn(2, 3).clamp(None, 1)",
    "torch.zeros(2).clamp(2j)",
    "torch.tensor([1, 2]).clamp(2j)",
    "torch.tensor([1, 2]).clamp_(0.5)",
]
errors = {
    "none": "torch.clamp(torch.randn(2, 3))",
    "complex": "torch.zeros(2, dtype=torch.complex64).clamp(0)",
    "broadcast": "torch.zeros(2).clamp(torch.zeros(3))",
    "output": "torch.zeros(3).clamp_(torch.zeros(2, 3))",
    "overlap": "torch.empty_strided((3, 2), (0, 1)).clamp_(0)",
    "leaf": "torch.zeros(2, requires_grad=True).clamp_(0)",
    "cast": "torch.tensor([1, 2]).clamp_(0.5, 1)",
    "dtype": "torch.tensor([True]).clamp(True)",
    "overflow": "torch.zeros(2, dtype=torch.uint8).clamp(0, 300)",
}


def sweep(rng):
    if maybe(rng, 0.5):
        first, low, high = several(rng, 3)
    else:
        first, low, high = elements(rng), *(rng.choice(["None", "0", "-1", "1.5", "300", "True", "2j", "torch.tensor(1)", "torch.tensor(0.5)"]) for _ in range(2))
    named, name = [("min", low), ("max", high)], rng.choice(["clamp", "clamp", "clip"])
    if maybe(rng, 0.6):
        return f"{first}.{name}{'_' if maybe(rng, 0.5) else ''}({arguments(rng, named, 0.1, ['min', 'max'])})"
    return f"torch.{name}({arguments(rng, [('input', first), *named], 0.15, ['min', 'max'])})"
