from choices import any_layout, arguments, dimension, dtypes, literal, maybe, sizes

apis = ["torch.diagonal", "torch.diag", "torch.diag_embed", "torch.tril", "torch.triu", "torch.as_strided", "torch.Tensor.unfold"]
SWEEP = 130
X = "torch.zeros(2, 3, 4)"
T = "torch.empty_strided((3, 2), (1, 3))"
LEAF = "torch.zeros(2, 3, requires_grad=True)"

CASES = {
    "torch.diagonal": ["torch.diagonal(torch.zeros(2, 3))", f"{X}.diagonal(1, 0, 2)", f"{X}.diagonal(offset=-1, dim1=-1, dim2=1)", f"{T}.diagonal(5)",
                       "torch.zeros(3, requires_grad=True).diagonal(0, 0, 0)", f"{X}.diagonal(0.0)"],
    "torch.diag": ["torch.diag(torch.zeros(3))", "torch.zeros(3).diag(-2)", f"{T}.diag(1)", "torch.zeros(2, 3).diag(diagonal=-5)", f"{LEAF}.diag()", "torch.zeros(3).diag(None)"],
    "torch.diag_embed": [f"torch.diag_embed({T})", f"{X}.diag_embed(1)", f"{X}.diag_embed(-1, 0, 2)", "torch.zeros(3, dtype=torch.int64).diag_embed()", "torch.zeros(()).diag_embed()"],
    "torch.as_strided": [f"torch.as_strided({X}, (2, 2), (1, 2))", f"{X}.as_strided((2, 2), (1, 2), 1)", f"{T}.as_strided_((6,), (1,))", f"{X}.as_strided((), (), 23)",
                         f"{X}.as_strided((2, 0), (1, 1), 100)", f"{X}.as_strided(2, 1)", f"{X}.as_strided([3], [0], None)", f"torch.as_strided_({X}, (2,), (1,))"],
    "torch.Tensor.unfold": ["torch.zeros(7).unfold(0, 3, 2)", f"{X}.unfold(1, 2, 1)", f"{T}.unfold(-1, 2, 5)", "torch.zeros(()).unfold(0, 1, 1)", f"{X}.unfold(1, 0, 1)",
                            f"{X}.unfold(dimension=2, size=2, step=2)", f"{X}.unfold(0, 1)", f"{X}.unfold(0, 1.0, 1)"],
}
ERRORS = {
    "torch.diagonal": {"dim": f"{X}.diagonal(0, 0, 3)", "same": f"{X}.diagonal(0, 1, -2)"},
    "torch.diag": {"rank": f"{X}.diag()"},
    "torch.diag_embed": {"dim": f"{X}.diag_embed(0, 0, 4)", "same": f"{X}.diag_embed(0, 1, 1)"},
    "torch.as_strided": {"count": f"{X}.as_strided((2,), (1, 1))", "negative_stride": f"{X}.as_strided((2,), (-1,))", "negative_size": f"{X}.as_strided((-2,), (1,))",
                         "storage": f"{X}.as_strided((2, 2), (1, 40))", "offset": f"{X}.as_strided((2,), (1,), -1)", "leaf": f"{LEAF}.as_strided_((2,), (1,))"},
    "torch.Tensor.unfold": {"dim": f"{X}.unfold(3, 1, 1)", "size": f"{X}.unfold(1, 4, 1)", "negative_size": f"{X}.unfold(1, -1, 1)", "step": f"{X}.unfold(1, 2, 0)"},
}


def cases(api):
    name = api.removeprefix("torch.")
    return CASES.get(api) or [f"{api}(torch.zeros(2, 3))", f"{X}.{name}(1)", f"{T}.{name}(diagonal=-1)", f"{X}.{name}_()", f"{T}.{name}_(1)", f"{LEAF}.{name}()",
                              f"torch.zeros(0, 3, dtype=torch.bool).{name}()", f"torch.empty_strided((2, 3), (0, 1)).{name}_()", f"{X}.{name}('a')", f"{X}.{name}(1, 2)"]


def errors(api):
    name = api.removeprefix("torch.")
    return ERRORS.get(api) or {"rank": f"torch.zeros(3).{name}()", "leaf": f"{LEAF}.{name}_()",
                              "overlap": f"torch.empty_strided((2, 2, 3, 3), (9, 0, 3, 1)).{name}_()"}


def sweep(api, rng):
    name = api.split(".")[-1]
    rank = rng.randint(0 if maybe(rng, 0.2) else 1, 4)
    if name in ("diagonal", "tril", "triu") and maybe(rng, 0.75):
        rank = rng.randint(2, 4)
    if name == "diag" and maybe(rng, 0.6):
        rank = rng.randint(1, 2)
    shape = sizes(rng, rank, 0 if maybe(rng, 0.2) else 1, 4)
    x = any_layout(rng, shape, dtypes(rng))
    offset = str(rng.randint(-3, 3))
    optional, inplace = [], False
    if name in ("diagonal", "diag_embed"):
        ranks = rank + (name == "diag_embed")
        rest = [("offset", offset), ("dim1", str(dimension(rng, ranks))), ("dim2", str(dimension(rng, ranks)))]
        optional = ["offset", "dim1", "dim2"]
    elif name in ("diag", "tril", "triu"):
        rest, optional = [("diagonal", offset)], ["diagonal"]
        inplace = name != "diag" and maybe(rng, 0.4)
    elif name == "as_strided":
        size = sizes(rng, rng.randint(0, 3), 0 if maybe(rng, 0.2) else 1, 3)
        stride = [rng.choice([0, 1, 1, 2, 3]) for _ in size]
        if maybe(rng, 0.12):
            rng.choice([size, stride]).append(1)
        if stride and maybe(rng, 0.08):
            stride[rng.randrange(len(stride))] = -1
        rest, optional = [("size", literal(size)), ("stride", literal(stride)), ("storage_offset", str(rng.choice([0, 0, 0, 1, 2, 5, -1])))], ["storage_offset"]
        inplace = maybe(rng, 0.35)
    else:
        dim = dimension(rng, rank)
        length = shape[dim] if -rank <= dim < rank else 1
        rest = [("dimension", str(dim)), ("size", str(rng.randint(0, length) if maybe(rng, 0.85) else rng.choice([-1, length + 1]))),
                ("step", str(rng.randint(1, 3) if maybe(rng, 0.93) else rng.choice([0, -1])))]
    if not inplace and name != "unfold" and maybe(rng, 0.5):
        return f"torch.{name}({arguments(rng, [('input', x), *rest], 0.15, optional)})"
    return f"{x}.{name}{'_' * inplace}({arguments(rng, rest, 0.15, optional)})"
