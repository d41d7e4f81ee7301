from choices import maybe
from reductions import call

SWEEP = 150

cases = [
    "torch.bincount(torch.tensor([1, 2, 5]))",
    "torch.tensor([1, 2, 5]).bincount(minlength=10)",
    "torch.bincount(torch.tensor([1, 2]), torch.zeros(2, dtype=torch.float16, requires_grad=True))",
    "torch.bincount(torch.tensor([1, 2]), torch.zeros(2))",
    "torch.bincount(torch.zeros(0, dtype=torch.int64), torch.zeros(2), 3)",
    "torch.bincount(torch.zeros(0, 3, dtype=torch.int64))",
    "torch.bincount(torch.tensor([-1]), minlength=-2)",
    "torch.bincount(torch.tensor([1, 2]), None, 5)",
    "torch.bincount(torch.tensor([1, 2]), [1, 2])",
    "torch.bincount(torch.tensor(1))",
]

errors = {
    "kernel": "torch.bincount(torch.randn(3), minlength=-1)",
    "minlength": "torch.bincount(torch.tensor([1, 2]), minlength=-1)",
    "input": "torch.bincount(torch.tensor([1, -2]))",
    "weights": "torch.bincount(torch.tensor([1, 2]), torch.zeros(3))",
}


def sweep(rng):
    values = [rng.randint(0, 6) for _ in range(rng.randint(1, 5))]
    if maybe(rng, 0.1):
        values[0] = -1
    kind = rng.choice(["int64"] * 8 + ["int32", "uint8", *["int64"] * 6, "float32", "bool"])
    tensor = f"torch.tensor({values if maybe(rng, 0.95) else [values]}, dtype=torch.{kind if min(values) >= 0 else 'int64'})"
    weights = f"torch.zeros({len(values) if maybe(rng, 0.9) else 7}, dtype=torch.{rng.choice(['float32', 'float64', 'int64', 'float16'])})"
    named = [("weights", weights if maybe(rng, 0.7) else "None"), ("minlength", rng.choice([0, 1, 3, 5, 10, 2, 7, -1]))]
    return call(rng, "bincount", tensor, named, ["weights", "minlength"], damage=0.1)
