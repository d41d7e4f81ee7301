from choices import arguments, elements, maybe

SWEEP = 110
cases = [
    'torch.conj_physical(torch.randn(2, 3))',
    'torch.conj_physical(torch.zeros((2, 3), dtype=torch.complex64).permute(1, 0))',
    'torch.randn(2, 3).conj_physical_()',
    'torch.zeros(2, dtype=torch.complex64).conj_physical_()',
    'torch.conj_physical(1)',
]
errors = {
    'leaf': 'torch.zeros(2, requires_grad=True).conj_physical_()',
    'overlap': 'torch.empty_strided((3, 2), (0, 1), dtype=torch.complex64).conj_physical_()',
}


def sweep(rng):
    source = elements(rng)
    named = [("input", source)]
    if maybe(rng, 0.6):
        return f"{source}.conj_physical{'_' if maybe(rng, 0.5) else ''}({rng.choice(['', '', '1', 'out=2'])})"
    return f"torch.conj_physical({arguments(rng, named, 0.4)})"
