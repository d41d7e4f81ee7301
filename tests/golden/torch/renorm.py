from choices import dimension, maybe
from reductions import DTYPES, call, source

SWEEP = 150

cases = [
    "torch.renorm(torch.randn(3, 4), 2, 0, 1)",
    "torch.randn(3, 4, requires_grad=True).renorm(p=1.5, dim=-1, maxnorm=2.5)",
    "torch.empty_strided((2, 3), (1, 2)).renorm_(2, 0, 1)",
    "torch.zeros(3, requires_grad=True).renorm_(0, 0, 1)",
    "torch.renorm(torch.empty_strided((2, 3), (1, 2)), 2, 0, True)",
    "torch.renorm(torch.zeros(3), 0, 0, -1)",
    "torch.renorm(torch.zeros(2, 3), 1e400, 0, 1)",
    "torch.renorm(torch.zeros(2, 3), 'a', 0, 1)",
    "torch.renorm(torch.zeros(2, 3), 2, 0)",
]

errors = {
    "leaf": "torch.zeros(2, 3, requires_grad=True).renorm_(2, 0, 1)",
    "overlap": "torch.empty_strided((2, 3), (0, 1)).renorm_(2, 0, 1)",
    "p_real": "torch.renorm(torch.zeros(2, 3), 2j, 0, 1)",
    "p": "torch.renorm(torch.zeros(2, 3), 0, 0, 2j)",
    "maxnorm_real": "torch.renorm(torch.zeros(2, 3), 2, 9, 2j)",
    "maxnorm": "torch.renorm(torch.zeros(2, 3), 2, 9, -1.5)",
    "rank": "torch.renorm(torch.zeros(3), 2, 9, 1)",
    "dim": "torch.renorm(torch.zeros(2, 3), 2, 2, 1)",
    "dtype": "torch.renorm(torch.zeros(2, 3, dtype=torch.int64), 2, 0, 1)",
}


def sweep(rng):
    tensor, rank = source(rng, DTYPES + ["float32"] * 16, ranks=(1, 2, 2, 2, 3, 3, 3, 4))
    p = rng.choice(["1", "2", "2", "0.5", "True"]) if maybe(rng, 0.93) else rng.choice(["0", "-1", "1j"])
    maxnorm = rng.choice(["1", "0", "2.5"]) if maybe(rng, 0.95) else rng.choice(["-1", "1j"])
    named = [("p", p), ("dim", dimension(rng, rank)), ("maxnorm", maxnorm)]
    if maybe(rng, 0.25):
        return f"{tensor}.renorm_({p}, {named[1][1]}, {maxnorm})"
    return call(rng, "renorm", tensor, named, damage=0.12)
