from reductions import DTYPES, call

SWEEP = 150

cases = [
    "torch.histc(torch.randn(2, 3))",
    "torch.randn(2, 3, requires_grad=True).histc(5)",
    "torch.histc(torch.randn(2, 3), bins=5, min=0.5, max=3)",
    "torch.histc(torch.zeros(0, 3, dtype=torch.float16), 5, 1, 1)",
    "torch.histc(torch.randn(2, 3), 5, True, 2)",
    "torch.histc(torch.zeros(2, 3, dtype=torch.complex64), 5, 0, 1)",
    "torch.histc(torch.zeros(2, 3, dtype=torch.complex64), 5)",
    "torch.histc(torch.zeros(2, 3, dtype=torch.bool), 5)",
    "torch.histc(torch.zeros(2, 3, dtype=torch.complex64), 0, 2j)",
    "torch.histc(torch.zeros(2, dtype=torch.uint8), 5, -2, 1)",
    "torch.histc(torch.zeros(2, dtype=torch.float16), 5, 70000, 80000)",
    "torch.histc(torch.randn(2, 3), 5.0)",
    "torch.histc(torch.randn(2, 3), 5, 'a')",
]

errors = {
    "overflow": "torch.histc(torch.randn(2, 3), 5, 2j)",
    "bins": "torch.histc(torch.randn(2, 3), 0)",
    "kernel": "torch.histc(torch.zeros(2, 3, dtype=torch.int64))",
    "infinite": "torch.histc(torch.randn(2, 3), 5, 0, 1e400)",
    "order": "torch.histc(torch.randn(2, 3), 5, 1, 0.5)",
}


def sweep(rng):
    shape = [rng.randint(0, 3) for _ in range(rng.randint(0, 3))]
    tensor = f"torch.zeros({shape}, dtype=torch.{rng.choice([*(one for one in DTYPES if one != 'uint8'), *['float32'] * 24])})"
    named = [("bins", rng.choice([0, *[1, 1, 3, 5, 5, 10] * 3])), ("min", rng.choice(["0", "0.5", "1", "-1", "0", "-2"])), ("max", rng.choice(["2", "1", "3", "2.5"]))]
    return call(rng, "histc", tensor, named, ["bins", "min", "max"], damage=0.15)
