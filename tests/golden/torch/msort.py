from reductions import DTYPES, call, source

SWEEP = 120

cases = [
    "torch.msort(torch.randn(2, 3, 4))",
    "torch.randn(2, 3, requires_grad=True).msort()",
    "torch.msort(torch.empty_strided((2, 3, 4), (1, 8, 2)))",
    "torch.msort(torch.tensor(1.0))",
    "torch.randn(2, 3).msort(1)",
    "torch.randn(2, 3).msort(dim=1)",
    "torch.msort(torch.randn(2, 3), 1)",
    "torch.msort()",
]

errors = {"complex": "torch.msort(torch.zeros(2, 3, dtype=torch.complex64))"}


def sweep(rng):
    tensor, _ = source(rng, DTYPES + ["complex64"])
    return call(rng, "msort", tensor, [], damage=0.4) if rng.random() < 0.8 else f"{tensor}.msort({rng.choice(['1', 'dim=0', '0, 1', 'None'])})"
