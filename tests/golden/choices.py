"""Small choices that sweeps share. Every function takes the sweep's own `random.Random`."""


def maybe(rng, probability):
    return rng.random() < probability


def sizes(rng, rank, low=1, high=6):
    return [rng.randint(low, high) for _ in range(rank)]


def literal(values):
    """A tuple as Python source: `(3,)`, `(2, 3)`."""
    return f"({', '.join(map(str, values))}{',' if len(values) == 1 else ''})"


def randn(shape, dtype=None):
    """A fresh tensor as Python source; integers and booleans come as zeros."""
    written = literal(shape)
    if dtype is None or dtype == "float32":
        return f"torch.randn({written})"
    return f"torch.zeros({written}, dtype=torch.{dtype})"


def transposed(rng, shape, dtype="float32"):
    """A tensor of that shape whose memory lies in another order."""
    order = list(range(len(shape)))
    rng.shuffle(order)
    strides, step = [0] * len(shape), 1
    for dim in reversed(order):
        strides[dim] = step
        step *= max(shape[dim], 1)
    kind = "" if dtype == "float32" else f", dtype=torch.{dtype}"
    return f"torch.empty_strided({literal(shape)}, {literal(strides)}{kind})"


def keywords(rng, pairs, probability=0.5):
    """Some of the `(name, source)` pairs as keyword arguments."""
    return [f"{name}={source}" for name, source in pairs if maybe(rng, probability)]


def misfit(rng, *but):
    """A value of some other type than is due, as Python source; never one of `but`."""
    return rng.choice([one for one in ["2.0", "'2'", "None", "True", "(2,)", "[2]", "torch.float32"] if one not in but])


def dtypes(rng, *more):
    """Mostly float32, the default of every module."""
    return rng.choice([*["float32"] * 6, "float64", "float16", "bfloat16", "complex64", "int64", "int32", "bool", *more])


def any_layout(rng, shape, dtype="float32"):
    """A tensor of that shape: contiguous, permuted, with gaps or expanded, with or without a gradient."""
    kind = "" if dtype == "float32" else f", dtype=torch.{dtype}"
    grad = ", requires_grad=True" if maybe(rng, 0.2) and dtype in ("float32", "float64", "complex64") else ""
    if maybe(rng, 0.5):
        return f"torch.zeros({literal(shape)}{kind}{grad})"
    if maybe(rng, 0.5):
        return transposed(rng, shape, dtype).removesuffix(")") + f"{grad})"
    strides, step = [0] * len(shape), 1
    for dim in reversed(range(len(shape))):
        strides[dim] = rng.choice([step, step, step, step + 1, 0])
        step = max(strides[dim], step) * max(shape[dim], 1)
    return f"torch.empty_strided({literal(shape)}, {literal(strides)}{kind}{grad})"


def channels_last(shape):
    """A tensor of rank 4 or 5 whose channels lie next to each other."""
    strides, step = [0] * len(shape), 1
    for dim in [1, *reversed(range(2, len(shape))), 0]:
        strides[dim] = step
        step *= max(shape[dim], 1)
    return f"torch.empty_strided({literal(shape)}, {literal(strides)})"


def dimension(rng, rank):
    """A dimension's number, now and then one too far."""
    if maybe(rng, 0.1):
        return rng.choice([rank, rank + 1, -rank - 1, -rank - 2])
    return rng.randint(-rank, rank - 1) if rank else rng.choice([0, -1])


WRONG = ["1.0", "'1'", "None", "True", "(1,)", "[0, 1]", "()", "torch.float32", "(1.0, 2)", "(2, '3')", "('2', 3)", "[3, None]",
         "(2, True)", "(True, 2)", "torch.zeros(2)", "torch.tensor(1)", "(torch.tensor(1), 2)", "(2, torch.zeros(()))", "[torch.zeros(2, 3)]"]


def arguments(rng, named, damage=0.2, optional=()):
    """`(name, source)` pairs as the arguments of a call: some by keyword, `optional` ones now and then left out, and the
    list damaged in one way with a probability of `damage`."""
    named = [(name, source) for name, source in named if name not in optional or maybe(rng, 0.7)]
    by_keyword = rng.choice([len(named), len(named), rng.randint(0, len(named))])
    positional = [source for _, source in named[:by_keyword]]
    keyword = named[by_keyword:]
    if named and maybe(rng, damage):
        way = rng.choice(["wrong", "wrong", "wrong", "drop", "extra", "rename", "unknown", "twice"])
        if way == "drop":
            (positional or keyword).pop()
        elif way == "extra":
            positional += rng.choices(["0", "1", "'a'", "None"], k=rng.choice([1, 1, 2]))
        elif way == "unknown":
            keyword = keyword + [(rng.choice(["axis", "dims", "shape", "foo", "keepdim"]), "1")]
        elif way == "twice":
            keyword = keyword + [(name, source) for name, source in named[:1]]
        elif way == "rename":
            rest, (name, source) = named[:-1], named[-1]
            positional, keyword = [source for _, source in rest], [(rng.choice(["axis", "x", name + "s", "out"]), source)]
        else:
            at = rng.randrange(len(named))
            changed = [(name, rng.choice(WRONG) if i == at else source) for i, (name, source) in enumerate(named)]
            positional = [source for _, source in changed[:by_keyword]]
            keyword = changed[by_keyword:]
    keyword = list(dict(keyword).items())
    rng.shuffle(keyword)
    return ", ".join(positional + [f"{name}={source}" for name, source in keyword])


def resized(rng, shape):
    """Sizes for a reshape of `shape`: mostly the same number of elements cut anew, often with a -1."""
    left, cut = 1, []
    for size in shape:
        left *= size
    while left > 1 and len(cut) < 4:
        divisors = [n for n in range(1, left + 1) if left % n == 0]
        cut.append(rng.choice(divisors))
        left //= cut[-1]
    cut.append(left)
    if maybe(rng, 0.2):
        cut = list(shape)
    if left == 0 and maybe(rng, 0.5):
        cut = sizes(rng, rng.randint(1, 3), 0, 3)
    rng.shuffle(cut)
    if cut and maybe(rng, 0.4):
        cut[rng.randrange(len(cut))] = -1
    if cut and maybe(rng, 0.15):
        cut[rng.randrange(len(cut))] = rng.choice([-1, -2, -1, 0, 5, 7])
    if maybe(rng, 0.1):
        cut.insert(rng.randint(0, len(cut)), rng.choice([1, 1, 2]))
    return cut


def regions(rng, name, extras):
    """A call of a RoI operation; `extras` are the keyword arguments after `output_size`, with their sources."""
    images, channels = rng.randint(1, 3), rng.randint(0 if maybe(rng, 0.1) else 1, 3)
    shape = [images, channels, rng.randint(1, 8), rng.randint(1, 8)]
    dtype = rng.choice(["float32"] * 9 + ["float64", "float16", "bfloat16", "int64", "complex64", "bool"])
    same = dtype if maybe(rng, 0.93) else rng.choice(["float32", "float64", "int64", "bool"])
    if maybe(rng, 0.08):
        shape = rng.choice([shape[1:], shape[2:], shape[:1], [], [*shape, 2]])
    columns = 5 if maybe(rng, 0.5) else 4
    whole = columns == 5
    if maybe(rng, 0.06):
        columns = rng.choice([3, 4, 5, 6])
    # boxes of zeros belong to the first image: torchvision reads outside the map for an image that is not there
    if whole:
        rows = rng.randint(0, 4)
        boxes = randn([rows, columns], same) if same != "float32" else f"torch.zeros({rows}, {columns})"
        if maybe(rng, 0.2):
            box = [f"{rng.randrange(images)}.0", *(f"{rng.randint(0, 16) / 2}" for _ in range(4))]
            boxes = f"torch.tensor([[{', '.join(box)}]], dtype=torch.{same})"
        if maybe(rng, 0.05):
            boxes = rng.choice(["torch.zeros(5)", "torch.zeros(())", "torch.zeros(2, 5, 2)", "torch.zeros(2, 5, requires_grad=True)"])
    else:
        each = [f"torch.zeros({rng.randint(0, 3)}, {columns}, dtype=torch.{same})" for _ in range(images)]
        if maybe(rng, 0.08):
            each[rng.randrange(len(each))] = rng.choice(["torch.zeros(4)", "torch.zeros(())", "torch.zeros(2, 5)", misfit(rng)])
        if maybe(rng, 0.05):
            each = []
        boxes = f"[{', '.join(each)}]"
    if maybe(rng, 0.05):
        boxes = misfit(rng)
    size = rng.choice(["2", "(2, 3)", "[3, 1]", "(1, 2, 3)", "0", "(4, 0)", "1"])
    if maybe(rng, 0.1):
        size = rng.choice(["-1", "(2, -2)", "()", "(2,)", "'7'", "'77'", "(2.0, 2)", "[2, None]", "((2, 3), 2)", "2.0", "None"])
    source = misfit(rng) if maybe(rng, 0.04) else transposed(rng, shape, dtype) if maybe(rng, 0.2) else randn(shape, dtype)
    written = [source, boxes, size if maybe(rng, 0.5) else f"output_size={size}", *keywords(rng, extras, 0.4)]
    if maybe(rng, 0.03):
        written.append(rng.choice(["rois=2", "boxes=None"]))
    if maybe(rng, 0.02):
        written = written[:2]
    return f"torchvision.ops.{name}({', '.join(written)})"


def region_values(rng, count):
    """Small maps of one channel, boxes inside, across and outside of them, output sizes and scales."""
    for _ in range(count):
        height, width = rng.randint(1, 10), rng.randint(1, 10)
        map = [[rng.randint(-40, 40) / 4 for _ in range(width)] for _ in range(height)]
        scale = rng.choice([1.0, 1.0, 0.5, 0.25, 1 / 16, 0.1, 1 / 3, 2.0])
        # halves of a cell are where roundings differ
        edge = rng.choice([lambda size: rng.randint(-2, 2 * size + 3) / 2, lambda size: round(rng.uniform(-1.5, size + 1.5), 2)])
        x1, x2, y1, y2 = (edge(width) / scale, edge(width) / scale, edge(height) / scale, edge(height) / scale)
        if rng.random() < 0.9:
            x1, x2, y1, y2 = min(x1, x2), max(x1, x2), min(y1, y2), max(y1, y2)
        yield map, [x1, y1, x2, y2], [rng.randint(1, 4), rng.randint(1, 4)], scale


DTYPES = "bool uint8 int8 int16 int32 int64 float16 bfloat16 float32 float64 complex64 complex128".split()


def any_dtype(rng):
    """Any of the twelve; float32 and int64 more often."""
    return rng.choice([*DTYPES, *["float32"] * 8, *["int64"] * 2])


def elements(rng, dtype=None, shape=None):
    """A tensor of any dtype, rank and layout, now and then made of literals or with channels last."""
    dtype = dtype or any_dtype(rng)
    if shape is None:
        if maybe(rng, 0.1):
            return rng.choice(["torch.tensor(2)", "torch.tensor(-1.5)", "torch.tensor(True)", "torch.tensor([1, 2, 3])", "torch.tensor([0.5])"])
        shape = sizes(rng, rng.choice([0, 1, 1, 2, 2, 3, 4, 5]), rng.choice([0, 1, 1, 1]), 3)
        if len(shape) == 4 and dtype == "float32" and maybe(rng, 0.3):
            return channels_last(shape)
    return any_layout(rng, shape, dtype)


def number(rng):
    """A Python number, as source."""
    return rng.choice(["2", "2", "-1", "0", "True", "2.0", "0.5", "1.0", "2j", "torch.tensor(2)", "torch.tensor(1.5)"])


def fitting(rng, shape):
    """A shape that broadcasts with `shape`, mostly."""
    found = [1 if maybe(rng, 0.25) else size for size in shape]
    found = found[rng.choice([0, 0, 0, rng.randint(0, len(found))]) :]
    if maybe(rng, 0.1):
        found.insert(0, rng.randint(1, 3))
    if found and maybe(rng, 0.1):
        found[rng.randrange(len(found))] = rng.choice([2, 3, 4])
    return found


def several(rng, count, dtype=None, same=0.7):
    """Sources of tensors that mostly broadcast, of dtypes that are `same` with that probability each."""
    shape = sizes(rng, rng.choice([0, 1, 1, 2, 2, 3, 4]), rng.choice([0, 1, 1, 1, 1]), 3)
    kind = dtype or any_dtype(rng)
    found = []
    for _ in range(count):
        own = kind if maybe(rng, same) else any_dtype(rng)
        if "float16" in (kind, own) and "complex" in kind + own:
            own = kind  # complex32 is not modelled
        found.append(elements(rng, own, fitting(rng, shape)))
    return found


def pair(rng, dtype=None, numbers=0.0):
    """Sources of two operands; the second is a number with a probability of `numbers`, and now and then the first."""
    first, second = several(rng, 2, dtype)
    if maybe(rng, numbers):
        found = (first, number(rng)) if maybe(rng, 0.8) else (number(rng), second)
        return ("2" if "j" in one and "float16" in "".join(found) else one for one in found)
    return first, second


def written(rng, name, first, second, inplace=True, names=("input", "other"), more=(), method=True):
    """A call of a function of two operands: as a function, as a method or in place; `more` are keyword arguments."""
    keywords = [(key, source) for key, source in more if maybe(rng, 0.4)]
    isTensor = first.startswith("torch.")
    if method and isTensor and maybe(rng, 0.6):
        called = f"{name}_" if inplace and maybe(rng, 0.5) else name
        return f"{first}.{called}({arguments(rng, [(names[1], second), *keywords], 0.15, [key for key, _ in keywords])})"
    return f"torch.{name}({arguments(rng, [(names[0], first), (names[1], second), *keywords], 0.15, [key for key, _ in keywords])})"
