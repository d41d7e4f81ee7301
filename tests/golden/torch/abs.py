from choices import arguments, elements, maybe

SWEEP = 110
cases = [
    'torch.abs(torch.randn(2, 3))',
    'torch.randn(2, 3).abs()',
    'torch.absolute(torch.randn(2, 3))',
    'torch.zeros((2, 3), dtype=torch.complex64).permute(1, 0).abs()',
    'torch.zeros(2, dtype=torch.complex128, requires_grad=True).absolute()',
    'torch.zeros(2, dtype=torch.int64).abs_()',
    'torch.abs(2)',
    'torch.absolute()',
]
errors = {
    'complex': 'torch.zeros(2, dtype=torch.complex64).abs_()',
    'leaf': 'torch.zeros(2, requires_grad=True).abs_()',
    'overlap': 'torch.empty_strided((3, 2), (0, 1)).abs_()',
    'dtype': 'torch.abs(torch.tensor([True]))',
}


def sweep(rng):
    source = elements(rng)
    named = [("input", source)]
    if maybe(rng, 0.6):
        return f"{source}.abs{'_' if maybe(rng, 0.5) else ''}({rng.choice(['', '', '1', 'out=2'])})"
    return f"torch.abs({arguments(rng, named, 0.4)})"
