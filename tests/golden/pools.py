"""Calls of poolings over one, two or three axes, as modules, as functions of Python and as functions of C++."""
from choices import literal, maybe, randn, transposed
from windows import DTYPES, ODD, amount, channels_last, other_rank


def rank_of(api):
    return int(next(c for c in api.rsplit(".", 1)[1] if c in "123"))


def tensor(rng, n, shape, dtype=None):
    """An input of that shape, in some order of memory."""
    if maybe(rng, 0.04):
        return rng.choice(["None", "3", "[1, 2]"])
    if maybe(rng, 0.12):
        return transposed(rng, shape, dtype or "float32")
    if maybe(rng, 0.2) and len(shape) == n + 2:
        return channels_last(shape, dtype)
    if dtype is None and maybe(rng, 0.12):
        return f"torch.randn({literal(shape)}, requires_grad=True)"
    return randn(shape, dtype)


def shape_of(rng, n, low=2, high=9):
    top = min(high, 6) if n == 3 else high
    shape = [rng.randint(0 if maybe(rng, 0.15) else 1, 3), rng.randint(1, 3), *(rng.randint(low, top) for _ in range(n))]
    return shape[1:] if maybe(rng, 0.3) else shape


def dtype_of(rng, p=0.12):
    return rng.choice(DTYPES) if maybe(rng, p) else None


def spoil(rng, arguments, shape, values=()):
    """One mistake: a rank, a size, or an argument. `arguments` are pairs of a name and a source."""
    kind = rng.choice(["rank", "zero", "small", *["value"] * 4, *["any"] * 2])
    if kind == "rank":
        return other_rank(rng, shape)
    if kind == "zero":
        shape[rng.randrange(len(shape))] = 0
    elif kind == "small":
        shape[-1] = 1
    elif kind == "value":
        at = rng.randrange(len(arguments))
        odd = ["0", "-1", "(0, 1)", "(2, -2)", "(1, 2, 3)", "(2,)", "[]", "7", *values, *ODD]
        arguments[at] = (arguments[at][0], rng.choice(odd))
    else:
        way = rng.choice(["missing", "unknown", "many"])
        if way == "missing":
            arguments.pop(0)
        elif way == "unknown":
            arguments.append((rng.choice(["kernel", "strides", "pad", "size"]), "1"))
        else:
            arguments[0:0] = [(None, "1")] * 12
    return shape


def write(rng, api, arguments, inputs, positional=1):
    """The call: a module is made and then called; a function takes the inputs first. `positional`: how many arguments stand
    without their names."""
    written = [value if name is None or i < positional else f"{name}={value}" for i, (name, value) in enumerate(arguments)]
    if api.startswith("torch.nn.") and ".functional." not in api:
        made = f"{api}({', '.join(written)})"
        return made if maybe(rng, 0.03) else f"{made}({', '.join(inputs)})"
    return f"{api}({', '.join([*inputs, *written])})"


def is_layer(api):
    return ".functional." not in api and api.startswith("torch.nn.")


def sliding(api, rng, kind):
    """A call of max or average pooling."""
    n = rank_of(api)
    kernel = rng.randint(1, 4)
    arguments = [("kernel_size", str(kernel) if maybe(rng, 0.5) else amount(rng, n, 2, 4))]
    options = [
        ("stride", rng.choice([amount(rng, n, 1, 4), amount(rng, n, 1, 4), "None", "[]"])),
        ("padding", rng.choice([str(kernel // 2), amount(rng, n, 0, 1), amount(rng, n, 0, 2)])),
        ("ceil_mode", rng.choice(["True", "True", "False"])),
    ]
    if kind == "max":
        options.append(("dilation", amount(rng, n, 1, 3)))
        if "functional" in api or is_layer(api):
            options.append(("return_indices", rng.choice(["True", "True", "False", "1", "None"])))
    else:
        options.append(("count_include_pad", rng.choice(["True", "False"])))
        if n > 1:
            options.append(("divisor_override", rng.choice(["1", "2", "7", "-3", "None", "0"])))
    arguments += [option for option in options if maybe(rng, 0.4)]
    shape = shape_of(rng, n)
    if maybe(rng, 0.25):
        shape = spoil(rng, arguments, shape)
    positional = 1
    while positional < min(len(arguments), 3) and arguments[positional][0] == ["", "stride", "padding"][positional] and maybe(rng, 0.5):
        positional += 1
    return write(rng, api, arguments, [tensor(rng, n, shape, dtype_of(rng))], positional)


LINE = "torch.randn(2, 3, 6)"
PLANE = "torch.randn(1, 3, 6, 6)"
VOLUME = "torch.randn(1, 3, 6, 6, 6)"


def call_of(api):
    """Writes a call of the API with its arguments and then its input."""

    def call(arguments, x={1: LINE, 2: PLANE, 3: VOLUME}[rank_of(api)]):
        return f"{api}({arguments})({x})" if is_layer(api) else f"{api}({x}, {arguments})"

    return call
