from bilinear import inputs
from choices import dtypes, keywords, maybe, misfit

cases = [
    "torch.nn.Bilinear(20, 30, 40)(torch.randn(128, 20), torch.randn(128, 30))",
    "torch.nn.Bilinear(20, 30, 40, bias=False)(torch.randn(20), torch.randn(30))",
    "torch.nn.Bilinear(2, 3, 4, dtype=torch.float64)",
    "torch.nn.Bilinear(2, 3, 0)(torch.randn(5, 2), torch.randn(5, 3))",
    "torch.nn.Bilinear(2, 3, 4)(torch.randn(0, 2), torch.randn(0, 3))",
    "torch.nn.Bilinear('2', 3, 4)",
    "torch.nn.Bilinear(2, 3, 4.0)",
    "torch.nn.Bilinear(2, 3)",
    "torch.nn.Bilinear(2, 3, 4)(torch.randn(5, 2))",
    "torch.nn.Bilinear(2, 3, 4)(3, torch.randn(5, 2))",
]

errors = {
    "features1": "torch.nn.Bilinear(2, 3, 4)(torch.randn(5, 3), torch.randn(5, 3))",
    "features2": "torch.nn.Bilinear(2, 3, 4)(torch.randn(5, 2), torch.randn(5, 4))",
    "ranks": "torch.nn.Bilinear(2, 3, 4)(torch.randn(5, 2), torch.randn(3))",
    "batch": "torch.nn.Bilinear(2, 3, 4)(torch.randn(5, 2), torch.randn(6, 3))",
    "same_dtype": "torch.nn.Bilinear(2, 3, 4)(torch.randn(5, 2), torch.zeros(5, 3, dtype=torch.float64))",
    "no_dimensions": "torch.nn.Bilinear(2, 3, 4)(torch.tensor(1.0), torch.tensor(1.0))",
    "ambiguous": "torch.nn.Bilinear(2, 0, 4)(torch.randn(5, 2), torch.randn(5, 0))",
    "complex": "torch.nn.Bilinear(2, 3, 4, dtype=torch.complex64)(torch.zeros(5, 2, dtype=torch.complex64), torch.zeros(5, 3, dtype=torch.complex64))",
    "in1_features": "torch.nn.Bilinear(0, 3, 4)",
    "negative_size": "torch.nn.Bilinear(2, -3, 4)",
    "not_differentiable": "torch.nn.Bilinear(2, 3, 4, dtype=torch.int64)",
}

SWEEP = 150


def sweep(rng):
    one, two, out = rng.choice([1, 2, 3]), rng.choice([1, 2, 3, 4]), rng.choice([0, 1, 2, 3])
    kind = dtypes(rng) if maybe(rng, 0.2) else "float32"
    written = [str(one), str(two), str(out), *keywords(rng, [("bias", rng.choice(["False", "0", "True"]))], 0.4)]
    if kind != "float32":
        written.append(f"dtype=torch.{kind}")
    if maybe(rng, 0.1):
        written[rng.randrange(3)] = rng.choice(["0", "-1", misfit(rng, "True")])
    if maybe(rng, 0.04):
        written = rng.choice([written[:2], [*written, "foo=1"]])
    made = f"torch.nn.Bilinear({', '.join(written)})"
    if maybe(rng, 0.1):
        return made
    return f"{made}({', '.join(inputs(rng, one, two, kind))})"
