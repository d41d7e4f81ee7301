"""Small modules as Python source, for the sweeps of what holds them."""
from choices import literal, maybe, misfit, randn, transposed

FEATURES = [1, 2, 3, 4, 6]


def layer(rng, shape):
    """A module that takes an input of that shape, as source, and the shape of its output; now and then it takes none."""
    kinds = ["linear", "linear", "flatten", "unflatten", "lazy"]
    if len(shape) in (3, 4):
        kinds += ["conv1"] if len(shape) == 3 else ["conv2", "conv2", "pool", "norm", "adaptive"]
    kind = rng.choice(kinds)
    wrong = maybe(rng, 0.06)
    if kind in ("linear", "lazy"):
        out = rng.choice(FEATURES)
        if kind == "lazy":
            return f"torch.nn.LazyLinear({out})", [*shape[:-1], out]
        size = shape[-1] + 1 if wrong else shape[-1]
        return f"torch.nn.Linear({size}, {out}{rng.choice(['', '', ', bias=False'])})", [*shape[:-1], out]
    if kind == "flatten":
        total = 1
        for size in shape[1:]:
            total *= size
        return "torch.nn.Flatten()", [shape[0], total]
    if kind == "unflatten":
        size = shape[-1]
        cut = rng.choice([n for n in range(1, size + 1) if size % n == 0])
        return f"torch.nn.Unflatten(-1, ({cut}, {size // cut + wrong}))", [*shape[:-1], cut, size // cut]
    channels = shape[1] + wrong
    out = rng.choice(FEATURES)
    if kind == "conv1":
        return f"torch.nn.Conv1d({channels}, {out}, 1)", [shape[0], out, shape[2]]
    if kind == "conv2":
        if maybe(rng, 0.3):
            return f"torch.nn.LazyConv2d({out}, 1)", [shape[0], out, *shape[2:]]
        return f"torch.nn.Conv2d({channels}, {out}, 3, padding=1)", [shape[0], out, *shape[2:]]
    if kind == "pool":
        return f"torch.nn.MaxPool2d({1 if min(shape[2:]) < 2 else 2})", [*shape[:2], *(max(size // 2, 1) for size in shape[2:])]
    if kind == "norm":
        return f"torch.nn.BatchNorm2d({channels})", shape
    return "torch.nn.AdaptiveAvgPool2d((2, 1))", [*shape[:2], 2, 1]


def chain(rng, shape, count, depth=1):
    """`count` modules one after another, some of them a Sequential."""
    written = []
    for _ in range(count):
        if depth and maybe(rng, 0.15):
            inner, shape = chain(rng, shape, rng.randint(0, 2), depth - 1)
            written.append(f"torch.nn.Sequential({', '.join(inner)})")
        else:
            one, shape = layer(rng, shape)
            written.append(one)
    return written, shape


def shape(rng):
    rank = rng.choice([1, 2, 2, 3, 4, 4])
    return [rng.choice([1, 2, 3, 4]) for _ in range(rank)]


def simple(rng):
    """A module, and now and then something else."""
    if maybe(rng, 0.07):
        return rng.choice([misfit(rng, "None"), "None", "torch.zeros(2)", "F.relu", "{}", "[torch.nn.Flatten()]"])
    return rng.choice([
        "torch.nn.Linear(2, 3)", "torch.nn.Linear(2, 3)", "torch.nn.Linear(3, 2, bias=False)", "torch.nn.Flatten()",
        "torch.nn.BatchNorm2d(2)", "torch.nn.LazyLinear(2)", "torch.nn.Sequential(torch.nn.Linear(1, 1))",
        "torch.nn.Sequential()", "torch.nn.ModuleList([torch.nn.Linear(1, 2), torch.nn.Linear(1, 2)])", "torch.nn.GRU(2, 2)",
    ])


def key(rng):
    return rng.choice(["'a'", "'b'", "'fc1'", "'block'", "'x y'", "'fc1'", "'layer1'",
                       *(["''", "'a.b'", "'forward'", "'keys'", "1", "'pop'", "'train'", "'append'"] if maybe(rng, 0.15) else [])])


def source(rng, shape):
    return transposed(rng, shape) if maybe(rng, 0.15) else randn(shape, rng.choice(["float32"] * 14 + ["float64", "int64"]))


def pairs(rng, item, count):
    written = [(key(rng), item(rng)) for _ in range(count)]
    way = rng.choice(["dict", "dict", "OrderedDict", "pairs"])
    if way == "dict":
        return "{" + ", ".join(f"{name}: {one}" for name, one in written) + "}"
    listed = "[" + ", ".join(f"({name}, {one})" for name, one in written) + "]"
    if way == "pairs" and maybe(rng, 0.2):
        return rng.choice(["3", "'ab'", "[3]", "[('a',)]", "[('a', torch.zeros(2), 3)]", "2.5", "[None]", "True"])
    return f"OrderedDict({listed})" if way == "OrderedDict" else listed


def tensor_or_so(rng):
    """A tensor or a parameter, and now and then something else."""
    if maybe(rng, 0.2):
        return rng.choice(["1", "'a'", "None", "2.5", "(1, 2)", "{}", "torch.float32", "True"])
    made = source(rng, rng.choice([[], [2], [2, 3], [0, 2], [1, 2, 3]]))
    return f"torch.nn.Parameter({made}{rng.choice(['', '', ', requires_grad=False'])})" if maybe(rng, 0.25) else made
