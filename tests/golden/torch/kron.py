from choices import any_layout
from products import DTYPES, call, maybe

SWEEP = 200

cases = [
    "torch.kron(torch.randn(2, 3), torch.randn(4, 5))",
    "torch.kron(torch.randn(3), torch.randn(4))",
    "torch.kron(torch.randn(2, 3), torch.randn(4))",
    "torch.randn(2, 2, 2, requires_grad=True).kron(torch.randn(1, 3))",
    "torch.kron(torch.tensor(2.0), torch.randn(2, 3))",
    "torch.kron(torch.tensor(2), torch.tensor(3.0))",
    "torch.kron(torch.zeros(0, 3), torch.randn(2, 2, 4))",
    "torch.kron(torch.zeros(2, dtype=torch.bool), torch.zeros(3, dtype=torch.int32))",
    "torch.kron(torch.empty_strided((4, 2, 3), (1, 12, 4)), torch.randn(1, 1, 1))",
    "torch.kron(torch.randn(2, 3), 2)",
    "torch.kron(torch.randn(2, 3))",
]

errors = {
    "incompatible": "torch.kron(torch.empty_strided((3, 2), (1, 3)), torch.randn(2, 2))",
}


def sweep(rng):
    shapes = [[rng.choice([0, 1, 1, 2, 3, 4] if maybe(rng, 0.2) else [1, 2, 3]) for _ in range(rng.randint(0, 3))] for _ in range(2)]
    kind = rng.choice(DTYPES)
    first, second = (any_layout(rng, shape, kind if maybe(rng, 0.8) else rng.choice(DTYPES)) for shape in shapes)
    return call(rng, "kron", first, [("other", second)], damage=0.4)
