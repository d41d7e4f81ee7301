from choices import arguments, elements, maybe

SWEEP = 110
cases = [
    'torch.round(torch.randn(2, 3))',
    'torch.round(torch.randn(2, 3), decimals=2)',
    'torch.randn(2, 3).round(decimals=-1)',
    'torch.randn(2, 3).round_()',
    'torch.randn(2, 3).round_(decimals=2)',
    'torch.randn(2, 3).round(2)',
    'torch.tensor([1, 2]).round()',
    'torch.tensor([1, 2]).round(decimals=0)',
    'torch.randn(2, 3).round(decimals=1.5)',
    'torch.round(torch.randn(2, 3), decimals=None)',
    'torch.round(2.5)',
    'torch.round()',
]
errors = {
    'leaf': 'torch.zeros(2, requires_grad=True).round_()',
    'overlap': 'torch.empty_strided((3, 2), (0, 1)).round_()',
    'dtype': 'torch.tensor([1, 2]).round(decimals=1)',
}


def sweep(rng):
    source, more = elements(rng), [("decimals", rng.choice(["0", "1", "-2", "2.5", "True"]))] if maybe(rng, 0.4) else []
    if maybe(rng, 0.6):
        return f"{source}.round{'_' if maybe(rng, 0.5) else ''}({arguments(rng, more, 0.15, [key for key, _ in more])})"
    return f"torch.round({arguments(rng, [('input', source), *more], 0.2, [key for key, _ in more])})"
