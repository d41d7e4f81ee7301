from choices import arguments, elements, maybe

SWEEP = 110
cases = [
    'torch.nan_to_num(torch.randn(2, 3))',
    'torch.nan_to_num(torch.randn(2, 3), 0.0, posinf=1)',
    'torch.randn(2, 3).nan_to_num(nan=1.0)',
    'torch.randn(2, 3).nan_to_num_(0, 1, 2)',
    "torch.randn(2, 3).nan_to_num('a')",
    'torch.tensor([1, 2]).nan_to_num()',
    'torch.nan_to_num()',
    'torch.empty_strided((3, 2), (0, 1), dtype=torch.int64).nan_to_num_()',
]
errors = {
    'complex': 'torch.nan_to_num(torch.zeros(2, dtype=torch.complex64, requires_grad=True))',
    'leaf': 'torch.zeros(2, requires_grad=True).nan_to_num_()',
    'overlap': 'torch.empty_strided((3, 2), (0, 1)).nan_to_num_()',
}


def sweep(rng):
    source, more = elements(rng), [(key, rng.choice(["None", "0.5", "1", "'a'"])) for key in ("nan", "posinf", "neginf")]
    if maybe(rng, 0.6):
        return f"{source}.nan_to_num{'_' if maybe(rng, 0.5) else ''}({arguments(rng, more, 0.15, [key for key, _ in more])})"
    return f"torch.nan_to_num({arguments(rng, [('input', source), *more], 0.2, [key for key, _ in more])})"
