from choices import any_layout, arguments, dimension, dtypes, literal, maybe, sizes

apis = ["torch.index_select", "torch.masked_select", "torch.take", "torch.take_along_dim", "torch.gather", "torch.nonzero", "torch.Tensor.nonzero",
        "torch.argwhere", "torch.where", "torch.Tensor.where"]
SWEEP = 130
X = "torch.zeros(2, 3)"
T = "torch.empty_strided((3, 2), (1, 3))"
LEAF = "torch.zeros(2, 3, requires_grad=True)"
I = "torch.tensor([0, 1])"
B = "torch.tensor([True, False, True])"
N = "torch.tensor([[1, 0, 2], [0, 0, 3]])"

CASES = {
    "torch.index_select": [f"torch.index_select({X}, 0, {I})", f"{LEAF}.index_select(1, torch.tensor([0, 0, 2, 1]))", f"{X}.index_select(-1, torch.tensor(1))",
                           "torch.zeros(()).index_select(0, torch.tensor([0]))", f"{T}.index_select(1, torch.tensor([1], dtype=torch.int32))",
                           f"{X}.index_select(0, [0])", f"{X}.index_select(dim=0, index={I})", f"{X}.index_select(0)", "torch.zeros(0, 3).index_select(1, torch.tensor([5]))"],
    "torch.masked_select": [f"torch.masked_select({X}, {B})", f"{LEAF}.masked_select(torch.tensor([[True], [False]]))", "torch.zeros(()).masked_select(torch.tensor(True))",
                            f"{X}.masked_select(mask={B})", f"{X}.masked_select(True)", "torch.zeros(3).masked_select(torch.tensor([[True, False, True], [True, True, True]]))"],
    "torch.take": [f"torch.take({X}, torch.tensor([0, 5]))", f"{X}.take(torch.tensor([[0], [-6]]))", f"{T}.take(torch.tensor(3))", f"{X}.take(index={I})", f"{X}.take(0)",
                   "torch.zeros(0).take(torch.zeros(0, dtype=torch.int64))"],
    "torch.take_along_dim": [f"torch.take_along_dim({X}, torch.tensor([[0], [2]]), 1)", f"{X}.take_along_dim(torch.tensor([[0, 1, 1, 1]]), dim=1)",
                             f"{X}.take_along_dim(torch.tensor([[0], [5]]))", f"{T}.take_along_dim(torch.zeros(3, 1, dtype=torch.int64), -1)", f"{X}.take_along_dim(0)"],
    "torch.gather": [f"torch.gather({X}, 1, torch.tensor([[0, 0], [2, 1]]))", f"{LEAF}.gather(0, torch.zeros(5, 3, dtype=torch.int64))", f"{X}.gather(1, torch.zeros(0))",
                     "torch.zeros(()).gather(0, torch.tensor([0, 0]))", f"{X}.gather(1, torch.zeros(2, 1, dtype=torch.int32), sparse_grad=True)", f"{X}.gather(1, [0])"],
    "torch.nonzero": [f"torch.nonzero({N})", f"torch.nonzero({N}, as_tuple=True)", "torch.nonzero(torch.tensor(1))", "torch.nonzero(torch.tensor(0), as_tuple=True)",
                      "torch.nonzero(torch.zeros(2, 0))", f"torch.nonzero({N}, True)", f"torch.nonzero({N}, as_tuple=1)", "torch.nonzero([1])", "torch.nonzero()",
                      "torch.nonzero(torch.tensor([0.0, 2.5]))", "torch.nonzero(torch.tensor([True, False]))"],
    "torch.Tensor.nonzero": [f"{N}.nonzero()", f"{N}.nonzero(as_tuple=True)", f"{N}.nonzero(as_tuple=False)", "torch.tensor(1).nonzero(as_tuple=True)", f"{N}.nonzero(True)",
                             f"{N}.nonzero(as_tuple=1)", f"{N}.nonzero(foo=1)"],
    "torch.argwhere": [f"torch.argwhere({N})", "torch.tensor(1).argwhere()", "torch.tensor([0, 0]).argwhere()", "torch.zeros(2, 0).argwhere()", f"{N}.argwhere(1)", "torch.argwhere(1)"],
    "torch.where": [f"torch.where({B}, torch.zeros(3), torch.ones(3))", f"torch.where({B}, 1, {X})", f"torch.where({B}, {LEAF}, 0)", f"torch.where({B}, 1, 2.0)",
                    f"torch.where({B}, True, 2)", f"torch.where({N})", "torch.where(torch.tensor([1, 0], dtype=torch.uint8), 1, 2)", f"torch.where({B}, torch.zeros(3, dtype=torch.int32), 2.5)",
                    f"torch.where({B}, torch.zeros(2, 1), torch.zeros(3, dtype=torch.float64))", f"torch.where({B}, 1)", f"torch.where({B}, 1, 'a')", f"torch.where({B}, self=1, other={X})",
                    f"torch.where(condition={B}, input=1, other=1)", "torch.where(torch.empty_strided((3, 2), (1, 3), dtype=torch.bool), 1, 0)", "torch.where()"],
    "torch.Tensor.where": [f"{X}.where({B}, 1)", f"{X}.where({B}, torch.zeros(3, dtype=torch.float64))", f"{LEAF}.where(condition={B}, other={X})", f"torch.zeros(3).where(torch.zeros(2, 3, dtype=torch.bool), 0.5)",
                           f"{X}.where({B})", f"{X}.where(1, 1)"],
}
ERRORS = {
    "torch.index_select": {"dim": f"{X}.index_select(2, {I})", "vector": f"{X}.index_select(0, torch.tensor([[0]]))", "count": f"torch.zeros(()).index_select(0, {I})",
                           "dtype": f"{X}.index_select(0, torch.tensor([0.0]))", "no_rows": "torch.zeros(0, 3).index_select(0, torch.tensor([0]))",
                           "bounds": f"{X}.index_select(1, torch.tensor([3]))", "index": f"{X}.index_select(0, torch.tensor([2]))"},
    "torch.masked_select": {"broadcast": f"{X}.masked_select(torch.tensor([True, False]))", "mask": f"{X}.masked_select(torch.tensor([1, 0, 1]))"},
    "torch.take": {"dtype": f"{X}.take(torch.tensor([0.0]))", "empty": f"torch.zeros(0).take({I})", "index": f"{X}.take(torch.tensor([6]))"},
    "torch.take_along_dim": {"broadcast": f"{X}.take_along_dim(torch.zeros(4, 1, dtype=torch.int64), 1)", "dim": f"{X}.take_along_dim(torch.tensor([[0]]), 2)",
                             "dtype": f"{X}.take_along_dim(torch.tensor([0.0]))", "rank": f"{X}.take_along_dim({I}, 1)", "index": f"{X}.take_along_dim(torch.tensor([9]))",
                             "sizes": "", "no_dimensions": "torch.zeros(()).take_along_dim(torch.tensor(0), 0)", "long": f"{X}.take_along_dim(torch.tensor([[0.0]]), 1)", "incompatible": f"{T}.take_along_dim({I})"},
    "torch.gather": {"dim": f"{X}.gather(2, torch.tensor([[0]]))", "dtype": f"{X}.gather(0, torch.tensor([[0.0]]))", "rank": f"{X}.gather(0, {I})",
                     "sizes": f"{X}.gather(1, torch.zeros(3, 1, dtype=torch.int64))", "index": f"{X}.gather(1, torch.tensor([[3]]))"},
}
del ERRORS["torch.take_along_dim"]["sizes"]
WHERE = {"broadcast": "{0}({1}torch.tensor([True, False]){2}, torch.zeros(3))", "condition": "{0}({1}torch.tensor([1, 0, 1]){2}, torch.zeros(3))"}


def cases(api):
    return CASES[api]


def errors(api):
    if api == "torch.where":
        return {id: call.format(api, "", f", {X}") for id, call in WHERE.items()}
    if api == "torch.Tensor.where":
        return {id: call.format(f"{X}.where", "", "") for id, call in WHERE.items()}
    return ERRORS.get(api, {})


def nested(rng, shape, draw):
    """Lists in lists of `shape`."""
    return str(draw()) if not shape else f"[{', '.join(nested(rng, shape[1:], draw) for _ in range(shape[0]))}]"


def indices(rng, shape, size, low=0):
    """A tensor of indices into a dimension, at times one too far, or of a wrong dtype. An index that is out of range comes alone, since PyTorch may report any."""
    if 0 in shape or size <= low or maybe(rng, 0.1):
        return f"torch.full({literal(shape)}, 0, dtype=torch.{rng.choice(['int64', 'int64', 'int64', 'int32', 'float32', 'bool', 'int16'])})"
    if maybe(rng, 0.1):
        return f"torch.full({literal(shape)}, {rng.choice([size, low - 1])})"
    return f"torch.tensor({nested(rng, shape, lambda: rng.randint(low, size - 1))}{', dtype=torch.int32' * maybe(rng, 0.08)})"


def mask(rng, shape, dtype=""):
    if 0 in shape:
        return f"torch.zeros({literal(shape)}, dtype=torch.bool)"
    return f"torch.tensor({nested(rng, shape, lambda: maybe(rng, 0.5))}{dtype})"


def partner(rng, shape):
    """A shape that mostly broadcasts with `shape`."""
    found = [size if maybe(rng, 0.7) else 1 for size in shape[rng.randint(0, min(2, len(shape))):]]
    if maybe(rng, 0.1):
        found.insert(0, 2)
    if found and maybe(rng, 0.1):
        found[rng.randrange(len(found))] = 3
    return found


def sweep(api, rng):
    name = api.split(".")[-1]
    rank = rng.randint(0 if maybe(rng, 0.3) else 1, 3)
    shape = sizes(rng, rank, 0 if maybe(rng, 0.15) else 1, 4)
    x = any_layout(rng, shape, dtypes(rng))
    dim = dimension(rng, rank)
    length = shape[dim] if rank and -rank <= dim < rank else 1
    count = 1
    for size in shape:
        count *= size
    optional, first = [], "input"
    if name == "index_select":
        rest = [("dim", str(dim)), ("index", indices(rng, rng.choice([[rng.randint(0, 4)]] * 6 + [[], [2, 1], [1]]), length))]
    elif name == "masked_select":
        rest = [("mask", mask(rng, partner(rng, shape), rng.choice([""] * 6 + [", dtype=torch.uint8", ", dtype=torch.int64"])))]
    elif name == "take":
        rest = [("index", indices(rng, sizes(rng, rng.randint(0, 2), 0, 3), count, -count))]
    elif name == "take_along_dim":
        wanted = partner(rng, shape) if maybe(rng, 0.3) else [size if maybe(rng, 0.7) else 1 for size in shape]
        if wanted and maybe(rng, 0.6):
            wanted[dim if -len(wanted) <= dim < len(wanted) else 0] = rng.randint(0, 4)
        if maybe(rng, 0.25):
            return f"{x}.take_along_dim({indices(rng, wanted, count)})"
        else:
            value = indices(rng, wanted, length)
            rest = [("indices", value if "full" not in value else f"torch.zeros({literal(wanted)}, dtype=torch.int64)" if length else "torch.zeros(0, dtype=torch.int64)"), ("dim", str(dim))]
    elif name == "gather":
        wanted = [rng.randint(0 if maybe(rng, 0.2) else 1, size) if size else 0 for size in shape]
        if wanted and -rank <= dim < rank:
            wanted[dim] = rng.randint(0 if maybe(rng, 0.2) else 1, 4)
        if maybe(rng, 0.15):
            wanted = rng.choice([[*wanted, 1], wanted[1:], [size + 1 for size in wanted]])
        rest = [("dim", str(dim)), ("index", indices(rng, wanted, length)), ("sparse_grad", rng.choice(["True", "False"]))][: 2 + maybe(rng, 0.15)]
        if len(rest) == 3:
            return f"{x}.gather({rest[0][1]}, {rest[1][1]}, sparse_grad={rest[2][1]})"
    elif name in ("nonzero", "argwhere"):
        kind = rng.choice(["", ", dtype=torch.float32", ", dtype=torch.bool", ", dtype=torch.float64"])
        x = f"torch.zeros({literal(shape)})" if 0 in shape else f"torch.tensor({nested(rng, shape, lambda: rng.choice([0, 0, 1, 2]))}{kind})"
        rest = [("as_tuple", rng.choice(["True", "False", "True", "False", "1", "None"]))] if name == "nonzero" else []
        if name == "nonzero" and maybe(rng, 0.65):
            written = f"as_tuple={rest[0][1]}" if maybe(rng, 0.8) else rest[0][1]
            return f"torch.nonzero({x}, {written})" if api == "torch.nonzero" else f"{x}.nonzero({written})"
        if api == "torch.nonzero":
            return f"torch.nonzero({rng.choice(['', f'input={x}', f'x={x}', '2', f'{x}, 1', f'{x}, dim=1'])})"
        if maybe(rng, 0.4):
            return f"{x}.{name}({rng.choice(['1', 'as_tuple=2', 'dim=0', 'None', '(1,)', '1, 2'])})"
        rest = []
    else:
        condition = any_layout(rng, partner(rng, shape), rng.choice(["bool"] * 8 + ["uint8", "int64", "float32"]))
        choice = lambda: any_layout(rng, partner(rng, shape), dtypes(rng)) if maybe(rng, 0.6) else rng.choice(["1", "0.5", "True", "-3"])
        if name == "where" and api == "torch.Tensor.where":
            return f"{x}.where({arguments(rng, [('condition', condition), ('other', choice())], 0.15)})"
        if maybe(rng, 0.1):
            return f"torch.where({mask(rng, shape)})"
        a = choice()
        return f"torch.where({arguments(rng, [('condition', condition), ('input' if a.startswith('torch') else 'self', a), ('other', choice())], 0.15)})"
    if maybe(rng, 0.5):
        return f"torch.{name}({arguments(rng, [('input', x), *rest], 0.12, optional)})"
    return f"{x}.{name}({arguments(rng, rest, 0.12, optional)})"
