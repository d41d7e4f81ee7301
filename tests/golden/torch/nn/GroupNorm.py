from choices import any_layout, channels_last, dtypes, keywords, maybe, misfit, sizes

SWEEP = 250
NORM = "torch.nn.GroupNorm"
X = "torch.randn(2, 6, 4, 4)"

cases = [
    f"{NORM}(3, 6)",
    f"{NORM}(3, 6)({X})",
    f"{NORM}(6, 6)({X})",
    f"{NORM}(1, 6, bias=False)({X})",
    f"{NORM}(2, 6, affine=False)({X})",
    f"{NORM}(2, 6, affine=False)(torch.randn(2, 4, 3))",
    f"{NORM}(2, 6).eval()(torch.randn(2, 6))",
    f"{NORM}(2, 6)(torch.randn(2, 6, 2, 2, 2))",
    f"{NORM}(2, 6)(torch.randn(2, 6, 2, 2, 2, 2))",
    f"{NORM}(2, 4)(torch.empty_strided((2, 4, 3, 3), (36, 1, 12, 4)))",
    f"{NORM}(2, 4)(torch.empty_strided((2, 4, 3, 3), (1, 2, 8, 24)))",
    f"{NORM}(2, 4)(torch.empty_strided((2, 4, 3, 3, 2), (72, 1, 24, 8, 4)))",
    f"{NORM}(2, 4)(torch.empty_strided((2, 4, 3), (1, 6, 2)))",
    f"{NORM}(2, 4)(torch.empty_strided((0, 4, 3, 3), (36, 1, 12, 4)))",
    f"{NORM}(2, 6)(torch.zeros(2, 6, 4, dtype=torch.float16))",
    f"{NORM}(2, 6, 1e-5, True, None, torch.float64)(torch.zeros(2, 6, dtype=torch.float64))",
    f"{NORM}(4, 0)(torch.randn(2, 0))",
    f"{NORM}(2, 4)(torch.randn(1, 4, 0))",
    f"{NORM}(2.0, 4)",
    f"{NORM}(2.0, 4)(torch.randn(2, 4))",
    f"{NORM}(True, 4)(torch.randn(2, 4))",
    f"{NORM}(4.0, 4)(torch.randn(1, 4, 1))",
    f"{NORM}(2, 4.0)",
    f"{NORM}(2, 4.0, affine=False)(torch.randn(2, 4))",
    f"{NORM}('2', 4)",
    f"{NORM}(2, '4')",
    f"{NORM}(2, (4,))",
    f"{NORM}(None, 4)",
    f"{NORM}(1, True)",
    f"{NORM}(0, 4.0)",
    f"{NORM}(2, -4, affine=False)",
    f"{NORM}(2, 4, dtype='a')",
    f"{NORM}(2, 4, eps='a')(torch.randn(2, 4))",
    f"{NORM}(2, 4)(3)",
    f"{NORM}(2, 4)()",
    f"{NORM}(2, 4)(x=torch.randn(2, 4))",
    f"{NORM}(2)",
    f"{NORM}(2, 4, 1e-5, True, None, None, True)",
]

errors = {
    "channels": f"{NORM}(4, 6)",
    "modulo": f"{NORM}(0, 6)",
    "rank": f"{NORM}(2, 6)(torch.randn(6))",
    "one_value": f"{NORM}(6, 6)(torch.randn(1, 6, 1, 1))",
    "groups": f"{NORM}(-2, 6)({X})",
    "group_size": f"{NORM}(2, 6)(torch.randn(2, 5, 4, 4))",
    "weight_shape": f"{NORM}(8, 32)(torch.randn(2, 64, 4, 4))",
    "parameter_dtype": f"{NORM}(2, 6, dtype=torch.float64)({X})",
    "mixed_dtype": f"{NORM}(2, 6)(torch.zeros(2, 6, 4, 4, dtype=torch.float64))",
    "not_implemented": f"{NORM}(2, 6, affine=False)(torch.zeros(2, 6, 4, 4, dtype=torch.int64))",
    "negative_size": f"{NORM}(2, -6)",
    "not_differentiable": f"{NORM}(2, 6, dtype=torch.int64)",
}


def sweep(rng):
    groups = rng.choice([1, 2, 2, 3])
    channels = groups * rng.choice([1, 1, 2, 3])
    first, second = str(groups), str(channels)
    if maybe(rng, 0.15):
        first = rng.choice(["0", "-1", "-2", "4", "2.0", misfit(rng), misfit(rng)])
    if maybe(rng, 0.08):
        second = rng.choice(["0", "-6", "5", "4.0", misfit(rng), misfit(rng)])
    options = [
        ("eps", rng.choice(["1e-3", "0", "True", "-1.0", misfit(rng, "True", "2.0")])),
        ("affine", rng.choice(["False", "False", "True", "0", "None", "''", "1"])),
        ("bias", rng.choice(["False", "0", "None", "True"])),
    ]
    dtype = dtypes(rng) if maybe(rng, 0.4) else "float32"
    written = [first, second if maybe(rng, 0.7) else f"num_channels={second}", *keywords(rng, options, 0.3)]
    if dtype != "float32" and maybe(rng, 0.6):
        written.append(f"dtype=torch.{dtype}")
    if maybe(rng, 0.04):
        written = rng.choice([written[:1], [*written, "axis=1"], [*written, "num_groups=2"]])
    made = f"{NORM}({', '.join(written)})"
    if maybe(rng, 0.08):
        return made
    low = 0 if maybe(rng, 0.12) else 1
    shape = [rng.randint(low, 3), channels, *sizes(rng, rng.choice([0, 1, 1, 2, 2, 2, 3, 4]), low, 3)]
    if maybe(rng, 0.1):
        shape[1] += rng.choice([1, 2, groups])
    if maybe(rng, 0.05):
        shape = shape[: rng.choice([0, 1])]
    given = any_layout(rng, shape, dtypes(rng) if maybe(rng, 0.15) else dtype)
    if len(shape) in (4, 5) and maybe(rng, 0.3) and dtype == "float32":
        given = channels_last(shape)
    if maybe(rng, 0.06):
        given = rng.choice(["", misfit(rng), f"{given}, 1", f"x={given}", f"input={given}"])
    return f"{made}{rng.choice(['', '', '.eval()'])}({given})"
