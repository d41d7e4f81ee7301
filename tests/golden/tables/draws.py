from choices import DTYPES, any_layout, arguments, literal, maybe, sizes

SWEEP = 120
apis = [f"torch.Tensor.{name}_" for name in ["uniform", "normal", "random", "bernoulli", "exponential", "geometric", "cauchy", "log_normal"]]
names = {"uniform_": ["from", "to"], "normal_": ["mean", "std"], "random_": ["from", "to"], "bernoulli_": ["p"], "exponential_": ["lambd"], "geometric_": ["p"], "cauchy_": ["median", "sigma"], "log_normal_": ["mean", "std"]}


def cases(api):
    name = api.split(".")[-1]
    usual = ["0.5"] if len(names[name]) == 1 else ["1", "2"]
    given = ", ".join(usual)
    return [
        f"torch.zeros(2, 3).{name}({given})",
        f"torch.zeros(2, 3).{name}()",
        f"torch.zeros(2, 3).{name}({given}, generator=None)",
        f"torch.zeros(2, 3).{name}('a')",
        f"torch.zeros(2, 3).{name}({given}, 3, 4)",
        f"torch.zeros(2, 3).{name}(foo=1)",
        *(f"torch.zeros(2, 3, dtype=torch.{dtype}).{name}({given})" for dtype in DTYPES),
        *(f"torch.zeros(0, dtype=torch.{dtype}).{name}({given})" for dtype in ["int64", "bool", "complex64"]),
        f"torch.empty_strided((2, 3), (1, 2)).{name}({given})",
        f"torch.empty_strided((2, 3), (0, 1), dtype=torch.int64).{name}({given})",
        f"torch.empty_strided((0, 3), (0, 0)).{name}({given})",
        f"(torch.zeros(2, requires_grad=True) * 2).{name}({given})",
    ]


def errors(api):
    name = api.split(".")[-1]
    usual = "0.5" if len(names[name]) == 1 else "1, 2"
    x, longs = "torch.zeros(3)", "torch.zeros(3, dtype=torch.int64)"
    found = {
        "leaf": f"torch.zeros(3, requires_grad=True).{name}({usual})",
        "overlap": f"torch.empty_strided((3, 2), (0, 1)).{name}({usual})",
    }
    if name == "uniform_":
        halves = "torch.zeros(3, dtype=torch.float16)"
        return {**found, "unsupported_dtype": f"{longs}.uniform_()", "from": f"{halves}.uniform_(-1e5, 1)", "to": f"{halves}.uniform_(0, 1e5)", "order": f"{x}.uniform_(2, 1)", "range": f"{halves}.uniform_(-6e4, 6e4)"}
    if name in ("normal_", "log_normal_"):
        return {**found, "unsupported_dtype": f"{longs}.{name}()", "std": f"{x}.{name}(0, -1)"}
    if name == "exponential_":
        return {**found, "rate": f"{x}.exponential_(0)", "not_continuous": f"{longs}.exponential_()"}
    if name == "geometric_":
        return {**found, "probability": f"{x}.geometric_(1)", "unsupported_dtype": "torch.zeros(3, dtype=torch.bool).geometric_(0.5)"}
    if name == "cauchy_":
        return {**found, "sigma": f"{x}.cauchy_(0, 0)", "not_continuous": f"{longs}.cauchy_()"}
    if name == "random_":
        numbers = "torch.zeros(3, dtype=torch.complex64)"
        return {**found, "empty_range": f"{x}.random_(0)", "complex": f"{numbers}.random_(3)", "low": "torch.zeros(3, dtype=torch.uint8).random_(-1, 3)", "high": "torch.zeros(3, dtype=torch.uint8).random_(300)", "unsupported_dtype": f"{numbers}.random_()", "open_complex": f"{numbers}.random_(0, None)"}
    return {
        **found,
        "probability": f"{x}.bernoulli_(2)",
        "probabilities": f"{x}.bernoulli_(torch.tensor(2.0))",
        "unsupported_dtype": f"{x}.bernoulli_(torch.zeros(3, dtype=torch.int64))",
        "too_few_sizes": f"{x}.bernoulli_(torch.zeros(2, 3))",
        "expand_size": f"{x}.bernoulli_(torch.zeros(4))",
    }


def sweep(api, rng):
    name = api.split(".")[-1]
    shape = sizes(rng, rng.choice([0, 1, 1, 2, 2, 3]), rng.choice([0, 1, 1]), 5)
    dtype = rng.choice(DTYPES) if maybe(rng, 0.4) else "float32"
    x = any_layout(rng, shape, dtype) if maybe(rng, 0.4) else f"torch.zeros({literal(shape)}, dtype=torch.{dtype})"
    pick = {
        "uniform_": lambda: [rng.choice(["-1", "0", "0.5", "-2.5", "2", "-1e39"]), rng.choice(["1", "2.5", "3", "1e5", "1e39"])],
        "normal_": lambda: [rng.choice(["0", "-1.5", "100", "True"]), rng.choice(["1", "0", "0.02", "-1", "-0.125"])],
        "log_normal_": lambda: [rng.choice(["0", "-1.5", "100"]), rng.choice(["1", "0.25", "2", "0", "-0.125"])],
        "random_": lambda: [rng.choice(["0", "-1", "2", "5", "127"]), rng.choice(["1", "2", "10", "128", "200", "256", "None"])],
        "bernoulli_": lambda: [rng.choice(["0.5", "0", "1", "0.25", "1.5", "-0.125", "torch.tensor(0.5)", "torch.tensor(1)", "torch.tensor([0.5], dtype=torch.float64)", f"torch.zeros({literal(shape)})", f"torch.zeros({literal(shape[1:])}, requires_grad=True)", f"torch.zeros({literal([2, *shape])})", f"torch.zeros({literal(shape[:-1] + [4])})"])],
        "exponential_": lambda: [rng.choice(["1", "0.5", "2", "0", "-1.25", "True"])],
        "geometric_": lambda: [rng.choice(["0.5", "0.25", "0.125", "1", "0", "1.5"])],
        "cauchy_": lambda: [rng.choice(["0", "1.5", "-2"]), rng.choice(["1", "0.5", "2", "0", "-1"])],
    }[name]()
    named = [("from_" if one == "from" else one, value) for one, value in zip(names[name], pick)]
    if name == "random_" and maybe(rng, 0.4):
        return f"{x}.random_({rng.choice(['', named[1][1], 'to=' + named[1][1], named[0][1]])})"
    if maybe(rng, 0.15):
        written = arguments(rng, named, 1.0)
        return f"{x}.{name}({written})" if "from_" not in written and "torch.zeros(2" not in written else f"{x}.{name}(1, 'a')"
    kept = [value for _, value in named][: rng.choice([2, 2, 2, 1, 0]) if name != "geometric_" else 2]
    if name != "random_" and kept and named[0][0] != "from_" and maybe(rng, 0.3):
        kept[-1] = f"{named[len(kept) - 1][0]}={kept[-1]}"
    return f"{x}.{name}({', '.join(kept)})"
