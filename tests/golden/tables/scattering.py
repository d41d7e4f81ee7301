from choices import any_layout, arguments, dimension, dtypes, literal, maybe, sizes
from subscripts import nested, positions, truths

apis = ["torch.scatter", "torch.scatter_add", "torch.scatter_reduce", "torch.index_add", "torch.index_copy", "torch.index_fill", "torch.index_put",
        "torch.masked_fill", "torch.masked_scatter", "torch.select_scatter", "torch.slice_scatter", "torch.diagonal_scatter"]
SWEEP = 130
X = "torch.zeros(3, 4)"
T = "torch.empty_strided((3, 4), (1, 3))"
E = "torch.empty_strided((3, 4), (0, 1))"
LEAF = "torch.zeros(3, 4, requires_grad=True)"
I = "torch.tensor([0, 2])"
COMPLEX = "torch.zeros(3, 4, dtype=torch.complex64, requires_grad=True)"
LONG = "torch.zeros(3, 4, dtype=torch.int64)"
C = "torch.tensor([[0, 1, 2, 0]])"
S = "torch.zeros(1, 4)"
R = "torch.zeros(2, 4)"
B = "torch.tensor([True, False, True, True])"

CASES = {
    "scatter": [f"torch.scatter({X}, 0, {C}, {S})", f"{X}.scatter(0, {C}, 1.5)", f"{X}.scatter_(0, {C}, {S})", f"{T}.scatter(1, {C}, value=1)", f"{X}.scatter(0, {C}, {S}, reduce='add')",
                f"{X}.scatter_(0, {C}, 2, reduce='multiply')", f"{LEAF}.scatter(0, {C}, {S})", f"{X}.scatter(0, torch.zeros(0), 1)", f"{X}.scatter(0, {C})", f"{X}.scatter(0, {C}, 'a')",
                f"{X}.scatter(0, {C}, {S}, 'add')", "torch.zeros(()).scatter(0, torch.tensor([0, 0]), 1)"],
    "scatter_add": [f"torch.scatter_add({X}, 0, {C}, {S})", f"{X}.scatter_add_(0, {C}, {S})", f"{LEAF}.scatter_add(0, {C}, {S})", f"{X}.scatter_add(0, {C}, 1)"],
    "scatter_reduce": [f"torch.scatter_reduce({X}, 0, {C}, {S}, 'sum')", f"{X}.scatter_reduce(0, {C}, {S}, reduce='amax', include_self=False)", f"{X}.scatter_reduce_(0, {C}, {S}, 'mean')",
                       f"{X}.scatter_reduce(0, {C}, {S})"],
    "index_add": [f"torch.index_add({X}, 0, {I}, {R})", f"{X}.index_add_(0, {I}, {R}, alpha=2)", f"{X}.index_add(0, torch.tensor(1), {S})", "torch.zeros(()).index_add(0, torch.tensor([0]), torch.zeros(()))",
                  f"{X}.index_add(0, {I}, {R}, 2)"],
    "index_copy": [f"torch.index_copy({X}, 0, {I}, {R})", f"{X}.index_copy_(0, {I}, {R})", f"{T}.index_copy(-1, torch.tensor(1), torch.zeros(3, 1))", "torch.zeros(3).index_copy(0, torch.tensor([1]), torch.zeros(()))",
                   f"{X}.index_copy(0, {I})"],
    "index_fill": [f"torch.index_fill({X}, 0, {I}, 1)", f"{X}.index_fill_(1, {I}, torch.tensor(2.5))", f"{T}.index_fill(0, torch.tensor([-1]), 0)", f"{E}.index_fill_(0, {I}, 1)", f"{X}.index_fill(0, {I}, 'a')"],
    "index_put": [f"torch.index_put({X}, ({I},), torch.zeros(4))", f"{X}.index_put_([{I}, {I}], torch.zeros(2), accumulate=True)", f"{T}.index_put(({I},), torch.tensor(1.0))",
                  f"{X}.index_put((torch.tensor([True, False, True]),), torch.tensor(1.0))", f"{X}.index_put([{I}], 1.0)", f"{X}.index_put({I}, torch.zeros(4))", f"{X}.index_put([1], torch.zeros(4))",
                  f"torch.index_put_({X}, ({I},), torch.zeros(4))"],
    "masked_fill": [f"torch.masked_fill({X}, {B}, 1)", f"{X}.masked_fill_({B}, torch.tensor(0.5))", f"{T}.masked_fill({B}, float('-inf'))", f"{X}.masked_fill(torch.zeros(2, 3, 4, dtype=torch.bool), 1)",
                    f"{LEAF}.masked_fill({B}, 1)", f"{E}.masked_fill_({B}, 1)", f"{X}.masked_fill({B}, 'a')", f"{X}.masked_fill({B})"],
    "masked_scatter": [f"torch.masked_scatter({X}, {B}, torch.zeros(9))", f"{X}.masked_scatter_({B}, torch.zeros(3, 3))", f"torch.zeros(4).masked_scatter(torch.zeros(3, 4, dtype=torch.bool), torch.zeros(0))",
                       f"{X}.masked_scatter({B}, 1)"],
    "select_scatter": [f"torch.select_scatter({X}, torch.zeros(4), 0, 1)", f"{T}.select_scatter(torch.zeros(3), 1, -1)", f"{E}.select_scatter(torch.zeros(4), 0, 0)", f"{X}.select_scatter(torch.zeros(4), 0)"],
    "slice_scatter": [f"torch.slice_scatter({X}, {R}, 0, 1)", f"{T}.slice_scatter(torch.zeros(3, 2), dim=1, step=2)", f"{X}.slice_scatter({X})", f"{X}.slice_scatter({R}, start=-2, end=None)", f"{X}.slice_scatter()"],
    "diagonal_scatter": [f"torch.diagonal_scatter({X}, torch.zeros(3))", f"{T}.diagonal_scatter(torch.zeros(2), -1)", f"{X}.diagonal_scatter(torch.zeros(3), offset=1, dim1=0, dim2=1)", f"{X}.diagonal_scatter(1)"],
}


def scatter_errors(name, more):
    src = f"{S}{more}"
    return {"dim": f"{X}.{name}(2, {C}, {src})", "leaf": f"{LEAF}.{name}_(0, {C}, {src})", "overlap": f"{E}.{name}_(0, {C}, {src})", "dtype": f"{X}.{name}(0, {S}, {src})",
            "dtypes": f"{X}.{name}(0, {C}, torch.zeros(1, 4, dtype=torch.int64){more})", "rank_of_index": f"{X}.{name}(0, {I}, {src})", "rank_of_src": f"{X}.{name}(0, {C}, torch.zeros(1, 4, 1){more})",
            "sizes_of_src": f"{X}.{name}(0, torch.zeros(2, 4, dtype=torch.int64), {src})", "index": f"{X}.{name}(0, torch.tensor([[3]]), {src})"}


ERRORS = {
    "scatter": {**scatter_errors("scatter", ""), "overflow": f"{X}.scatter(0, {C}, 2j)", "sizes": f"{X}.scatter(0, torch.zeros(1, 5, dtype=torch.int64), 1)",
                "reduce": f"{X}.scatter(0, {C}, {S}, reduce='sum')"},
    "scatter_add": scatter_errors("scatter_add", ""),
    "scatter_reduce": {**scatter_errors("scatter_reduce", ", 'sum'"), "reduce": f"{X}.scatter_reduce(0, {C}, {S}, 'add')",
                       "complex": f"{COMPLEX}.scatter_reduce(0, {C}, torch.zeros(1, 4, dtype=torch.complex64), 'sum')",
                       "kernel": f"torch.zeros(3, 4, dtype=torch.bool).scatter_reduce(0, {C}, torch.zeros(1, 4, dtype=torch.bool), 'mean')"},
    "index_add": {"dim": f"{X}.index_add(2, {I}, {R})", "leaf": f"{LEAF}.index_add_(0, {I}, {R})", "overlap": f"{E}.index_add_(0, {I}, {R})", "rank": f"{X}.index_add(0, torch.tensor([[0, 2]]), {R})",
                  "dtype": f"{X}.index_add(0, torch.tensor([0.0, 1.0]), {R})", "dtypes": f"{X}.index_add(0, {I}, torch.zeros(2, 4, dtype=torch.int64))", "source_dim": f"{X}.index_add(1, {I}, torch.zeros(2))",
                  "count": f"{X}.index_add(0, {I}, {X})", "no_dimensions": f"torch.zeros(3).index_add(0, {I}, torch.zeros(()))", "source_shape": f"{X}.index_add(0, {I}, torch.zeros(2, 5))",
                  "index": f"{X}.index_add(0, torch.tensor([0, 3]), {R})",
                  "index_of_line": "torch.zeros(3).index_add(0, torch.tensor([3]), torch.zeros(1))"},
    "index_copy": {"dim": f"{X}.index_copy(2, {I}, {R})", "leaf": f"{LEAF}.index_copy_(0, {I}, {R})", "overlap": f"{E}.index_copy_(0, {I}, {R})", "rank": f"{X}.index_copy(0, torch.tensor([[0, 2]]), {R})",
                   "one": f"{X}.index_copy(0, {I}, torch.zeros(()))", "ranks": f"{X}.index_copy(0, {I}, torch.zeros(2))", "dtype": f"{X}.index_copy(0, torch.tensor([0.0, 1.0]), {R})",
                   "dtypes": f"{X}.index_copy(0, {I}, torch.zeros(2, 4, dtype=torch.int64))", "source_shape": f"{X}.index_copy(0, {I}, torch.zeros(2, 5))", "count": f"{X}.index_copy(0, {I}, {X})",
                   "index": f"{X}.index_copy(0, torch.tensor([0, 3]), {R})"},
    "index_fill": {"dim": f"{X}.index_fill(2, {I}, 1)", "leaf": f"{LEAF}.index_fill_(0, {I}, 1)", "dtype": f"{X}.index_fill(0, torch.tensor([0.0]), 1)", "rank": f"{X}.index_fill(0, torch.tensor([[0]]), 1)",
                   "value": f"{X}.index_fill(0, {I}, torch.zeros(1))", "complex_value": f"{X}.index_fill(0, {I}, 2j)", "index": f"{X}.index_fill(0, torch.tensor([3]), 1)",
                   "overflow": f"torch.zeros(3, dtype=torch.int8).index_fill(0, {I}, 1000)"},
    "index_put": {"too_many_tensors": f"{X}.index_put([{I}, {I}, {I}], torch.zeros(2))", "dtype": f"{X}.index_put([torch.tensor([0.0])], torch.zeros(4))",
                  "mask": f"{X}.index_put([torch.tensor([True, False])], torch.zeros(4))", "shapes": f"{X}.index_put([{I}, torch.tensor([0, 1, 2])], torch.zeros(2))",
                  "empty": "torch.zeros(0, 3).index_put([torch.tensor([0])], torch.zeros(3))", "index": f"{X}.index_put([torch.tensor([3])], torch.zeros(4))",
                  "dtypes": f"{X}.index_put([{I}], torch.zeros(4, dtype=torch.int64))", "values": f"{X}.index_put([{I}], torch.zeros(3))", "leaf": f"{LEAF}.index_put_([{I}], torch.zeros(4))"},
    "masked_fill": {"broadcast": f"{X}.masked_fill(torch.tensor([True, False]), 1)", "output": f"{X}.masked_fill_(torch.zeros(2, 3, 4, dtype=torch.bool), 1)", "overflow": f"{X}.masked_fill({B}, 2j)",
                    "leaf": f"{LEAF}.masked_fill_({B}, 1)", "mask_dtype": f"{X}.masked_fill(torch.zeros(4), 1)", "value": f"{X}.masked_fill({B}, torch.zeros(1))"},
    "masked_scatter": {"broadcast": f"{X}.masked_scatter(torch.tensor([True, False]), torch.zeros(9))", "leaf": f"{LEAF}.masked_scatter_({B}, torch.zeros(9))", "overlap": f"{E}.masked_scatter_({B}, torch.zeros(9))",
                       "too_few_sizes": f"{X}.masked_scatter_(torch.zeros(2, 3, 4, dtype=torch.bool), torch.zeros(9))", "expand_size": f"{X}.masked_scatter_(torch.tensor([True, False]), torch.zeros(9))",
                       "dtypes": f"{X}.masked_scatter({B}, torch.zeros(9, dtype=torch.int64))", "mask_dtype": f"{X}.masked_scatter(torch.zeros(4), torch.zeros(9))", "elements": f"{X}.masked_scatter({B}, torch.zeros(8))"},
    "select_scatter": {"dim": f"{X}.select_scatter(torch.zeros(4), 2, 0)", "no_dimensions": "torch.zeros(()).select_scatter(torch.zeros(()), 0, 0)", "index": f"{X}.select_scatter(torch.zeros(4), 0, 3)",
                       "part": f"{X}.select_scatter(torch.zeros(3), 0, 0)", "not_differentiable": f"{LONG}.select_scatter(torch.zeros(4, requires_grad=True), 0, 0)",
                       "complex": f"{COMPLEX}.select_scatter(torch.zeros(4), 0, 0)"},
    "slice_scatter": {"dim": f"{X}.slice_scatter({R}, 2)", "part": f"{X}.slice_scatter({R})", "no_dimensions": "torch.zeros(()).slice_scatter(torch.zeros(()))", "step": f"{X}.slice_scatter({R}, step=0)",
                      "not_differentiable": f"{LONG}.slice_scatter({LEAF})", "complex": f"{COMPLEX}.slice_scatter({X})"},
    "diagonal_scatter": {"dim": f"{X}.diagonal_scatter(torch.zeros(3), 0, 0, 2)", "same": f"{X}.diagonal_scatter(torch.zeros(3), 0, 1, -1)", "part": f"{X}.diagonal_scatter(torch.zeros(4))",
                         "not_differentiable": f"{LONG}.diagonal_scatter(torch.zeros(3, requires_grad=True))"},
}


def cases(api):
    return CASES[api.removeprefix("torch.")]


def errors(api):
    return ERRORS[api.removeprefix("torch.")]


def within(rng, size, shape):
    """Indices from 0 on; one that is out of range comes alone."""
    if 0 in shape or size == 0 or maybe(rng, 0.1):
        return f"torch.full({literal(shape)}, {rng.choice([size, -1, 0])})"
    return f"torch.tensor({nested(rng, shape, lambda: rng.randint(0, size - 1))}{rng.choice(['', '', '', '', '', '', ', dtype=torch.int32', ', dtype=torch.float32'])})"


def changed(rng, shape, probability=0.12):
    """The shape, at times another one."""
    if not maybe(rng, probability):
        return shape
    return rng.choice([[*shape, 2], shape[1:], [size + 1 for size in shape], [1 for _ in shape], []])


def sweep(api, rng):
    name = api.removeprefix("torch.")
    rank = rng.randint(0 if maybe(rng, 0.25) else 1, 3)
    shape = sizes(rng, rank, 0 if maybe(rng, 0.1) else 1, 4)
    if name == "index_copy":
        shape = [max(size, 1) for size in shape]
    dtype = dtypes(rng)
    same = dtype if maybe(rng, 0.9) else dtypes(rng)
    x = any_layout(rng, shape, dtype)
    dim = dimension(rng, rank)
    at = dim % rank if rank and -rank <= dim < rank else 0
    length = shape[at] if rank else 1
    count = rng.randint(0 if maybe(rng, 0.2) else 1, 3)
    scalar = rng.choice(["1", "0.5", "True", "-3", "2j", "1000", "1e300"])
    optional, extra = [], ""
    if name.startswith("scatter"):
        cells = [min(size, rng.randint(1, 3)) for size in shape]
        if cells:
            cells[at] = count
        cells = changed(rng, cells)
        src = any_layout(rng, changed(rng, [size + rng.choice([0, 0, 1]) for size in cells], 0.1), same)
        if name == "scatter" and maybe(rng, 0.4):
            src = scalar
        rest = [("dim", str(dim)), ("index", within(rng, length, cells)), ("src" if src.startswith("torch") else "value", src)]
        if name == "scatter_reduce":
            rest.append(("reduce", rng.choice(["'sum'", "'prod'", "'mean'", "'amax'", "'amin'", "'add'" if maybe(rng, 0.3) else "'sum'"])))
        elif name == "scatter" and maybe(rng, 0.25):
            extra = f", reduce={rng.choice(['add', 'multiply', 'add', 'sum'])!r}"
    elif name in ("index_add", "index_copy", "index_fill"):
        wide = list(shape)
        if wide:
            wide[at] = count
        where = positions(rng, length, [count]) if name == "index_fill" else within(rng, length, rng.choice([[count]] * 8 + [[], [count, 1]]))
        rest = [("dim", str(dim)), ("index", where)]
        if name == "index_fill":
            rest.append(("value", scalar if maybe(rng, 0.7) else rng.choice(["torch.tensor(1.5)", "torch.tensor(2)", "torch.tensor([1.0])", "torch.tensor(True)"])))
        else:
            rest.append(("source", any_layout(rng, changed(rng, wide), same)))
    elif name == "index_put":
        tensors = [positions(rng, size, rng.choice([[2], [2], [1], [3] if maybe(rng, 0.2) else [2]])) if maybe(rng, 0.85) else truths(rng, [size]) for size in shape[: rng.randint(1, 3)]] or [positions(rng, 1, [2])]
        values = any_layout(rng, rng.choice([[], [], [1], [2], shape[len(tensors):], [2, *shape[len(tensors):]]]), same)
        rest, optional = [("indices", f"[{', '.join(tensors)}]"), ("values", values), ("accumulate", rng.choice(["True", "False"]))], ["accumulate"]
    elif name in ("masked_fill", "masked_scatter"):
        wide = [size if maybe(rng, 0.75) else 1 for size in shape[rng.choice([0, 0, 0, 1]):]]
        if maybe(rng, 0.12):
            wide.insert(0, 2)
        mask = truths(rng, changed(rng, wide, 0.08)) if maybe(rng, 0.85) else any_layout(rng, wide, rng.choice(["bool", "float32", "int64"]))
        if name == "masked_fill":
            rest = [("mask", mask), ("value", scalar if maybe(rng, 0.7) else rng.choice(["torch.tensor(1.5)", "torch.tensor(2)", "torch.tensor([1.0])", "torch.tensor(True)"]))]
        else:
            total = 1
            for size in shape:
                total *= size
            rest = [("mask", mask if "empty_strided" not in mask else truths(rng, wide)), ("source", any_layout(rng, [2 * total] if maybe(rng, 0.8) else [rng.randint(0, total)], same))]
    else:
        if name == "diagonal_scatter":
            if maybe(rng, 0.8):
                shape = sizes(rng, rng.randint(2, 3), 1, 4)
                x = any_layout(rng, shape, dtype)
            offset, a, b = rng.randint(-2, 2), dimension(rng, len(shape)), dimension(rng, len(shape))
            if maybe(rng, 0.6):
                a, b = 0, 1
            part = [1]
            if len(shape) > 1 and max(abs(a), abs(b)) < len(shape) and (a - b) % len(shape):
                rows, columns = shape[a] + min(offset, 0), shape[b] - max(offset, 0)
                part = [*(size for i, size in enumerate(shape) if i not in (a % len(shape), b % len(shape))), max(0, min(rows, columns))]
            rest, optional = [("offset", str(offset)), ("dim1", str(a)), ("dim2", str(b))], []
        elif name == "select_scatter":
            part = [size for i, size in enumerate(shape) if i != at]
            rest = [("dim", str(dim)), ("index", str(rng.randint(-length - maybe(rng, 0.2), max(length - 1 + maybe(rng, 0.2), 0))))]
        else:
            start, end, step = rng.randint(-5, 5), rng.randint(-5, 5), rng.choice([1, 1, 2, 0 if maybe(rng, 0.3) else 1])
            part = list(shape)
            if part:
                part[at] = len(range(*slice(start, end, step or 1).indices(length)))
            rest = [("dim", str(dim)), ("start", str(start)), ("end", str(end)), ("step", str(step))]
        rest = [("src", any_layout(rng, changed(rng, part), same)), *rest]
    isolated = not name.endswith("t_scatter") and name not in ("slice_scatter", "diagonal_scatter") and maybe(rng, 0.35)
    if extra:
        written = ", ".join(source for _, source in rest) + extra
        return f"{x}.{name}{'_' * isolated}({written})"
    if not isolated and maybe(rng, 0.5):
        return f"torch.{name}({arguments(rng, [('input', x), *rest], 0.1, optional)})"
    return f"{x}.{name}{'_' * isolated}({arguments(rng, rest, 0.1, optional)})"
