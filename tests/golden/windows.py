"""Calls of convolutions and poolings, most of them valid and some wrong in many ways."""
from choices import literal, maybe, randn, transposed

AXES = {1: "L", 2: "HW", 3: "DHW"}
DTYPES = ["float64", "float16", "bfloat16", "int64", "int32", "uint8", "bool", "complex64", "complex128"]
ODD = ["None", "True", "2.0", "'2'", "'same'", "()", "(2, 2.0)", "[1, 1, 1, 1]", "(1, None)", "-1", "0", "(0, 1)", "(1,)"]


def amount(rng, n, low, high):
    """An int, or a tuple or list with one int for each axis."""
    if maybe(rng, 0.6):
        return str(rng.randint(low, high))
    values = [rng.randint(low, high) for _ in range(n)]
    return str(values) if maybe(rng, 0.2) else literal(values)


def channels_last(shape):
    """A batch whose channels vary fastest in memory."""
    order = [1, *range(len(shape) - 1, 1, -1), 0]
    strides, step = [0] * len(shape), 1
    for dim in order:
        strides[dim] = step
        step *= max(shape[dim], 1)
    return f"torch.empty_strided({literal(shape)}, {literal(strides)})"


def source(rng, shape, dtype=None):
    """An input of that shape, in some order of memory."""
    if dtype is None and maybe(rng, 0.15):
        return transposed(rng, shape)
    if dtype is None and len(shape) > 3 and maybe(rng, 0.2):
        return channels_last(shape)
    if dtype is None and maybe(rng, 0.1):
        return randn(shape)[:-1] + ", requires_grad=True)"
    return randn(shape, dtype)


def call(name, arguments, argument):
    written = ", ".join(value if key is None else f"{key}={value}" for key, value in arguments)
    return f"torch.nn.{name}({written})" + ("" if argument is None else f"({argument})")


def spoil_arguments(rng, arguments):
    """Give one argument a value of a wrong kind, or forget it, or name one that is not there."""
    kind = rng.choice(["odd", "odd", "odd", "odd", "odd", "missing", "unknown", "twice", "many"])
    at = rng.randrange(len(arguments))
    if kind == "odd":
        arguments[at] = (arguments[at][0], rng.choice(ODD))
    elif kind == "missing":
        del arguments[rng.choice([i for i, (key, _) in enumerate(arguments) if key is None])]
    elif kind == "unknown":
        arguments.append((rng.choice(["kernel", "strides", "pad", "use_bias"]), "1"))
    elif kind == "twice":
        arguments.append((rng.choice(["in_channels", "kernel_size", "output_size"]), "3"))
    else:
        arguments[0:0] = [(None, "1")] * 12


def convolution(rng, n):
    """A call of Conv1d, Conv2d or Conv3d."""
    groups = rng.choice([1, 1, 1, 2, 3])
    in_channels, out_channels = (groups * rng.randint(1, 3) for _ in range(2))
    small = 4 if n == 3 else 6
    arguments = [(None, str(in_channels)), (None, str(out_channels)), (None, amount(rng, n, 1, 4))]
    for key, value in [
        ("stride", amount(rng, n, 1, 3)),
        ("padding", rng.choice([amount(rng, n, 0, 3), amount(rng, n, 0, 2), "'same'", "'valid'"])),
        ("dilation", amount(rng, n, 1, 2)),
    ]:
        if maybe(rng, 0.4):
            arguments.append((key, value))
    if groups > 1:
        arguments.append(("groups", str(groups)))
    if maybe(rng, 0.3):
        arguments.append(("bias", rng.choice(["False", "False", "True", "0", "None"])))
    if maybe(rng, 0.15):
        arguments.append(("padding_mode", rng.choice(["'reflect'", "'replicate'", "'circular'", "'zeros'"])))
    shape = [rng.randint(0, 3), in_channels, *(rng.randint(small - 1, small + 4) for _ in range(n))]
    if maybe(rng, 0.05):
        shape[0] = 16
    dtype = rng.choice(DTYPES) if maybe(rng, 0.06) else None
    if dtype and maybe(rng, 0.6):
        arguments.append(("dtype", f"torch.{dtype}"))
    if maybe(rng, 0.3):
        shape = shape[1:]
    shape = settle(rng, arguments, shape, dtype, 0.25)
    argument = None if maybe(rng, 0.02) else rng.choice(["None", "3", "[1, 2]"]) if maybe(rng, 0.02) else source(rng, shape, dtype)
    return call(f"Conv{n}d", arguments, argument)


def transposed_convolution(rng, n):
    """A call of ConvTranspose1d, 2d or 3d."""
    groups = rng.choice([1, 1, 1, 2, 3])
    in_channels, out_channels = (groups * rng.randint(1, 3) for _ in range(2))
    stride = rng.randint(1, 3)
    arguments = [(None, str(in_channels)), (None, str(out_channels)), (None, amount(rng, n, 1, 4))]
    if maybe(rng, 0.7):
        arguments.append(("stride", str(stride) if maybe(rng, 0.7) else amount(rng, n, 2, 3)))
    if maybe(rng, 0.4):
        arguments.append(("padding", amount(rng, n, 0, 1)))
    if maybe(rng, 0.3):
        arguments.append(("output_padding", amount(rng, n, 0, 1)))
    if groups > 1:
        arguments.append(("groups", str(groups)))
    if maybe(rng, 0.3):
        arguments.append(("bias", rng.choice(["False", "False", "True", "0", "None"])))
    if maybe(rng, 0.3):
        arguments.append(("dilation", amount(rng, n, 1, 2)))
    shape = [rng.randint(0, 3), in_channels, *(rng.randint(1, 3 if n == 3 else 6) for _ in range(n))]
    dtype = rng.choice(DTYPES) if maybe(rng, 0.06) else None
    if dtype and maybe(rng, 0.6):
        arguments.append(("dtype", f"torch.{dtype}"))
    if maybe(rng, 0.3):
        shape = shape[1:]
    shape = settle(rng, arguments, shape, dtype, 0.2)
    # a negative size of an input in another order is an overflow in some places
    plain = "float32" if "padding" in dict(arguments) else None
    argument = None if maybe(rng, 0.02) else rng.choice(["None", "3", "[1, 2]"]) if maybe(rng, 0.02) else source(rng, shape, dtype or plain)
    if argument and shape and maybe(rng, 0.25):
        guess = [stride * size + rng.choice([0, 0, 1, 2, -1]) for size in shape[-n:]]
        if maybe(rng, 0.3):
            guess = [1, 2, *guess][rng.randint(0, 2):]
        argument += f", output_size={rng.choice([literal(guess), str(guess), str(guess), str(guess[-1]), rng.choice(ODD)])}"
    return call(f"ConvTranspose{n}d", arguments, argument)


def settle(rng, arguments, shape, dtype, spoiling):
    """Spoil some calls. An empty batch takes a way of its own, which combines with few mistakes."""
    if maybe(rng, spoiling):
        shape = spoil_convolution(rng, arguments, shape)
    elif dtype is None and not {"padding", "output_padding"} & dict(arguments).keys():
        return shape
    return [max(size, 1) if dim == 0 and len(shape) > 2 else size for dim, size in enumerate(shape)]


def spoil_convolution(rng, arguments, shape):
    kind = rng.choice(["channels", "rank", "groups", "sizes", "zero", "word", "mode", "dtype", "value", "any", "any", "any"])
    if kind == "channels":
        shape[-len(shape) + 1 if len(shape) > 3 else 0] += rng.choice([1, 2])
    elif kind == "rank":
        shape = rng.choice([shape[1:], shape[2:], [1, *shape], [2, 2, *shape], []])
    elif kind == "groups":
        arguments.append(("groups", rng.choice(["0", "-1", "5", "2.0", "1.5", "None", "'1'", "True"])))
    elif kind == "sizes":
        arguments[rng.randrange(3)] = (None, rng.choice(["0", "-2", "-3"]))
    elif kind == "zero":
        shape[rng.randrange(len(shape))] = 0
    elif kind == "word":
        arguments.append(("padding", rng.choice(["'full'", "'SAME'", "''", "'valid '"])))
    elif kind == "mode":
        arguments.append(("padding_mode", rng.choice(["'constant'", "None", "0", "[]", "('zeros',)", "'Zeros'"])))
    elif kind == "dtype":
        arguments.append(("dtype", rng.choice([*(f"torch.{one}" for one in DTYPES), "'float32'", "1"])))
    elif kind == "value":
        key = rng.choice(["stride", "padding", "dilation"])
        arguments.append((key, rng.choice(["0", "-1", "(0, 1)", "(1, 2, 3)", "(2,)", "()", "7", "9", *ODD])))
    else:
        spoil_arguments(rng, arguments)
    keep = {}
    for index, (key, value) in enumerate(arguments):
        keep[key if key is not None else index] = (key, value)
    arguments[:] = keep.values()
    return shape


def spoil_pooling(rng, arguments, shape):
    kind = rng.choice(["rank", "zero", "value", "value", "any", "any", "small"])
    if kind == "rank":
        shape = rng.choice([shape[1:], shape[2:], [1, *shape], [2, 2, *shape], []])
    elif kind == "zero":
        shape[rng.randrange(len(shape))] = 0
    elif kind == "small":
        shape[-1] = 1
    elif kind == "value":
        at = rng.randrange(len(arguments))
        arguments[at] = (arguments[at][0], rng.choice(["0", "-1", "(0, 1)", "(2, -2)", "(1, 2, 3)", "(2,)", "[]", "7", *ODD]))
    else:
        spoil_arguments(rng, arguments)
    return shape


def pooling(rng, name):
    """A call of MaxPool2d or AvgPool2d."""
    kernel = rng.randint(1, 4)
    arguments = [(None, str(kernel) if maybe(rng, 0.5) else amount(rng, 2, 2, 4))]
    choices = [("stride", rng.choice([amount(rng, 2, 1, 4), amount(rng, 2, 1, 4), "None", "[]"]))]
    choices.append(("padding", rng.choice([str(kernel // 2), amount(rng, 2, 0, 1), amount(rng, 2, 0, 2)])))
    if name == "MaxPool2d":
        choices += [("dilation", amount(rng, 2, 1, 3)), ("return_indices", rng.choice(["True", "True", "False", "1", "None"]))]
    choices.append(("ceil_mode", rng.choice(["True", "True", "False"])))
    if name == "AvgPool2d":
        choices.append(("count_include_pad", rng.choice(["True", "False"])))
        choices.append(("divisor_override", rng.choice(["1", "2", "7", "-3", "None", "0"])))
    arguments += [choice for choice in choices if maybe(rng, 0.4)]
    shape = [rng.randint(0, 3), rng.randint(1, 3), rng.randint(2, 9), rng.randint(2, 9)]
    if maybe(rng, 0.3):
        shape = shape[1:]
    dtype = rng.choice(DTYPES) if maybe(rng, 0.12) else None
    if maybe(rng, 0.22):
        shape = spoil_pooling(rng, arguments, shape)
    argument = None if maybe(rng, 0.02) else rng.choice(["None", "3", "[1, 2]"]) if maybe(rng, 0.02) else source(rng, shape, dtype)
    return call(name, arguments, argument)


def adaptive(rng):
    """A call of AdaptiveAvgPool2d."""
    size = [rng.choice([1, 1, 2, 3, 5, 7, 0, None]) for _ in range(2)]
    output_size = rng.choice([str(rng.randint(0, 8)), "1", literal(size), literal(size), str(size), "(1, 1)"])
    arguments = [(rng.choice([None, "output_size"]), output_size)]
    shape = [rng.randint(0, 3), rng.randint(1, 3), rng.randint(1, 9), rng.randint(1, 9)]
    if maybe(rng, 0.3):
        shape = shape[1:]
    dtype = rng.choice(DTYPES) if maybe(rng, 0.15) else None
    if maybe(rng, 0.3):
        kind = rng.choice(["value", "value", "rank", "rank", "zero", "unknown", "missing"])
        if kind == "value":
            arguments = [(None, rng.choice(["-1", "(1, 2, 3)", "(1, 2, 3, 4, 5)", "(-1, 2)", "'ab'", "None", *ODD]))]
        elif kind == "rank":
            shape = rng.choice([shape[1:], shape[2:], [1, *shape], [2, 2, *shape], []])
        elif kind == "zero":
            shape[rng.randrange(len(shape))] = 0
        else:
            arguments = [("output", "1")] if kind == "unknown" else []
    argument = None if maybe(rng, 0.02) else rng.choice(["None", "3", "[1, 2]"]) if maybe(rng, 0.03) else source(rng, shape, dtype)
    return call("AdaptiveAvgPool2d", arguments, argument)
