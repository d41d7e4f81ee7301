from choices import dimension, maybe
from reductions import DTYPES, call, source

SWEEP = 150

cases = [
    "torch.topk(torch.randn(2, 3, 4), 2)",
    "torch.randn(2, 3, 4).topk(1, 0, False, False)",
    "torch.topk(torch.randn(2, 3, requires_grad=True), k=0, dim=0, largest=False)",
    "torch.topk(torch.empty_strided((2, 3, 4), (1, 8, 2)), 2, 1)",
    "torch.topk(torch.randn(2, 3), torch.tensor(2))",
    "torch.topk(torch.tensor(1.0), 1)",
    "torch.topk(torch.tensor(1.0), 2)",
    "torch.topk(torch.zeros(2, 3, dtype=torch.bool), 9)",
    "torch.topk(torch.randn(2, 3), 9, 7)",
    "torch.topk(torch.randn(2, 3))",
    "torch.topk(torch.randn(2, 3), 1.0)",
    "torch.topk(torch.randn(2, 3), True)",
    "torch.topk(torch.randn(2, 3), 1, largest=None)",
]

errors = {
    "dim": "torch.topk(torch.randn(2, 3), 1, 2)",
    "k": "torch.topk(torch.randn(2, 3), 4)",
    "complex": "torch.topk(torch.zeros(2, 3, dtype=torch.complex64), 1)",
    "bool": "torch.topk(torch.zeros(2, 3, dtype=torch.bool), 1)",
}


def sweep(rng):
    tensor, rank = source(rng, DTYPES + ["float32"] * 16, ranks=(0, 1, 2, 2, 3, 3, 4))
    k = rng.choice([0, 1, 1, 1, 1, 1, 1, 2]) if maybe(rng, 0.95) else -1
    named = [("k", k), ("dim", dimension(rng, rank)), ("largest", rng.choice(["True", "False"])), ("sorted", rng.choice(["True", "False"]))]
    return call(rng, "topk", tensor, named, ["dim", "largest", "sorted"], damage=0.15)
