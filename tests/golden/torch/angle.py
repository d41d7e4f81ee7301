from choices import arguments, elements, maybe

SWEEP = 110
cases = [
    'torch.angle(torch.randn(2, 3))',
    'torch.randn(2, 3).angle()',
    'torch.zeros((2, 3), dtype=torch.complex64).permute(1, 0).angle()',
    'torch.angle(torch.tensor([1, 2]))',
    'torch.angle(1)',
    'torch.angle()',
    'torch.angle(torch.zeros(2, dtype=torch.complex64, requires_grad=True))',
]
errors = {
}


def sweep(rng):
    source = elements(rng)
    named = [("input", source)]
    if maybe(rng, 0.6):
        return f"{source}.angle({rng.choice(['', '', '1', 'out=2'])})"
    return f"torch.angle({arguments(rng, named, 0.4)})"
