from choices import any_layout, maybe
from reductions import DTYPES, call, one, source

SWEEP = 150

apis = ["torch.max", "torch.min"]


def cases(api):
    return [
        f"{api}(torch.randn(2, 3, 4))",
        f"{api}(torch.randn(2, 3, 4), 1)",
        f"{api}(torch.randn(2, 3, 4, requires_grad=True), dim=-1, keepdim=True)",
        f"{api}(torch.randn(2, 3, 4), torch.randn(3, 1))",
        f"{api}(torch.randn(2, 3), torch.tensor(0))",
        f"{api}(torch.zeros(2, 3, dtype=torch.bool), 0)",
        f"{api}(torch.tensor(1.0), 0, True)",
        f"{api}(torch.zeros(0, 3), 1)",
        f"{api}(torch.zeros(0, 3, dtype=torch.complex64), 0)",
        f"{api}(torch.empty_strided((2, 3, 4), (1, 8, 2)), 1)",
        f"{api}(torch.empty_strided((2, 3, 4), (1, 8, 2)), torch.empty_strided((2, 3, 4), (1, 8, 2)))",
        f"{api}(torch.randn(2, 3), 1, 1)",
        f"{api}(torch.randn(2, 3), 'a')",
        f"{api}(torch.randn(2, 3), 0, keepdim=None)",
        f"{api}(torch.randn(2, 3), (0, 1))",
        f"{api}(torch.randn(2, 3), 2.0)",
        f"{api}()",
    ]


def errors(api):
    return {
        "dim": f"{api}(torch.zeros(0, 3), 2)",
        "broadcast": f"{api}(torch.randn(2, 3), torch.randn(2))",
        "empty": f"{api}(torch.zeros(0, 3))",
        "empty_dim": f"{api}(torch.zeros(0, 3), 0)",
        "complex": f"{api}(torch.zeros(2, 3, dtype=torch.complex64), 0)",
        "complex_all": f"{api}(torch.zeros(2, 3, dtype=torch.complex64))",
        "complex_pair": f"{api}(torch.zeros(2, 3, dtype=torch.complex64), torch.zeros(2))",
    }


def sweep(api, rng):
    name = api.removeprefix("torch.")
    if maybe(rng, 0.6):
        return one(rng, name, dtypes=DTYPES + ["float32"] * 8)
    shape = [rng.choice([0, 1, 2, 3, 3]) for _ in range(rng.randint(0, 3))]
    other = [1 if maybe(rng, 0.3) else size for size in shape][rng.randint(0, 1) if shape else 0 :]
    if other and maybe(rng, 0.15):
        other[0] += 1
    dtypes = [dtype for dtype in DTYPES if dtype != "complex64"] if maybe(rng, 0.9) else DTYPES
    tensor, second = any_layout(rng, shape, rng.choice(dtypes)), any_layout(rng, other, rng.choice(dtypes))
    return call(rng, name, tensor, [("other", second)])
