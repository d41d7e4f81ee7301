"""Calls of reductions and sorts, which differ in what they call `dim`."""
from choices import any_layout, arguments, dimension, literal, maybe, sizes

DTYPES = ["float32"] * 8 + ["float64", "float16", "bfloat16", "complex64", "int64", "int32", "uint8", "bool"]

NUMBERS = ["int64", "float32", "float32", "bool", "uint8", "float16", "complex64"]


def source(rng, dtypes=DTYPES, low=0, high=4, ranks=(0, 1, 1, 2, 2, 2, 3, 3, 4)):
    """A tensor and its rank; sizes of zero are rare."""
    shape = sizes(rng, rng.choice(ranks), 1, high)
    if shape and low == 0 and maybe(rng, 0.2):
        shape[rng.randrange(len(shape))] = 0
    return any_layout(rng, shape, rng.choice(dtypes)), len(shape)


def dimensions(rng, rank):
    """A number, a tuple or a list of numbers, None: sometimes one twice or too far."""
    if maybe(rng, 0.5):
        return str(dimension(rng, rank))
    if maybe(rng, 0.15):
        return rng.choice(["None", "()", "[]"])
    chosen = rng.sample(range(rank), rng.randint(0, rank)) if rank else [0]
    chosen = [dim - rank if maybe(rng, 0.4) else dim for dim in chosen]
    if maybe(rng, 0.25):
        chosen.append(dimension(rng, rank))
    return literal(chosen) if maybe(rng, 0.7) else str(chosen)


def dtype(rng):
    return "torch." + rng.choice(["float32", "float64", "float16", "int64", "int32", "bool", "complex64"])


def call(rng, name, tensor, named, optional=(), damage=0.25, method=True, first="input"):
    """A function of a tensor, or its method; `named` are the other arguments and their sources."""
    named = [(one, str(value)) for one, value in named]
    if method and maybe(rng, 0.5):
        written = f"{tensor}.{name}({arguments(rng, named, damage, optional)})"
    else:
        written = f"torch.{name}({arguments(rng, [(first, tensor), *named], damage, optional)})"
    # a tensor to write into, or one whose values nobody knows for a number
    lost = "out=torch.", "out=[torch.", "axis=torch."
    return call(rng, name, tensor, named, optional, damage, method, first) if any(one in written for one in lost) else written


def keywords_last(rng, written, extras):
    """`extras` can only be keywords."""
    chosen = [f"{name}={value}" for name, value in extras if maybe(rng, 0.35)]
    inside = written[:-1]
    return inside + (", " if chosen and not inside.endswith("(") else "") + ", ".join(chosen) + ")"


def many(rng, name, extras=(), dtypes=DTYPES, optional=("dim", "keepdim"), method=True):
    """A reduction whose `dim` may be several."""
    tensor, rank = source(rng, dtypes)
    named = [("dim", dimensions(rng, rank)), ("keepdim", rng.choice(["True", "False"]))]
    return keywords_last(rng, call(rng, name, tensor, named, optional, method=method), extras)


def one(rng, name, extras=(), dtypes=DTYPES, optional=("dim", "keepdim"), method=True):
    """A reduction along one dimension."""
    tensor, rank = source(rng, dtypes)
    named = [("dim", str(dimension(rng, rank))), ("keepdim", rng.choice(["True", "False"]))]
    return keywords_last(rng, call(rng, name, tensor, named, optional, method=method), extras)


def sorting(rng, name):
    """`sort` or `argsort`."""
    tensor, rank = source(rng)
    dim, descending = str(dimension(rng, rank)), rng.choice(["True", "False"])
    if maybe(rng, 0.6):
        return call(rng, name, tensor, [("dim", dim), ("descending", descending)], ["dim", "descending"], damage=0.35)
    written = call(rng, name, tensor, [], damage=0.1)
    stable = rng.choice(["True", "False", "None"]) if maybe(rng, 0.8) else rng.choice(["1", "'a'", "(True,)"])
    return keywords_last(rng, written, [("stable", stable), *([] if "dim" in written else [("dim", dim)]), ("descending", descending)])


def unique(rng, name, flags):
    """`unique` or `unique_consecutive`, of numbers that are written out."""
    shape = [rng.randint(1, 3) for _ in range(rng.choice([0, 1, 1, 2, 2, 2, 3]))]
    tensor = f"torch.tensor({literals(rng, shape)}, dtype=torch.{rng.choice(NUMBERS)})"
    if shape and maybe(rng, 0.15):
        shape[rng.randrange(len(shape))] = 0
        tensor = f"torch.zeros({shape})"
    dim = dimension(rng, len(shape)) if maybe(rng, 0.9) else "None"
    named = [(flag, rng.choice(["True", "False"]) if maybe(rng, 0.93) else rng.choice(["1", "0", "None", "'a'"])) for flag in flags]
    return call(rng, name, tensor, [*named, ("dim", dim)], [*flags, "dim"], damage=0.15)


def literals(rng, shape):
    return [literals(rng, shape[1:]) for _ in range(shape[0])] if shape else rng.randint(0, 2)


def integral(rng, name):
    """A call of the trapezoidal rule, with samples or with a step."""
    shape = [rng.choice([0, 1, 2, 3, 3, 4]) for _ in range(rng.choice([0, 1, 1, 2, 2, 2, 2, 3, 3, 3]))]
    dtypes = DTYPES + ["float32"] * 12
    dim = dimension(rng, len(shape))
    y = any_layout(rng, shape, rng.choice(dtypes))
    if maybe(rng, 0.5):
        return keywords_last(rng, call(rng, name, y, [], method=False, first="y", damage=0.08), [("dx", rng.choice(["2", "0.5", "True", "1", "2.0"])), ("dim", dim)])
    size = shape[dim] if -len(shape) <= dim < len(shape) else 2
    other = rng.choice([[size], shape, shape[1:] if dim not in (0, -len(shape)) else shape])
    if maybe(rng, 0.15):
        other = rng.choice([[], [2, *shape], [1] * len(shape), [size + 1]])
    written = call(rng, name, y, [("x", any_layout(rng, other, rng.choice(dtypes)))], method=False, first="y", damage=0.08)
    return written if "dim=" in written else keywords_last(rng, written, [("dim", dim)])
