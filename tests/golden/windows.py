"""Calls of convolutions and poolings, most of them valid and some wrong in many ways.

The arguments of a module are pairs of a keyword (None: by position) and a source.
"""
from choices import literal, maybe, randn, transposed

DTYPES = ["float64", "float16", "bfloat16", "int64", "int32", "uint8", "bool", "complex64", "complex128"]
ODD = [
    *["None", "True", "2.0", "'2'", "'same'", "-1", "0", "()", "(1,)", "(0, 1)", "(1, None)", "(2, 2.0)"],
    *["[1, 1, 1, 1]", "((1, 2), 3)", "(True, 2)", "(2, True)"],
]


def amount(rng, n, low, high):
    """An int, or a tuple or list with one int for each axis."""
    if maybe(rng, 0.6):
        return str(rng.randint(low, high))
    values = [rng.randint(low, high) for _ in range(n)]
    return str(values) if maybe(rng, 0.2) else literal(values)


def channels_last(shape, dtype):
    """A batch whose channels vary fastest in memory."""
    strides, step = [0] * len(shape), 1
    for dim in [1, *range(len(shape) - 1, 1, -1), 0]:
        strides[dim] = step
        step *= max(shape[dim], 1)
    return f"torch.empty_strided({literal(shape)}, {literal(strides)}, dtype=torch.{dtype or 'float32'})"


def source(rng, shape, dtype=None, permuted=True):
    """An input of that shape, in some order of memory; now and then something that is no tensor, or None: no call."""
    if maybe(rng, 0.03):
        return rng.choice(["None", "3", "[1, 2]", None])
    if permuted and maybe(rng, 0.15):
        return transposed(rng, shape, dtype or "float32")
    if permuted and len(shape) > 3 and maybe(rng, 0.2):
        return channels_last(shape, dtype)
    if dtype is None and maybe(rng, 0.1):
        return f"torch.randn({literal(shape)}, requires_grad=True)"
    return randn(shape, dtype)


def call(name, arguments, argument):
    written = ", ".join(value if key is None else f"{key}={value}" for key, value in arguments)
    return f"torch.nn.{name}({written})" + ("" if argument is None else f"({argument})")


def set_argument(arguments, key, value):
    arguments[:] = [pair for pair in arguments if pair[0] != key] + [(key, value)]


def spoil_arguments(rng, arguments):
    """Give one argument a value of a wrong kind, or forget it, or name one that is not there."""
    kind = rng.choice(["odd", "odd", "odd", "odd", "odd", "missing", "unknown", "twice", "many"])
    at = rng.randrange(len(arguments))
    if kind == "odd":
        arguments[at] = (arguments[at][0], rng.choice(ODD))
    elif kind == "missing":
        del arguments[rng.choice([i for i, (key, _) in enumerate(arguments) if key is None])]
    elif kind == "unknown":
        set_argument(arguments, rng.choice(["kernel", "strides", "pad", "use_bias"]), "1")
    elif kind == "twice":
        set_argument(arguments, rng.choice(["in_channels", "kernel_size", "output_size"]), "3")
    else:
        arguments[0:0] = [(None, "1")] * 12


def other_rank(rng, shape):
    return rng.choice([shape[1:], shape[2:], [1, *shape], [2, 2, *shape], []])


def spoil_convolution(rng, n, arguments, shape):
    kind = rng.choice(["channels", "rank", "groups", "sizes", "zero", "word", "mode", "dtype", "value", *["any"] * 3])
    if kind == "channels":
        shape[-n - 1] += rng.choice([1, 2])
    elif kind == "rank":
        return other_rank(rng, shape)
    elif kind == "groups":
        set_argument(arguments, "groups", rng.choice(["0", "-1", "5", "2.0", "1.5", "None", "'1'", "True"]))
    elif kind == "sizes":
        arguments[rng.randrange(3)] = (None, rng.choice(["0", "-2", "-3"]))
    elif kind == "zero":
        shape[rng.randrange(len(shape))] = 0
    elif kind == "word":
        set_argument(arguments, "padding", rng.choice(["'full'", "'SAME'", "''", "'valid '"]))
    elif kind == "mode":
        modes = ["'constant'", "None", "0", "[]", "('zeros',)", "'Zeros'"]
        set_argument(arguments, "padding_mode", rng.choice(modes))
    elif kind == "dtype":
        set_argument(arguments, "dtype", rng.choice([*(f"torch.{one}" for one in DTYPES), "'float32'", "1"]))
    elif kind == "value":
        values = ["0", "-1", "(0, 1)", "(1, 2, 3)", "(2,)", "()", "7", "9", *ODD]
        set_argument(arguments, rng.choice(["stride", "padding", "dilation"]), rng.choice(values))
    else:
        spoil_arguments(rng, arguments)
    return shape


def finish(rng, n, arguments, shape):
    """Choose dtypes, drop the batch, spoil some calls. Gives the shape and the dtype of the input."""
    dtype = rng.choice(DTYPES) if maybe(rng, 0.06) else None
    if dtype and maybe(rng, 0.6):
        arguments.append(("dtype", f"torch.{dtype}"))
    if maybe(rng, 0.3):
        shape = shape[1:]
    if maybe(rng, 0.2):
        shape = spoil_convolution(rng, n, arguments, shape)
    elif dtype is None and not {"padding", "output_padding"} & dict(arguments).keys():
        return shape, dtype
    # an empty batch takes a way of its own, on which few mistakes are told apart
    if len(shape) > 2:
        shape = [max(shape[0], 1), *shape[1:]]
    return shape, dtype


def convolution(rng, n):
    """A call of Conv1d, Conv2d or Conv3d."""
    groups = rng.choice([1, 1, 1, 2, 3])
    in_channels, out_channels = (groups * rng.randint(1, 3) for _ in range(2))
    arguments = [(None, str(in_channels)), (None, str(out_channels)), (None, amount(rng, n, 1, 4))]
    options = [
        ("stride", amount(rng, n, 1, 3)),
        ("padding", rng.choice([amount(rng, n, 0, 3), amount(rng, n, 0, 2), "'same'", "'valid'"])),
        ("dilation", amount(rng, n, 1, 2)),
        ("bias", rng.choice(["False", "False", "True", "0", "None"])),
    ]
    arguments += [option for option in options if maybe(rng, 0.4)]
    if groups > 1:
        arguments.append(("groups", str(groups)))
    if maybe(rng, 0.15):
        arguments.append(("padding_mode", rng.choice(["'reflect'", "'replicate'", "'circular'", "'zeros'"])))
    small = 3 if n == 3 else 5
    batch = 16 if maybe(rng, 0.05) else rng.randint(0, 3)
    shape = [batch, in_channels, *(rng.randint(small, small + 5) for _ in range(n))]
    shape, dtype = finish(rng, n, arguments, shape)
    return call(f"Conv{n}d", arguments, source(rng, shape, dtype))


def transposed_convolution(rng, n):
    """A call of ConvTranspose1d, 2d or 3d."""
    groups = rng.choice([1, 1, 1, 2, 3])
    in_channels, out_channels = (groups * rng.randint(1, 3) for _ in range(2))
    arguments = [(None, str(in_channels)), (None, str(out_channels)), (None, amount(rng, n, 1, 4))]
    stride = rng.randint(1, 3)
    options = [
        ("padding", amount(rng, n, 0, 1)),
        ("bias", rng.choice(["False", "False", "True", "0", "None"])),
        ("dilation", amount(rng, n, 1, 2)),
    ]
    if maybe(rng, 0.8):
        arguments.append(("stride", str(stride) if maybe(rng, 0.7) else amount(rng, n, 2, 3)))
        options.append(("output_padding", amount(rng, n, 0, 1)))
    arguments += [option for option in options if maybe(rng, 0.35)]
    if groups > 1:
        arguments.append(("groups", str(groups)))
    shape = [rng.randint(0, 3), in_channels, *(rng.randint(1, 3 if n == 3 else 6) for _ in range(n))]
    shape, dtype = finish(rng, n, arguments, shape)
    # a result of negative size is an overflow where the input lies in another order
    argument = source(rng, shape, dtype, permuted="padding" not in dict(arguments))
    if argument and shape and maybe(rng, 0.2):
        argument += f", output_size={output_size(rng, n, stride, shape)}"
    return call(f"ConvTranspose{n}d", arguments, argument)


def output_size(rng, n, stride, shape):
    extra = rng.choice([0, 0, 1, 2, -1])
    guess = [stride * size + extra for size in shape[-n:]]
    if maybe(rng, 0.3):
        guess = [1, 2, *guess][rng.randint(0, 2) :]
    return rng.choice([literal(guess), str(guess), str(guess), str(guess[-1]), rng.choice(ODD)])


def spoil_pooling(rng, arguments, shape):
    kind = rng.choice(["rank", "zero", "small", "value", "value", "any", "any"])
    if kind == "rank":
        return other_rank(rng, shape)
    if kind == "zero":
        shape[rng.randrange(len(shape))] = 0
    elif kind == "small":
        shape[-1] = 1
    elif kind == "value":
        at = rng.randrange(len(arguments))
        values = ["0", "-1", "(0, 1)", "(2, -2)", "(1, 2, 3)", "(2,)", "[]", "7", *ODD]
        arguments[at] = (arguments[at][0], rng.choice(values))
    else:
        spoil_arguments(rng, arguments)
    return shape


def pooling(rng, name):
    """A call of MaxPool2d or AvgPool2d."""
    kernel = rng.randint(1, 4)
    arguments = [(None, str(kernel) if maybe(rng, 0.5) else amount(rng, 2, 2, 4))]
    options = [
        ("stride", rng.choice([amount(rng, 2, 1, 4), amount(rng, 2, 1, 4), "None", "[]"])),
        ("padding", rng.choice([str(kernel // 2), amount(rng, 2, 0, 1), amount(rng, 2, 0, 2)])),
        ("ceil_mode", rng.choice(["True", "True", "False"])),
    ]
    if name == "MaxPool2d":
        options.append(("dilation", amount(rng, 2, 1, 3)))
        options.append(("return_indices", rng.choice(["True", "True", "False", "1", "None"])))
    else:
        options.append(("count_include_pad", rng.choice(["True", "False"])))
        options.append(("divisor_override", rng.choice(["1", "2", "7", "-3", "None", "0"])))
    arguments += [option for option in options if maybe(rng, 0.4)]
    shape = [rng.randint(0, 3), rng.randint(1, 3), rng.randint(2, 9), rng.randint(2, 9)]
    if maybe(rng, 0.3):
        shape = shape[1:]
    dtype = rng.choice(DTYPES) if maybe(rng, 0.12) else None
    if maybe(rng, 0.22):
        shape = spoil_pooling(rng, arguments, shape)
    return call(name, arguments, source(rng, shape, dtype))


def adaptive(rng):
    """A call of AdaptiveAvgPool2d."""
    size = [rng.choice([1, 1, 2, 3, 5, 7, 0, None]) for _ in range(2)]
    wanted = rng.choice([str(rng.randint(0, 8)), "1", literal(size), literal(size), str(size), "(1, 1)"])
    arguments = [(rng.choice([None, "output_size"]), wanted)]
    shape = [rng.randint(0, 3), rng.randint(1, 3), rng.randint(1, 9), rng.randint(1, 9)]
    if maybe(rng, 0.3):
        shape = shape[1:]
    dtype = rng.choice(DTYPES) if maybe(rng, 0.15) else None
    kind = rng.choice(["value", "value", "rank", "rank", "zero", "unknown", "missing"]) if maybe(rng, 0.3) else "valid"
    if kind == "value":
        values = ["-1", "(1, 2, 3)", "(1, 2, 3, 4, 5)", "(-1, 2)", "'ab'", "None", *ODD]
        arguments = [(None, rng.choice(values))]
    elif kind == "rank":
        shape = other_rank(rng, shape)
    elif kind == "zero":
        shape[rng.randrange(len(shape))] = 0
    elif kind == "unknown":
        arguments = [("output", "1")]
    elif kind == "missing":
        arguments = []
    return call("AdaptiveAvgPool2d", arguments, source(rng, shape, dtype))
