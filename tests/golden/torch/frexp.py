from choices import arguments, elements, maybe

SWEEP = 110
cases = [
    'torch.frexp(torch.randn(2, 3))',
    'torch.randn(2, 3).frexp()',
    'torch.frexp(torch.zeros(2, requires_grad=True))',
    'torch.frexp(torch.zeros((2, 3), dtype=torch.float64).permute(1, 0))',
    'torch.frexp(1.0)',
    'torch.frexp()',
]
errors = {
    'float': 'torch.frexp(torch.tensor([1, 2]))',
}


def sweep(rng):
    source, more = elements(rng), []
    if maybe(rng, 0.6):
        return f"{source}.frexp({arguments(rng, more, 0.15, [key for key, _ in more])})"
    return f"torch.frexp({arguments(rng, [('input', source), *more], 0.2, [key for key, _ in more])})"
