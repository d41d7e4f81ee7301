from choices import any_layout, maybe
from reductions import DTYPES, call, keywords_last, source

SWEEP = 150

cases = [
    "torch.bucketize(torch.randn(2, 3), torch.randn(4))",
    "torch.bucketize(2.5, torch.randn(4))",
    "torch.bucketize(True, torch.zeros(0))",
    "torch.bucketize(torch.empty_strided((2, 3, 4), (1, 8, 2)), torch.randn(4), out_int32=True, right=True)",
    "torch.bucketize(torch.zeros(2, 3, dtype=torch.int64), torch.randn(4))",
    "torch.bucketize(torch.zeros(0, dtype=torch.complex64), torch.randn(4))",
    "torch.bucketize(self=3, boundaries=torch.randn(4))",
    "torch.bucketize(input=3, boundaries=torch.randn(4))",
    "torch.bucketize(2j, torch.randn(4))",
    "torch.bucketize('a', torch.randn(4))",
    "torch.bucketize(torch.randn(2), [1, 2])",
    "torch.bucketize(torch.randn(2), torch.randn(4), right=None)",
]

errors = {
    "rank": "torch.bucketize(torch.randn(2, 3), torch.randn(2, 3))",
    "kernel": "torch.bucketize(torch.zeros(2, dtype=torch.bool), torch.zeros(2, dtype=torch.bool))",
}


def sweep(rng):
    tensor, _ = source(rng, DTYPES + ["float32"] * 4)
    if maybe(rng, 0.25):
        tensor = rng.choice(["3", "2.5", "True", "2j", "'a'"])
    shape = [rng.randint(0, 4)] if maybe(rng, 0.85) else rng.choice([[], [2, 3]])
    named = [("boundaries", any_layout(rng, shape, rng.choice(DTYPES + ["float32"] * 8)))]
    written = call(rng, "bucketize", tensor, named, method=False, damage=0.15, first="input" if tensor.startswith("torch") else "self")
    return keywords_last(rng, written, [("out_int32", rng.choice(["True", "False"])), ("right", rng.choice(["True", "False", "1"]))])
