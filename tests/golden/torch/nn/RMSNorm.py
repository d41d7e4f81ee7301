from normalisation import normalized, normalized_input, sized_cases
from choices import any_layout, channels_last, dtypes, keywords, maybe, misfit

SWEEP = 250
NORM = "torch.nn.RMSNorm"

cases = [
    f"{NORM}(512)",
    f"{NORM}(512)(torch.randn(32, 10, 512))",
    f"{NORM}((10, 512))(torch.randn(32, 10, 512))",
    f"{NORM}([8, 5, 5])(torch.randn(2, 8, 5, 5))",
    f"{NORM}(8, elementwise_affine=False)(torch.randn(2, 8))",
    f"{NORM}(8, 1e-3, False, None, torch.float64)",
    *sized_cases(NORM),
    f"{NORM}(2)(input=torch.randn(2))",
    f"{NORM}()",
    f"{NORM}(8, dtype=torch.float64)(torch.randn(2, 8))",
    f"{NORM}(8)(torch.zeros(2, 8, dtype=torch.complex64))",
    f"{NORM}((4, 2))(torch.empty_strided((2, 3, 4, 2), (24, 1, 6, 3)))",
    f"{NORM}((1, 2))(torch.empty_strided((2, 3, 1, 2), (6, 1, 6, 3)))",
    f"{NORM}((2, 4, 2))(torch.empty_strided((2, 3, 2, 4, 2), (48, 1, 24, 6, 3)))",
    f"{NORM}(8, bias=False)",
    f"{NORM}(2, 1, 1, None, None, 1)",
    f"{NORM}(2, affine=False)",
]

errors = {
    "normalized_shape": f"{NORM}(512)(torch.randn(32, 10, 256))",
    "rank": f"{NORM}((2, 8))(torch.randn(8))",
    "no_sizes": f"{NORM}(())(torch.randn(2, 8))",
    "not_implemented": f"{NORM}(8, elementwise_affine=False)(torch.zeros(2, 8, dtype=torch.int64))",
    "negative_size": f"{NORM}(-8)",
    "not_differentiable": f"{NORM}(8, dtype=torch.int64)",
}


def sweep(rng):
    shape = normalized_input(rng)
    options = [
        ("eps", rng.choice(["1e-3", "0", "True", "-1.0", "None", misfit(rng, "True", "2.0")])),
        ("elementwise_affine", rng.choice(["False", "False", "True", "0", "None", "''", "1"])),
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
    if len(shape) in (4, 5) and maybe(rng, 0.5) and dtype == "float32":
        given = channels_last(shape)
    if maybe(rng, 0.06):
        given = rng.choice(["", misfit(rng), f"{given}, 1", f"x={given}", f"input={given}"])
    return f"{made}{rng.choice(['', '', '.eval()'])}({given})"
