from choices import any_layout, dimension, maybe
from reductions import DTYPES, call, source

SWEEP = 150

cases = [
    "torch.diff(torch.randn(2, 5))",
    "torch.randn(2, 5).diff(2)",
    "torch.diff(torch.randn(2, 3), 5)",
    "torch.diff(torch.randn(2, 3), 0, 9)",
    "torch.diff(torch.randn(2, 3), 1, 0, torch.zeros(1, 3))",
    "torch.diff(torch.randn(2, 3), prepend=torch.zeros(2, 1), append=torch.zeros(2, 2, dtype=torch.float64))",
    "torch.diff(torch.zeros(2, 3, dtype=torch.bool), 2)",
    "torch.diff(torch.empty_strided((2, 3, 4), (1, 8, 2)), 1, 1)",
    "torch.diff(torch.empty_strided((2, 3, 4), (1, 8, 2)), 0)",
    "torch.diff(torch.randn(2, 3, requires_grad=True), 3)",
    "torch.diff(torch.tensor(1.0), -1)",
    "torch.diff(torch.randn(2, 3), 1, 9, torch.zeros(9))",
    "torch.diff(torch.randn(2, 3), 1, 0, 3)",
    "torch.diff(torch.randn(2, 3), 1.0)",
]

errors = {
    "no_dimensions": "torch.diff(torch.tensor(1.0))",
    "order": "torch.diff(torch.randn(2, 3), -1)",
    "dim": "torch.diff(torch.randn(2, 3), 1, 2)",
    "rank": "torch.diff(torch.randn(2, 3), 1, 0, torch.zeros(3))",
    "size": "torch.diff(torch.randn(2, 3), 1, 0, torch.zeros(1, 4))",
}


def sweep(rng):
    rank = rng.choice([0, *[1, 1, 2, 2, 2, 3, 3] * 2])
    shape = [rng.choice([0, 1, 2, 3, 3, 4]) for _ in range(rank)]
    dim = dimension(rng, rank)
    kind = rng.choice(DTYPES)

    def beside():
        other = list(shape)
        if other and -rank <= dim < rank:
            other[dim] = rng.randint(0, 2)
        if maybe(rng, 0.06):
            other = rng.choice([other[1:], [*other, 1], [size + 1 for size in other]])
        return any_layout(rng, other, kind if maybe(rng, 0.7) else rng.choice(DTYPES))

    order = rng.choice([0, 1, 1, 1, 2, 2, 3, 5]) if maybe(rng, 0.97) else -1
    named = [("n", order), ("dim", dim), ("prepend", beside() if maybe(rng, 0.7) else "None"), ("append", beside())]
    if rank == 0:
        named = named[:1]
    return call(rng, "diff", any_layout(rng, shape, kind), named, ["n", "prepend", "append"] + (["dim"] if maybe(rng, 0.5) else []), damage=0.05)
