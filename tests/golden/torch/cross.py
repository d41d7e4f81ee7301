from choices import any_layout, maybe
from reductions import call

SWEEP = 150

cases = [
    "torch.cross(torch.randn(2, 3), torch.randn(2, 3))",
    "torch.randn(3, 4, requires_grad=True).cross(torch.randn(3, 1), 0)",
    "torch.cross(torch.zeros(1, 3, 4), torch.zeros(5, 3, 1))",
    "torch.cross(torch.empty_strided((2, 3), (1, 2)), torch.randn(2, 3), dim=-1)",
    "torch.cross(torch.zeros(0, 3), torch.zeros(1, 3))",
    "torch.cross(torch.zeros(2, 3, dtype=torch.uint8), torch.zeros(2, 3, dtype=torch.uint8))",
    "torch.cross(torch.zeros(2, 3, dtype=torch.bool), torch.randn(2, 3))",
    "torch.cross(torch.randn(3), torch.randn(2, 3), 9)",
    "torch.cross(torch.tensor(1.0), torch.tensor(1.0))",
    "torch.cross(torch.randn(2, 3), torch.randn(2, 3), (1,))",
    "torch.cross(torch.randn(2, 3), 3)",
]

errors = {
    "no_three": "torch.cross(torch.randn(2, 4), torch.randn(2, 4))",
    "rank": "torch.cross(torch.randn(2, 3), torch.randn(3))",
    "no_dimensions": "torch.cross(torch.tensor(1.0), torch.tensor(1.0), 0)",
    "dim": "torch.cross(torch.randn(2, 3), torch.randn(2, 3), 2)",
    "length": "torch.cross(torch.randn(2, 3), torch.randn(2, 2), -1)",
    "broadcast": "torch.cross(torch.randn(2, 3), torch.randn(4, 3))",
    "kernel": "torch.cross(torch.zeros(2, 3, dtype=torch.bool), torch.zeros(2, 3, dtype=torch.bool))",
    "dtype": "torch.cross(torch.zeros(2, 3), torch.zeros(2, 3, dtype=torch.int64))",
}


def sweep(rng):
    rank = rng.choice([1, 2, 2, 3, 3])
    shape = [rng.choice([0, 1, 2, 3, 3, 4]) for _ in range(rank)]
    dim = rng.randrange(rank)
    if maybe(rng, 0.9):
        shape[dim] = 3
    other = [1 if at != dim and maybe(rng, 0.2) else size for at, size in enumerate(shape)]
    if maybe(rng, 0.08):
        other = rng.choice([other[1:], [*other, 1], [size + 1 for size in other]])
    kind = rng.choice(["float32"] * 6 + ["float64", "int64", "complex64", "bool", "float16"])
    second = kind if maybe(rng, 0.93) else rng.choice(["float32", "int64"])
    named = [("other", any_layout(rng, other, second)), ("dim", dim - rank if maybe(rng, 0.3) else dim)]
    return call(rng, "cross", any_layout(rng, shape, kind), named, ["dim"] if maybe(rng, 0.5) else [], damage=0.12)
