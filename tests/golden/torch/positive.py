from choices import arguments, elements, maybe

SWEEP = 110
cases = [
    'torch.positive(torch.randn(2, 3))',
    'torch.randn(2, 3).positive()',
    'torch.zeros(2, requires_grad=True).positive()',
    'torch.positive(torch.zeros(2, 3, dtype=torch.complex64))',
    'torch.positive(1)',
    'torch.positive()',
]
errors = {
    'bool': 'torch.positive(torch.tensor([True]))',
}


def sweep(rng):
    source = elements(rng)
    named = [("input", source)]
    if maybe(rng, 0.6):
        return f"{source}.positive({rng.choice(['', '', '1', 'out=2'])})"
    return f"torch.positive({arguments(rng, named, 0.4)})"
