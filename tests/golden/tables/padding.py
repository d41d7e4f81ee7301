from choices import any_layout, channels_last, literal, maybe, misfit, randn, sizes

apis = [f"torch.nn.{way}Pad{n}d" for way in ("Constant", "Zero", "Reflection", "Replication", "Circular") for n in (1, 2, 3)]
SWEEP = 120


def parts(api):
    name = api.rsplit(".", 1)[1]
    return name[:-5], int(name[-2])


def cases(api):
    way, n = parts(api)
    value = ", 0.5" if way == "Constant" else ""
    shape = [2, 3, 4, 5, 6][: n + 2]
    sides = literal(range(1, 2 * n + 1) if way in ("Constant", "Zero") else [1, 2] * n)
    return [
        f"nn.{way}Pad{n}d(1{value})({randn(shape)})",
        f"nn.{way}Pad{n}d({sides}{value})({randn(shape)})",
        f"nn.{way}Pad{n}d(padding=1{', value=2' if value else ''})({randn(shape[1:])})",
        f"nn.{way}Pad{n}d({literal([-1, 0] * n)}{value})({randn(shape)})",
        f"nn.{way}Pad{n}d(1{value})({randn([0, *shape[1:]])})",
        f"nn.{way}Pad{n}d(1{value})(torch.zeros({literal(shape)}, dtype=torch.int64))",
        f"nn.{way}Pad{n}d(0{value})({randn(shape)})",
        f"nn.{way}Pad{n}d(1{value})(torch.randn({literal(shape)}, requires_grad=True))",
        f"nn.{way}Pad{n}d()",
        f"nn.{way}Pad{n}d(1{value})([1])",
        f"nn.{way}Pad{n}d('a'{value})({randn(shape)})",
        f"nn.{way}Pad{n}d(1.0{value})({randn(shape)})",
        f"nn.{way}Pad{n}d(None{value})({randn(shape)})",
    ]


def errors(api):
    way, n = parts(api)
    value = ", 0.5" if way == "Constant" else ""
    shape = [2, 3, 4, 5, 6][: n + 2]
    make = lambda padding, of=shape, kind=None: f"nn.{way}Pad{n}d({padding}{value})({randn(of, kind)})"
    long = {"pad_too_long": make(literal([1] * 12)), "pad_odd": make("(1, 1, 1)")}
    rank = make(literal([1] * 2 * n), [3] * (n + 3))
    empty = make(1, [2, 3, 0, 4, 5][: n + 2])
    not_implemented = make(1, kind="bool")
    return {
        "Constant": {
            **long,
            "pad_narrow": make(literal([-9, 0] * n)),
            "overflow": f"nn.ConstantPad{n}d(1, -1)({randn(shape, 'uint8')})",
        },
        "Zero": {**long, "pad_narrow": make(literal([0, -9] * n))},
        "Reflection": {**long, "pad_rank": rank, "pad_reflect": make(7), "pad_empty": empty, "not_implemented": not_implemented},
        "Replication": {**long, "pad_rank": rank, "pad_empty": empty, "not_implemented": not_implemented},
        "Circular": {
            "rank": rank,
            **long,
            "pad_rank": make(literal([1] * 2 * (n % 3 + 1)), [2, 3, 4, 5, 6][: n + 1 if n == 3 else n + 2] if n == 3 else [4] * (n + 1)),
            "pad_circular": make(7),
            "pad_negative": make(literal([-5, -4] * n)),
        },
    }[way]


def sweep(api, rng):
    way, n = parts(api)
    rank = n + 2 if maybe(rng, 0.6) else n + 1
    if maybe(rng, 0.1):
        rank = rng.randint(0, 6)
    shape = sizes(rng, rank, 0 if maybe(rng, 0.1) else 1, 4)
    kind = rng.choice(["float32"] * 6 + ["float64", "float16", "int64", "bool", "complex64", "uint8"])
    tensor = channels_last(shape) if rank in (4, 5) and maybe(rng, 0.2) else any_layout(rng, shape, kind)
    # what the others do with negative padding is not always modelled
    low = -2 if way in ("Constant", "Zero") else 0
    amounts = rng.choice([str(rng.randint(0, 2)), literal([rng.randint(low, 2) for _ in range(2 * n)]), literal([rng.randint(0, 1) for _ in range(2 * n)])])
    if maybe(rng, 0.12):
        amounts = rng.choice([literal([1] * k) for k in (1, 2, 3, 4, 6, 8)] + ["()", "'1'", "1.0", "(1.0, 1)", "(1, None)", "True", "None"])
    if maybe(rng, 0.06):
        tensor = misfit(rng)
    written = [amounts if maybe(rng, 0.6) else f"padding={amounts}"]
    if way == "Constant":
        value = rng.choice(["0", "1.5", "-1", "True", "2"] + (["'a'", "None", "(1,)", "torch.float32"] if maybe(rng, 0.3) else []))
        written.append(value if written[0] == amounts and maybe(rng, 0.6) else f"value={value}")
    if maybe(rng, 0.06):
        written = rng.choice([[], [*written, "foo=1"], [*written, "1", "2"] if "=" not in written[-1] else ["1", "2", "3"]])
    return f"nn.{way}Pad{n}d({', '.join(written)})({tensor})"
