from choices import arguments, dtypes, literal, maybe, randn, sizes, transposed
from windows import channels_last

FORWARD = [f"torch.nn.functional.conv{n}d" for n in (1, 2, 3)]
apis = [*FORWARD, *(f"torch.nn.functional.conv_transpose{n}d" for n in (1, 2, 3))]

SWEEP = 150


def tensor(*shape, dtype=None):
    return randn(list(shape), dtype)


def cases(api):
    n = int(api[-2])
    isForward = api in FORWARD
    call = lambda *written: f"{api}({', '.join(written)})"
    x, w, b = tensor(2, 4, *[6] * n), tensor(4, 4, *[3] * n), tensor(4)
    found = [
        call(x, w),
        call(x, w, b),
        call(x, w, b, "2", "1"),
        call(tensor(4, *[6] * n), w, "stride=2"),
        call(x, w, "None", literal([1] * n), literal([2] * n)),
        call(x, f"torch.randn({literal([4, 4, *[3] * n])}, requires_grad=True)"),
        call(f"input={x}", f"weight={w}"),
        f"torch.conv{'' if isForward else '_transpose'}{n}d({x}, {w})",
        call(x, w, tensor(4, dtype="float64")) if isForward else call(x, w, "bias=None"),
        call(x, w, "stride=2.0"),
        call(x, w, "1"),
        call(x),
        call("3", w),
        call(),
        call(x, w, "foo=1"),
        call(x, w, "padding='same'"),
        call(x, w, "groups=2") if isForward else call(x, w, b, "output_padding=1", "stride=2"),
        call(x, tensor(4, 2, *[3] * n), "groups=2"),
        f"{api}({tensor(2, 4, *[6] * n, dtype='int64')}, {tensor(4, 4, *[3] * n, dtype='int64')})",
    ]
    return found


def errors(api):
    n = int(api[-2])
    call = lambda *written: f"{api}({', '.join(written)})"
    x, w, b = tensor(1, 4, *[6] * n), tensor(4, 4, *[3] * n), tensor(4)
    many = tensor(2, 4, *[6] * n)
    found = {
        "channels": call(tensor(1, 3, *[6] * n), w),
        "rank": call(tensor(6), w),
        "groups": call(x, w, "groups=0"),
        "bias_size": call(x, w, tensor(3)),
        "weight_dtype": call(x.replace("torch.randn", "torch.zeros").replace("))", "), dtype=torch.complex64)"), w),
        "no_kernel": call(x, tensor(4, 4)),
        "tuple_length": call(x, w, f"stride={literal([1] * (n + 1))}"),
        "negative_padding": call(x, w, "padding=-1"),
        "stride": call(x, w, "stride=0"),
        "dilation": call(x, w, "dilation=0"),
        "no_channels": call(x, tensor(0, 4, *[3] * n)),
        "empty_input": call(tensor(1, 4, *[0] * n), tensor(4, 4, *[1] * n), "padding=1" if api in FORWARD else "stride=2"),
        "kernel_zero": call(x, tensor(4, 4, *[0] * n)),
        "primitive": call(many, tensor(4, 4, *[0] * n)),
        "scalar_type": call(tensor(1, 4, *[6] * n, dtype="float64"), w),
        "not_implemented": call(tensor(1, 4, *[6] * n, dtype="bool"), w),
    }
    if api in FORWARD:
        return {
            **found,
            "too_small": call(x, tensor(4, 4, *[7] * n)),
            "out_groups": call(x, tensor(3, 2, *[3] * n), "groups=2"),
            "bias_dtype": call(x, w, tensor(4, dtype="float64")),
            "padding_word": call(x, w, "padding='full'"),
            "same_stride": call(x, w, "padding='same'", "stride=2"),
            "weight_rank": call(x, tensor(4, 4, *[1] * (n + 1)), "padding='same'"),
            "same_length": call(x, w, "padding='same'", f"dilation={literal([1] * (n + 1))}"),
            "dilation_zero": call(many, w, "dilation=0"),
        }
    ones = literal([1] * (n + 1))
    if n == 3:
        del found["kernel_zero"]
    zeros = literal([0] * (n + 1))
    return {
        **found,
        "in_groups": call(x, w, "groups=3"),
        "weight_rank": call(x, tensor(4, 4, *[1] * (n + 1)), "None", ones, zeros, zeros, "1", ones),
        "output_padding": call(many, w, "stride=2", "output_padding=2"),
        "output_small": call(tensor(1, 4, *[2] * n), w, "padding=3"),
        "negative_output_padding": call(x, w, "output_padding=-1"),
        "no_weight": call(x, tensor(4, 0, *[3] * n)),
        "descriptor": call(tensor(2, 4, *[2] * n), w, "padding=3"),
        **({"dilation_zero": call(many, w, "dilation=0")} if n == 3 else {}),
    }


def amount(rng, n, low, high):
    if maybe(rng, 0.6):
        return str(rng.randint(low, high))
    return literal([rng.randint(low, high) for _ in range(n if maybe(rng, 0.9) else rng.choice([1, n + 1]))])


def sweep(api, rng):
    n = int(api[-2])
    isForward = api in FORWARD
    groups = rng.choice([1, 1, 1, 2, 3])
    inner, outer = rng.choice([1, 2]) * groups, rng.choice([1, 2, 3]) * groups
    batch = [] if maybe(rng, 0.2) else [rng.choice([1, 1, 2, 16])]
    shape = [*batch, inner, *sizes(rng, n, 3, 7)]
    kernel = rng.choice([[1] * n, [3] * n, [2] * n, sizes(rng, n, 1, 3)])
    weight = [outer, inner // groups, *kernel] if isForward else [inner, outer // groups, *kernel]
    bias = [outer]
    options = {"groups": str(groups)}
    way = rng.choice(["channels", "rank", "kernel", "bias", "groups", "number", "length"]) if maybe(rng, 0.2) else ""
    if way == "channels":
        shape[-n - 1] += 1
    elif way == "rank":
        shape = rng.choice([shape[1:], [2, *shape], shape[:1]])
    elif way == "kernel":
        weight = rng.choice([weight[:-1], [*weight, 1], weight[:2], [*weight[:2], *[8] * n], [weight[0] + 1, *weight[1:]]])
    elif way == "bias":
        bias = rng.choice([[outer + 1], [outer, 1], []])
    elif way == "groups":
        options["groups"] = rng.choice(["0", "-1", "4", "2"])
    kind = dtypes(rng) if maybe(rng, 0.15) else "float32"
    other = kind if maybe(rng, 0.92) else dtypes(rng)
    x = transposed(rng, shape, kind) if maybe(rng, 0.15) else channels_last(shape, kind) if len(shape) > 3 and maybe(rng, 0.2) else randn(shape, kind)
    w = randn(weight, other)
    if other == "float32" and maybe(rng, 0.15):
        w = f"torch.randn({literal(weight)}, requires_grad=True)"
    elif maybe(rng, 0.15):
        w = transposed(rng, weight, other)
    written = [("input", x), ("weight", w), ("bias", randn(bias, other) if maybe(rng, 0.6) or way == "bias" else "None")]
    bad = lambda low: low - (way == "number" and maybe(rng, 0.5))
    tail = [("stride", amount(rng, n, bad(1), 3)), ("padding", amount(rng, n, bad(0), 2))]
    if isForward and maybe(rng, 0.2):
        tail[1] = ("padding", rng.choice(["'same'", "'same'", "'valid'", "'full'"]))
        if maybe(rng, 0.8):
            tail[0] = ("stride", "1")
    if isForward:
        tail += [("dilation", amount(rng, n, bad(1), 2)), ("groups", options["groups"])]
    else:
        tail += [("output_padding", amount(rng, n, bad(0), 1)), ("groups", options["groups"]), ("dilation", amount(rng, n, bad(1), 2))]
    optional = [name for name, _ in tail if name != "groups"]
    return f"{api}({arguments(rng, [*written, *tail], 0.08, optional)})"
