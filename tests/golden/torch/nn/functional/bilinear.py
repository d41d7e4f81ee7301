from bilinear import inputs
from choices import any_layout, arguments, dtypes, maybe

F = "torch.nn.functional.bilinear"

cases = [
    f"{F}(torch.randn(128, 20), torch.randn(128, 30), torch.randn(40, 20, 30))",
    f"{F}(torch.randn(20), torch.randn(30), torch.randn(40, 20, 30), torch.randn(40))",
    "torch.bilinear(torch.randn(2, 5, 20), torch.randn(2, 5, 30), torch.randn(40, 20, 30))",
    "F.bilinear(torch.zeros(2, 3, dtype=torch.int64), torch.zeros(2, 4, dtype=torch.int64), torch.zeros(5, 3, 4, dtype=torch.int64))",
    "F.bilinear(torch.randn(2, 3), torch.randn(2, 4))",
    "F.bilinear(torch.randn(2, 3), torch.randn(2, 4), 3)",
]

errors = {
    "features1": "F.bilinear(torch.randn(5, 3), torch.randn(5, 3), torch.randn(4, 2, 3))",
    "features2": "F.bilinear(torch.randn(5, 2), torch.randn(5, 4), torch.randn(4, 2, 3))",
    "ranks": "F.bilinear(torch.randn(5, 2), torch.randn(3), torch.randn(4, 2, 3))",
    "batch": "F.bilinear(torch.randn(5, 2), torch.randn(6, 3), torch.randn(4, 2, 3))",
    "same_dtype": "F.bilinear(torch.randn(5, 2), torch.zeros(5, 3, dtype=torch.float64), torch.randn(4, 2, 3))",
    "no_dimensions": "F.bilinear(torch.tensor(1.0), torch.tensor(1.0), torch.randn(4, 2, 3))",
    "ambiguous": "F.bilinear(torch.randn(5, 2), torch.randn(5, 0), torch.randn(4, 2, 0))",
    "complex": "F.bilinear(torch.zeros(5, 2, dtype=torch.complex64, requires_grad=True), torch.zeros(5, 3, dtype=torch.complex64), torch.zeros(4, 2, 3, dtype=torch.complex64))",
    "bias": "F.bilinear(torch.randn(5, 2), torch.randn(5, 3), torch.randn(4, 2, 3), torch.randn(5))",
    "not_implemented": "F.bilinear(torch.zeros(2, 3, dtype=torch.bool), torch.zeros(2, 4, dtype=torch.bool), torch.zeros(5, 3, 4, dtype=torch.bool))",
}

SWEEP = 120


def sweep(rng):
    one, two, out = rng.choice([1, 2, 3]), rng.choice([1, 2, 3, 4]), rng.choice([0, 1, 2, 3])
    kind = dtypes(rng) if maybe(rng, 0.25) else "float32"
    a, b = inputs(rng, one, two, kind)
    bias = [out + maybe(rng, 0.1)]
    written = [("input1", a), ("input2", b), ("weight", any_layout(rng, [out, one, two], kind)),
               ("bias", any_layout(rng, bias, kind if maybe(rng, 0.9) else "float64") if maybe(rng, 0.6) else "None")]
    return f"{F}({arguments(rng, written, 0.15, ['bias'])})"
