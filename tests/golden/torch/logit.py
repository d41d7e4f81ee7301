from choices import arguments, elements, maybe

SWEEP = 110
cases = [
    'torch.logit(torch.randn(2, 3))',
    'torch.logit(torch.randn(2, 3), eps=1e-6)',
    'torch.randn(2, 3).logit(0.1)',
    'torch.randn(2, 3).logit_(1)',
    'torch.randn(2, 3).logit(None)',
    "torch.randn(2, 3).logit('a')",
    'torch.logit(torch.tensor([1, 2]))',
    'torch.logit()',
]
errors = {
    'leaf': 'torch.zeros(2, requires_grad=True).logit_()',
    'overlap': 'torch.empty_strided((3, 2), (0, 1)).logit_()',
    'cast': 'torch.tensor([True]).logit_()',
    'dtype': 'torch.logit(torch.zeros(2, dtype=torch.complex64))',
}


def sweep(rng):
    source, more = elements(rng), [("eps", rng.choice(["None", "0.5", "1", "1e-3", "True", "'a'"]))]
    if maybe(rng, 0.6):
        return f"{source}.logit{'_' if maybe(rng, 0.5) else ''}({arguments(rng, more, 0.15, [key for key, _ in more])})"
    return f"torch.logit({arguments(rng, [('input', source), *more], 0.2, [key for key, _ in more])})"
