from choices import any_layout, arguments, channels_last, dtypes, literal, maybe, misfit, sizes
from normalisation import normalized, normalized_input

F = "torch.nn.functional"
apis = [f"{F}.{name}" for name in ("batch_norm", "instance_norm", "group_norm", "layer_norm", "rms_norm", "local_response_norm", "normalize")]

SWEEP = 200
X = "torch.randn(2, 6, 4, 4)"
WHOLE = "torch.zeros(2, 6, 4, 4, dtype=torch.int64)"
DOUBLE = "torch.zeros(2, 6, 4, 4, dtype=torch.float64)"
HALF = "torch.zeros(2, 6, 4, 4, dtype=torch.float16)"
ONE = "torch.zeros(6)"
FIVE = "torch.zeros(5)"
GRAD = "torch.zeros(6, requires_grad=True)"
LONG = "torch.zeros(6, dtype=torch.float64)"
MIXED = "torch.empty_strided((2, 3, 4), (1, 2, 6), dtype=torch.int64)"


def cases(api):
    kind = api.split(".")[-1]
    common = [f"{api}()", f"{api}({X}, foo=1)"]
    if kind == "batch_norm":
        return [
            *common,
            f"{api}({X}, {ONE}, {ONE})",
            f"{api}({X}, {ONE}, {ONE}, {GRAD}, {GRAD})",
            f"{api}({X}, None, None, training=True)",
            f"{api}({X}, None, None, {ONE}, {ONE}, True, 0.5, 1e-3)",
            f"{api}({HALF}, {ONE}, {ONE}, bias={ONE})",
            f"{api}(torch.randn(2, 3), torch.zeros(3), torch.zeros(3))",
            f"{api}(torch.randn(2, 3, 2, 2, 2, 2), torch.zeros(3), torch.zeros(3))",
            f"{api}(torch.empty_strided((2, 3, 4), (12, 1, 3)), torch.zeros(3), torch.zeros(3))",
            f"{api}(torch.empty_strided((2, 3, 4, 4), (48, 1, 12, 3)), torch.zeros(3), torch.zeros(3), training=True)",
            f"{api}(torch.zeros(0, 3), None, None)",
            f"{api}(torch.zeros(0, 3), None, None, torch.zeros(2, 3))",
            f"{api}(torch.zeros(0, 3, dtype=torch.int64), None, None, torch.zeros(3), torch.zeros(3, dtype=torch.float64))",
            f"{api}(torch.randn(2, 3), None, None, torch.zeros(3, 1), torch.zeros(1, 3), True)",
            f"{api}(torch.randn(()), None, None, training=True)",
            f"{api}(3, None, None)",
            f"{api}(3, None, None, training=True)",
            f"{api}({X}, 3, None)",
            f"{api}({X}, None, None, None, 3)",
            f"{api}({X}, None, None, training=1)",
            f"{api}({X}, None, None, training=None)",
            f"{api}({X}, None, None, None, None, True, None)",
            f"{api}({X}, None, None, None, None, True, 0.1, 'a')",
            f"{api}({X}, None, None, None, None, True, 0.1, None)",
        ]
    if kind == "instance_norm":
        return [
            *common,
            f"{api}({X})",
            f"{api}({X}, {ONE}, {ONE}, {GRAD}, {ONE})",
            f"{api}({X}, {ONE}, {ONE}, use_input_stats=False)",
            f"{api}({X}, {LONG}, {LONG})",
            f"{api}({DOUBLE}, {ONE}, {LONG})",
            f"{api}({HALF}, {LONG}, {ONE}, {ONE})",
            f"{api}({HALF}, weight={ONE})",
            f"{api}(torch.empty_strided((2, 3, 4, 4), (48, 1, 12, 3)))",
            f"{api}(torch.zeros(0, 3, 4))",
            f"{api}(torch.zeros(2, 3, 0), weight=torch.zeros(5))",
            f"{api}(torch.zeros(2, 3, 0), torch.zeros(3), torch.zeros(3))",
            f"{api}(torch.zeros(2, 3), torch.zeros(3), torch.zeros(3), use_input_stats=False)",
            f"{api}({X}, torch.zeros(()), {ONE})",
            f"{api}({X}, use_input_stats=1)",
            f"{api}({X}, eps='a')",
            f"{api}({X}, eps=-1.0)",
            f"{api}({X}, momentum=None)",
            f"{api}(3)",
            f"{api}(3, use_input_stats=False)",
        ]
    if kind == "group_norm":
        return [
            *common,
            f"{api}({X}, 3)",
            f"{api}({X}, 3, {ONE}, {GRAD}, 1e-3)",
            f"{api}({HALF}, 3, {ONE})",
            f"{api}({HALF}, 3, None, {ONE})",
            f"{api}(torch.empty_strided((2, 4, 3, 3), (36, 1, 12, 4)), 2)",
            f"{api}(torch.zeros(2, 0, 3), 1, torch.zeros(0))",
            f"{api}(torch.randn(1, 3), 2)",
            f"{api}({X}, '2')",
            f"{api}({X}, 2.0)",
            f"{api}({X}, True)",
            f"{api}({X}, None)",
            f"{api}({X}, (2,))",
            f"{api}({X}, 0.0)",
            f"{api}({X}, 2, 3)",
            f"{api}({X}, 2, eps='a')",
            f"{api}({X}, 2, None, {FIVE})",
            f"{api}(3, 2)",
        ]
    if kind == "layer_norm":
        return [
            *common,
            f"{api}({X}, (4,))",
            f"{api}({X}, [4, 4], torch.zeros(4, 4), torch.zeros(4, 4), 1e-3)",
            f"{api}({HALF}, (4,), None, torch.zeros(4))",
            f"{api}({HALF}, (4,), torch.zeros(4), torch.zeros(4, requires_grad=True))",
            f"{api}({X}, 4)",
            f"{api}({X}, '4')",
            f"{api}({X}, (4.0,))",
            f"{api}({X}, (True,))",
            f"{api}({X}, (4,), 2)",
            f"{api}({X}, (4,), None, 3)",
            f"{api}({X}, (4,), eps=None)",
            f"{api}({X}, (4,), eps=True)",
            f"{api}(3, (4,))",
        ]
    if kind == "rms_norm":
        return [
            *common,
            f"{api}({X}, (4,))",
            f"{api}({X}, [4, 4], torch.zeros(4, 4, requires_grad=True), 1e-3)",
            f"{api}({X}, (4,), torch.zeros(4, dtype=torch.int64))",
            f"{api}({HALF}, (4,), torch.zeros(4))",
            f"{api}({X}, (4,), torch.zeros(4, dtype=torch.complex64))",
            f"{api}(torch.empty_strided((2, 3, 4, 2), (30, 1, 6, 3)), (4, 2))",
            f"{api}({X}, 4)",
            f"{api}({X}, (4,), 2)",
            f"{api}({X}, (4,), None, 'a')",
            f"{api}({X}, (4,), None, 1)",
            f"{api}({X}, (4,), bias=None)",
            f"{api}(3, (4,))",
        ]
    if kind == "local_response_norm":
        return [*common, *response(f"{api}(%s, %s)"), f"{api}({X}, 2, alpha=1, beta=2, k=1)"]
    return [
        *common,
        f"{api}({X})",
        f"{api}(torch.randn(2, 3), p=1, dim=0)",
        f"{api}(torch.randn(2, 3), 'fro', (0, 1))",
        f"{api}(torch.randn(2, 3), 'nuc', (0, 1))",
        f"{api}(torch.randn(2, 3), 'nuc')",
        f"{api}(torch.randn(2, 3), None)",
        f"{api}(torch.randn(2, 3), 2.0, None)",
        f"{api}(torch.randn(2, 3), 2.0, ())",
        f"{api}(torch.randn(2, 3), 2.0, 5)",
        f"{api}(torch.randn(2, 3), 2.0, (0, 0))",
        f"{api}(torch.randn(2, 3), 2.0, 'a')",
        f"{api}(torch.randn(3))",
        f"{api}(torch.randn(()), dim=0)",
        f"{api}(torch.randn(2, 3), eps='a')",
        f"{api}(torch.randn(2, 3), eps=1e300)",
        f"{api}(torch.zeros(2, 3, dtype=torch.int64))",
        f"{api}(torch.zeros(2, 3, dtype=torch.complex64))",
        f"{api}(torch.empty_strided((2, 3, 4), (0, 1, 3)))",
        f"{api}(torch.empty_strided((2, 3, 4, 4), (48, 1, 12, 3)))",
        f"{api}(torch.zeros(2, 0), -1.0)",
        f"{api}(torch.zeros(2, 0))",
        f"{api}(3)",
    ]


def response(call):
    return [
        call % (X, "5"),
        call % ("torch.randn(2, 3, 4)", "2"),
        call % ("torch.randn(2, 3, 4, 5, 6)", "3"),
        call % ("torch.randn(2, 3, 4, 5, 6, 2, requires_grad=True)", "1"),
        call % ("torch.empty_strided((2, 3, 4, 5), (60, 1, 15, 3))", "2"),
        call % ("torch.empty_strided((2, 3, 4, 5), (1, 2, 6, 24))", "2"),
        call % ("torch.empty_strided((2, 3, 4), (12, 1, 3))", "3"),
        call % ("torch.zeros(2, 3, 4, dtype=torch.int64)", "2"),
        call % ("torch.zeros(2, 3, 4, dtype=torch.int32)", "2"),
        call % ("torch.zeros(2, 3, 4, dtype=torch.float16)", "2"),
        call % (HALF, "2"),
        call % ("torch.zeros(0, 3, 4)", "2"),
        call % (X, "0"),
        call % (X, "-1"),
        call % (X, "-9"),
        call % (X, "2.0"),
        call % (X, "'2'"),
        call % (X, "None"),
        call % (X, "True"),
        call % (X, "(2,)"),
        call % (X, "2, 'a'"),
        call % (X, "2, 1, 'a'"),
        call % (X, "2, 1, 1, 'a'"),
        call % (X, "2, 1j"),
    ]


def errors(api):
    kind = api.split(".")[-1]
    if kind == "batch_norm":
        return {
            "one_value": f"{api}(torch.randn(1, 6, 1, 1), None, None, training=True)",
            "eps_training": f"{api}({X}, None, None, training=True, eps=0.0)",
            "eps_negative": f"{api}({X}, {ONE}, {ONE}, eps=-1e-5)",
            "no_statistics": f"{api}({X}, None, None)",
            "running_mean": f"{api}({X}, {FIVE}, {ONE})",
            "running_var": f"{api}({X}, {ONE}, {FIVE})",
            "weight": f"{api}({X}, {ONE}, {ONE}, {FIVE})",
            "bias": f"{api}({X}, {ONE}, {ONE}, None, {FIVE})",
            "pair": f"{api}({X}, {ONE}, None, training=True)",
            "running_grad": f"{api}({X}, {ONE}, {GRAD})",
            "input_dtype": f"{api}({WHOLE}, {ONE}, {ONE})",
            "mean_dtype": f"{api}({MIXED}, None, None, training=True)",
            "parameter_dtype": f"{api}({X}, {LONG}, {ONE})",
            "mixed_dtype": f"{api}({DOUBLE}, {ONE}, {ONE})",
            "unlike_dtype": f"{api}({X}, {ONE}, {LONG})",
            "statistics_rank": f"{api}({X}, torch.zeros(6, 1), {ONE})",
            "no_channels": f"{api}(torch.zeros(2, 0), None, None, torch.zeros(0))",
            "scalar_weight": f"{api}(torch.zeros(2, 0), None, None, torch.zeros(()))",
            "broadcast": f"{api}(torch.zeros(0, 3), None, None, torch.zeros(2, 4))",
        }
    if kind == "instance_norm":
        return {
            "one_value": f"{api}(torch.randn(2, 6, 1, 1))",
            "no_statistics": f"{api}({X}, use_input_stats=False)",
            "no_dimensions": f"{api}(torch.randn(()), {ONE}, {ONE}, use_input_stats=False)",
            "dimension": f"{api}(torch.randn(6), {ONE}, {ONE}, use_input_stats=False)",
            "repeat": f"{api}({X}, weight=torch.zeros(1, 6))",
            "running_mean": f"{api}({X}, {FIVE}, {ONE})",
            "running_var": f"{api}({X}, {ONE}, {FIVE})",
            "weight": f"{api}({X}, weight={FIVE})",
            "bias": f"{api}({X}, bias={FIVE})",
            "pair": f"{api}({X}, {ONE})",
            "running_grad": f"{api}({X}, {ONE}, {GRAD})",
            "input_dtype": f"{api}({WHOLE})",
            "parameter_dtype": f"{api}({X}, weight={LONG})",
            "mixed_dtype": f"{api}({DOUBLE}, weight={ONE})",
            "unlike_dtype": f"{api}({X}, {ONE}, {LONG})",
            "no_channels": f"{api}(torch.zeros(0, 6, 4), weight={ONE})",
            "mean_dtype": f"{api}(torch.zeros(2, 6, 0, dtype=torch.int64), {ONE}, {ONE})",
            "update_shape": f"{api}(torch.zeros(2, 6, 0), {FIVE}, {FIVE})",
        }
    if kind == "group_norm":
        return {
            "rank": f"{api}(torch.randn(6), 2)",
            "zero_groups": f"{api}({X}, 0)",
            "one_value": f"{api}(torch.randn(1, 6, 1, 1), 6)",
            "groups": f"{api}({X}, -1)",
            "group_size": f"{api}({X}, 4)",
            "weight_shape": f"{api}({X}, 2, {FIVE})",
            "bias_shape": f"{api}({X}, 2, {ONE}, {FIVE})",
            "parameter_dtype": f"{api}({X}, 2, {LONG})",
            "mixed_dtype": f"{api}({DOUBLE}, 2, {ONE})",
            "not_implemented": f"{api}({WHOLE}, 2)",
            "unlike_dtype": f"{api}({X}, 2, {ONE}, {LONG})",
        }
    if kind in ("layer_norm", "rms_norm"):
        found = {
            "normalized_shape": f"{api}({X}, (6,))",
            "no_sizes": f"{api}({X}, ())",
            "not_implemented": f"{api}({WHOLE}, (4,))",
            "weight_shape": f"{api}({X}, (4,), {FIVE})",
        }
        if kind == "rms_norm":
            return {**found, "rank": f"{api}(torch.randn(4), (4, 4))"}
        return {
            **found,
            "norm_parameter_dtype": f"{api}({X}, (6,), {LONG})",
            "norm_dtype": f"{api}({DOUBLE}, (4,), torch.zeros(4))",
            "bias_shape": f"{api}({X}, (4,), None, {FIVE})",
            "unlike_dtype": f"{api}({X}, (4,), torch.zeros(4), torch.zeros(4, dtype=torch.float64))",
        }
    if kind == "local_response_norm":
        return response_errors(f"{api}(%s, %s)")
    return {}


def response_errors(call):
    return {
        "rank": call % ("torch.randn(2, 3)", "2"),
        "view": call % ("torch.empty_strided((2, 3, 4, 5, 6), (1, 2, 6, 24, 120))", "2"),
        "negative": call % ("torch.zeros(2, 3, 4, dtype=torch.int64)", "2, 1, -1, 1"),
    }


def some(rng, shape, dtype, rate):
    """A weight, mostly of that dtype and shape; or None."""
    if maybe(rng, rate):
        return "None"
    if maybe(rng, 0.02):
        return misfit(rng, "None")
    if maybe(rng, 0.03):
        shape = rng.choice([[], [*shape, 1], [size + 1 for size in shape], [1, *shape]])
    kind = dtypes(rng) if maybe(rng, 0.04) else dtype
    if maybe(rng, 0.15) and dtype in ("float16", "bfloat16"):
        kind = "float32"
    grad = ", requires_grad=True" if maybe(rng, 0.1) and kind in ("float32", "float64") else ""
    return f"torch.zeros({literal(shape)}, dtype=torch.{kind}{grad})"


def given(rng, shape, dtype):
    if len(shape) in (4, 5) and dtype == "float32" and maybe(rng, 0.25):
        return channels_last(shape)
    return any_layout(rng, shape, dtype)


def sweep(api, rng):
    kind = api.split(".")[-1]
    dtype = dtypes(rng) if maybe(rng, 0.2) else "float32"
    low = 0 if maybe(rng, 0.1) else 1
    if kind in ("layer_norm", "rms_norm"):
        shape = normalized_input(rng)
        last = normalized(rng, shape) if maybe(rng, 0.15) else literal(shape[-rng.choice([1, 1, 2]) :] or [2])
        size = [2]
        if last.startswith("(") and last[1:2].isdigit() and "'" not in last and "." not in last and "True" not in last:
            size = [int(one) for one in last.strip("()").split(",") if one.strip()]
        named = [("input", given(rng, shape, dtype)), ("normalized_shape", last), ("weight", some(rng, size, dtype, 0.4))]
        if kind == "layer_norm":
            named.append(("bias", some(rng, size, dtype, 0.4)))
        named.append(("eps", rng.choice(["1e-3", "1", "True", "-1.0", "0"] if maybe(rng, 0.9) else ["'a'", "None", "(2,)"])))
        return f"{api}({arguments(rng, named, 0.08, ['weight', 'bias', 'eps'])})"
    channels = rng.choice([1, 2, 3, 4, 6])
    shape = [rng.randint(low, 3), channels, *sizes(rng, rng.choice([0, 1, 1, 2, 2, 2, 3, 4]), low, 3)]
    if kind == "normalize":
        rank = rng.choice([0, 1, 2, 2, 3, 4, 5])
        shape = sizes(rng, rank, low, 3)
        dim = rng.choice([str(rng.randint(-rank - 1, rank)), literal([rng.randint(-rank, rank) for _ in range(rng.choice([1, 2, 2, 3]))]), "-1", "0", "1"])
        p = rng.choice(["2", "1", "0", "-1", "0.5", "3.0", "2.0", "2.0", "2.0", "-2", "True"] if maybe(rng, 0.85) else ["'fro'", "'nuc'", "None", "(2,)", "'a'"])
        eps = rng.choice(["1e-12", "1e-6", "0", "1", "-1.0", "True"] if maybe(rng, 0.9) else ["'a'", "None", "1e30", "1e300", "(1,)"])
        named = [("input", given(rng, shape, dtype)), ("p", p), ("dim", dim), ("eps", eps)]
        return f"{api}({arguments(rng, named, 0.08, ['p', 'dim', 'eps'])})"
    if maybe(rng, 0.05) and kind != "batch_norm":
        shape = shape[: rng.choice([0, 1])]
    if kind == "local_response_norm":
        size = rng.choice(["1", "2", "3", "5", "8"] if maybe(rng, 0.8) else ["0", "-1", "-4", "2.0", "True", misfit(rng)])
        number = ["1e-4", "1", "0", "0.5", "2", "True", "-1"]
        named = [("input", given(rng, shape, dtype)), ("size", size), *[(name, rng.choice(number if maybe(rng, 0.93) else ["'a'", "None", "(2,)"])) for name in ("alpha", "beta", "k")]]
        return f"{api}({arguments(rng, named, 0.08, ['alpha', 'beta', 'k'])})"
    weights = [("weight", some(rng, [channels], dtype, 0.4)), ("bias", some(rng, [channels], dtype, 0.4))]
    eps = rng.choice(["1e-3", "1", "True", "0", "-1.0"] if maybe(rng, 0.3) else ["1e-5"])
    if maybe(rng, 0.04):
        eps = misfit(rng)
    if kind == "group_norm":
        groups = rng.choice([str(one) for one in (1, 2, 3, 4, 6) if channels % one == 0] if maybe(rng, 0.85) else ["0", "-1", "5", "2.0", misfit(rng), misfit(rng)])
        named = [("input", given(rng, shape, dtype)), ("num_groups", groups), *weights, ("eps", eps)]
        return f"{api}({arguments(rng, named, 0.08, ['weight', 'bias', 'eps'])})"
    mode = "training" if kind == "batch_norm" else "use_input_stats"
    isTraining = maybe(rng, 0.6)
    rate = 0.5 if isTraining else 0.05
    both = maybe(rng, rate)
    source = given(rng, shape, dtype)
    if kind == "batch_norm" and "empty" in source:
        # of parameters that do not fit scattered memory, there are only internal errors
        weights = [(name, "None" if maybe(rng, 0.3) else f"torch.zeros({channels}, dtype=torch.{dtype})") for name in ("weight", "bias")]
        statistics = [(name, "None" if both else f"torch.zeros({channels}, dtype=torch.{dtype})") for name in ("running_mean", "running_var")]
        named = [("input", source), *statistics, *weights, (mode, str(isTraining)), ("momentum", "0.1"), ("eps", eps)]
        return f"{api}({arguments(rng, named, 0.06, ['weight', 'bias', 'momentum', 'eps'])})"
    statistics = [("running_mean", some(rng, [channels], dtype, 1.0 if both else 0.05)), ("running_var", some(rng, [channels], dtype, 1.0 if both else 0.05))]
    flag = str(isTraining) if maybe(rng, 0.94) else rng.choice(["1", "0", "None", "'a'"])
    named = [("input", source), *statistics, *weights, (mode, flag), ("momentum", rng.choice(["0.1", "1", "0.5", "True"] if maybe(rng, 0.95) else ["None", "'a'"])), ("eps", eps)]
    return f"{api}({arguments(rng, named, 0.06, ['weight', 'bias', 'momentum', 'eps'])})"
