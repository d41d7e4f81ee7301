from choices import any_layout, dimension, maybe
from products import DTYPES, call

SWEEP = 200

cases = [
    "torch.tensordot(torch.randn(2, 3, 4), torch.randn(3, 4, 5))",
    "torch.tensordot(torch.randn(2, 3), torch.randn(3, 4), 1)",
    "torch.tensordot(torch.randn(2, 3), torch.randn(3, 4), 0)",
    "torch.tensordot(torch.randn(2, 3, 4), torch.randn(4, 3, 5), dims=([1, 2], [1, 0]))",
    "torch.tensordot(torch.randn(2, 3, requires_grad=True), torch.randn(2, 3), ([0, 1], [0, 1]))",
    "torch.tensordot(torch.randn(2, 3), torch.randn(1, 4), 1)",
    "torch.tensordot(torch.zeros(2, 0), torch.zeros(0, 4), True)",
    "torch.tensordot(torch.tensor(1.0), torch.randn(2, 3), ([], []))",
    "torch.tensordot(torch.randn(2, 3), torch.randn(3, 4), torch.tensor(1))",
    "torch.tensordot(torch.randn(2, 3), torch.randn(3, 4), torch.tensor(-1))",
    "torch.tensordot(torch.randn(2, 3), torch.randn(3, 4), ([1],))",
    "torch.tensordot(torch.randn(2, 3), torch.randn(3, 4), ([1], [0], [1]))",
    "torch.tensordot(torch.randn(2, 3), torch.randn(3, 4), (1, 0))",
    "torch.tensordot(torch.randn(2, 3), torch.randn(3, 4), ([1.0], [0]))",
    "torch.tensordot(torch.randn(2, 3), 3, ([1], [0]))",
    "torch.tensordot('a', torch.randn(2, 3), 1)",
    "torch.tensordot(3, 'a', -1)",
    "torch.tensordot(torch.randn(2, 3))",
    "torch.tensordot(torch.randn(2, 3), torch.randn(3, 4), 1, 3)",
    "torch.tensordot(torch.empty_strided((3,), (2,), dtype=torch.bool), torch.zeros(3, dtype=torch.bool), 1)",
    "torch.tensordot(torch.zeros(3, 2, dtype=torch.bool), torch.zeros(2, 3, dtype=torch.bool), ([0, 1], [1, 0]))",
    "torch.tensordot(torch.zeros(2, 3, requires_grad=True), torch.zeros(2, 3), ([1, 0], [1, 0]))",
]

errors = {
    "dims_type": "torch.tensordot(torch.randn(2, 3), torch.randn(3, 4), 'a')",
    "negative_dims": "torch.tensordot(torch.randn(2, 3), torch.randn(3, 4), -1)",
    "many_dims": "torch.tensordot(torch.randn(2, 3), torch.randn(3, 4), 3)",
    "count": "torch.tensordot(torch.randn(2, 3), torch.randn(3, 4), ([1], [0, 1]))",
    "dim": "torch.tensordot(torch.randn(2, 3), torch.randn(3, 4), ([5], [0]))",
    "contraction_size": "torch.tensordot(torch.randn(2, 3), torch.randn(3, 4), ([0], [1]))",
    "no_dimensions": "torch.tensordot(torch.tensor(1.0), torch.randn(2, 3), ([0], [0]))",
    "repeated": "torch.tensordot(torch.randn(2, 3), torch.randn(3, 4), ([1, 1], [0, 0]))",
    "contraction_dtype": "torch.tensordot(torch.zeros(2, 3), torch.zeros(3, 4, dtype=torch.float64), 1)",
    "mm_kernel": "torch.tensordot(torch.zeros(2, 3, dtype=torch.bool), torch.zeros(3, 4, dtype=torch.bool), 1)",
    "dot_kernel": "torch.tensordot(torch.zeros(3, dtype=torch.bool), torch.zeros(3, dtype=torch.bool), 1)",
}


def sweep(rng):
    sizes = [rng.choice([0, 1, 2, 3, 3, 4]) for _ in range(rng.randint(0, 2))]
    kind = rng.choice(DTYPES)
    other = kind if maybe(rng, 0.93) else rng.choice(DTYPES)
    left = [rng.randint(1, 3) for _ in range(rng.randint(0, 2))] + sizes
    right = sizes + [rng.randint(1, 3) for _ in range(rng.randint(0, 2))]
    dims = str(len(sizes))
    if maybe(rng, 0.5):
        order = rng.sample(range(len(left)), len(left))
        first = [order.index(len(left) - len(sizes) + at) for at in range(len(sizes))]
        left = [left[at] for at in order]
        second = [at - len(right) if maybe(rng, 0.3) else at for at in range(len(sizes))]
        if maybe(rng, 0.15):
            first = rng.choice([first[1:], [*first, dimension(rng, len(left))], first[::-1]])
        dims = f"({first}, {second})"
    elif maybe(rng, 0.15):
        dims = rng.choice(["-1", "3", "'a'", "None", "1.0", "([0],)", "True"])
    if sizes and maybe(rng, 0.15):
        right = [1 if maybe(rng, 0.6) else size + 1 for size in right]
    return call(rng, "tensordot", any_layout(rng, left, kind), [("b", any_layout(rng, right, other)), ("dims", dims)], damage=0.12, method=False, first="a")
