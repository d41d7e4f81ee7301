from choices import dtypes, keywords, literal, maybe, misfit, randn, sizes, transposed

CONVOLUTIONS = [f"torch.nn.Lazy{kind}{n}d" for kind in ("Conv", "ConvTranspose") for n in (1, 2, 3)]
NORMS = [f"torch.nn.Lazy{kind}Norm{n}d" for kind in ("Batch", "Instance") for n in (1, 2, 3)]
apis = ["torch.nn.LazyLinear", *CONVOLUTIONS, *NORMS]

SWEEP = 120


def rank(api):
    return int(api[-2])


def cases(api):
    if api in CONVOLUTIONS:
        n = rank(api)
        image = literal([2, 3, *[6] * n])
        return [
            f"{api}(8, 3)",
            f"{api}(8, 3, stride=2, bias=False, groups=2, dtype=torch.float64)",
            f"{api}(8, 3)(torch.randn({image}))",
            f"{api}(8, 3, padding=1)(torch.randn({literal([4, *[6] * n])}))",
            f"{api}(3, 3, groups=3)(torch.randn({image}))",
            f"{api}(3, 3, groups=2)",
            f"{api}(8, 3)(torch.zeros({image}, dtype=torch.float64))",
            f"{api}(8, 3)(torch.randn({image}), x=1)",
            f"{api}(8, 3)(torch.randn({image}), None, 1)",
            f"{api}(8, 3)()",
            f"{api}(8, 3)(3)",
            f"{api}('8', 3)(torch.randn({image}))",
            f"{api}(True, 3)(torch.randn({image}))",
            f"{api}(8, '3')",
            f"{api}(8)",
            f"{api}(8, 3, in_channels=3)",
        ]
    if api in NORMS:
        image = literal([2, 3, *[4] * rank(api)])
        return [
            f"{api}()",
            f"{api}(affine=False)",
            f"{api}(bias=False)(torch.randn({image}))",
            f"{api}()(torch.randn({image}))",
            f"{api}(1e-3, None, False, False)(torch.randn({image}))",
            f"{api}(affine=False).eval()(torch.randn({image}))",
            f"{api}(dtype=torch.float64)(torch.randn({image}))",
            f"{api}()(torch.randn(2, 3))",
            f"{api}()(3)",
            f"{api}()()",
            f"{api}(3)",
        ]
    return [
        "torch.nn.LazyLinear(128)",
        "torch.nn.LazyLinear(128, bias=False)",
        "torch.nn.LazyLinear(128)(torch.randn(32, 784))",
        "torch.nn.LazyLinear(128, False, dtype=torch.float64)(torch.zeros(2, 3, 4, dtype=torch.float64))",
        "torch.nn.LazyLinear(128)(torch.zeros(2, 4, dtype=torch.float64))",
        "torch.nn.LazyLinear(128)(torch.randn(0, 0))",
        "torch.nn.LazyLinear('a')",
        "torch.nn.LazyLinear('a')(torch.randn(2, 3))",
        "torch.nn.LazyLinear(-1)(torch.randn(2, 3))",
        "torch.nn.LazyLinear(2.5)(torch.randn(2, 3))",
        "torch.nn.LazyLinear(3, dtype='a')",
        "torch.nn.LazyLinear(3)()",
        "torch.nn.LazyLinear(3)(3)",
        "torch.nn.LazyLinear(3)(torch.randn(2, 3), 1)",
        "torch.nn.LazyLinear(3)(x=1)",
        "torch.nn.LazyLinear()",
    ]


def errors(api):
    made = {"not_differentiable": f"{api}({'8, 3, ' if api in CONVOLUTIONS else '8, ' if api not in NORMS else ''}dtype=torch.int64)"}
    if api in NORMS:
        return {**made, "no_channels": f"{api}()(torch.randn(3))"}
    if api not in CONVOLUTIONS:
        return {**made, "scalar": f"{api}(3)(torch.tensor(1.0))"}
    image = literal([2, 3, *[6] * rank(api)])
    found = {
        **made,
        "rank": f"{api}(8, 3)(torch.randn({literal([6] * rank(api))}))",
        "in_groups": f"{api}(8, 3, groups=2)(torch.randn({image}))",
        "groups": f"{api}(8, 3, groups=0)",
        "negative_size": f"{api}(-8, 3)(torch.randn({image}))",
        "padding_mode": f"{api}(8, 3, padding_mode='edge')",
    }
    if "Transpose" in api:
        return found
    return {**found, "padding_word": f"{api}(8, 3, padding='full')", "same_stride": f"{api}(8, 3, stride=2, padding='same')"}


def image(rng, n):
    batch = [] if maybe(rng, 0.25) else [rng.choice([1, 2, 2, 17])]
    shape = [*batch, rng.choice([1, 2, 3, 4, 6]), *sizes(rng, n, 3, 7)]
    if maybe(rng, 0.08):
        shape = rng.choice([shape[1:], shape[2:], [2, *shape], []])
    return shape


def given(rng, shape):
    kind = dtypes(rng) if maybe(rng, 0.4) else "float32"
    source = transposed(rng, shape) if maybe(rng, 0.15) else randn(shape, kind)
    if maybe(rng, 0.1):
        source = rng.choice(["", misfit(rng), f"{source}, 1", f"x={source}", f"{source}, foo=2"])
    return f"input={source}" if source.startswith("torch") and maybe(rng, 0.1) and "foo" not in source and ", 1" not in source[-3:] else source


def sweep(api, rng):
    if api in CONVOLUTIONS:
        n = rank(api)
        # groups that do not divide the output channels fail late
        groups = rng.choice([1, 1, 2, 3, 0, -1])
        out = rng.choice([1, 2, 3]) * max(groups, 1)
        options = [
            ("stride", rng.choice(["1", "2", literal([1] * n), "0"])),
            ("padding", rng.choice(["0", "1", literal([1] * n), *(["'same'", "'valid'", "'full'"] if "Transpose" not in api else [])])),
            ("dilation", rng.choice(["1", "2"])),
            ("groups", str(groups)),
            ("bias", rng.choice(["True", "False", "0"])),
            ("dtype", f"torch.{dtypes(rng)}" if maybe(rng, 0.3) else "None"),
            ("padding_mode", rng.choice(["'zeros'", "'zeros'", "'reflect'", "'edge'"])),
        ]
        first = misfit(rng, "None", "torch.float32", "(2,)", "[2]") if maybe(rng, 0.06) else str(out)
        written = [first, rng.choice(["1", "3", "2", literal([2] * n), *(["'3'", "-1", "2.0"] if maybe(rng, 0.1) else [])]), *keywords(rng, options, 0.25)]
        if maybe(rng, 0.04):
            written = rng.choice([written[:1], [*written, "in_channels=3"]])
        shape = image(rng, n)
    elif api in NORMS:
        n = rank(api)
        options = [("eps", rng.choice(["1e-3", "1", "0.0"])), ("momentum", rng.choice(["None", "0.2", "1"])), ("affine", rng.choice(["False", "True", "0"])),
                   ("track_running_stats", rng.choice(["False", "True"])), ("dtype", f"torch.{dtypes(rng)}"), ("bias", "False")]
        written = keywords(rng, options, 0.25)
        if maybe(rng, 0.08):
            written = rng.choice([["64", *written], [*written, "num_features=3"], ["1e-3", "0.1", "True", "True", "None", "None", "False"], ["dtype=3"]])
        shape = [rng.choice([1, 2, 2, 3]), rng.choice([1, 2, 3]), *sizes(rng, n, 1, 4)]
        if maybe(rng, 0.2):
            shape = rng.choice([shape[1:], shape[2:], shape[:1], [], [2, *shape]])
    else:
        out = misfit(rng) if maybe(rng, 0.1) else str(rng.choice([0, 1, 2, 3, 8, -1]))
        written = [out, *keywords(rng, [("bias", rng.choice(["False", "True", "0", "None"])), ("dtype", f"torch.{dtypes(rng)}" if maybe(rng, 0.6) else misfit(rng, "None"))], 0.25)]
        if maybe(rng, 0.05):
            written = rng.choice([[], [*written, "in_features=3"], [*written, "foo=1"]])
        shape = [rng.choice([0, 1, 2, 3, 5]) for _ in range(rng.choice([0, 1, 2, 2, 3, 4]))]
    made = f"{api}({', '.join(written)})"
    if maybe(rng, 0.15):
        return made
    return f"{made}{rng.choice(['', '', '.eval()'])}({given(rng, shape)})"
