from normalisation import normalized, normalized_input, sized_cases
from choices import any_layout, dtypes, keywords, maybe, misfit

SWEEP = 250
NORM = "torch.nn.LayerNorm"

cases = [
    f"{NORM}(512)",
    f"{NORM}(512)(torch.randn(32, 10, 512))",
    f"{NORM}((10, 512))(torch.randn(32, 10, 512))",
    f"{NORM}([8, 5, 5], bias=False)(torch.randn(2, 8, 5, 5))",
    f"{NORM}(8, elementwise_affine=False)(torch.randn(2, 8))",
    f"{NORM}(8, 1e-3, False, True, None, torch.float64)",
    *sized_cases(NORM),
    f"{NORM}(2)(x=torch.randn(2))",
    f"{NORM}()",
    f"{NORM}(2, 1, 1, 1, None, None, 1)",
    f"{NORM}(2, affine=False)",
]

errors = {
    "normalized_shape": f"{NORM}(512)(torch.randn(32, 10, 256))",
    "norm_parameter_dtype": f"{NORM}(8, dtype=torch.float64)(torch.randn(2, 8))",
    "norm_dtype": f"{NORM}(8)(torch.zeros(2, 8, dtype=torch.float64))",
    "no_sizes": f"{NORM}(())(torch.randn(2, 8))",
    "not_implemented": f"{NORM}(8, elementwise_affine=False)(torch.zeros(2, 8, dtype=torch.int64))",
    "negative_size": f"{NORM}(-8)",
    "not_differentiable": f"{NORM}(8, dtype=torch.int64)",
}


def sweep(rng):
    shape = normalized_input(rng)
    options = [
        ("eps", rng.choice(["1e-3", "0", "True", "-1.0", misfit(rng, "True", "2.0")])),
        ("elementwise_affine", rng.choice(["False", "False", "True", "0", "None", "''", "1"])),
        ("bias", rng.choice(["False", "0", "None", "True"])),
    ]
    dtype = dtypes(rng) if maybe(rng, 0.4) else "float32"
    written = [normalized(rng, shape), *keywords(rng, options, 0.3)]
    if dtype != "float32" and maybe(rng, 0.6):
        written.append(f"dtype=torch.{dtype}")
    if maybe(rng, 0.04):
        written = rng.choice([[], [*written, "axis=1"], [*written, "normalized_shape=2"]])
    made = f"{NORM}({', '.join(written)})"
    if maybe(rng, 0.1):
        return made
    given = any_layout(rng, shape, dtypes(rng) if maybe(rng, 0.15) else dtype)
    if maybe(rng, 0.06):
        given = rng.choice(["", misfit(rng), f"{given}, 1", f"x={given}", f"input={given}"])
    return f"{made}{rng.choice(['', '', '.eval()'])}({given})"
