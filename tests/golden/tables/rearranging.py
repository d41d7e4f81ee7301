from choices import any_layout, arguments, channels_last, dimension, dtypes, literal, maybe, misfit, sizes

apis = ["torch.movedim", "torch.swapaxes", "torch.t", "torch.adjoint", "torch.ravel", "torch.flip", "torch.fliplr", "torch.flipud", "torch.roll",
        "torch.rot90", "torch.atleast_1d", "torch.atleast_2d", "torch.atleast_3d"]
SWEEP = 120
X = "torch.zeros(2, 3, 4)"
T = "torch.empty_strided((3, 2), (1, 3))"

CASES = {
    "torch.movedim": [f"torch.movedim({X}, 0, -1)", f"{X}.movedim((0, 1), (2, 0))", f"{X}.movedim([], [])", f"{X}.moveaxis(1, 0)", f"torch.moveaxis({X}, 1, 0.0)",
                      f"{X}.movedim(0, (1,))", f"{X}.movedim(0)", "torch.zeros(()).movedim(0, -1)"],
    "torch.swapaxes": [f"torch.swapaxes({X}, 0, 2)", f"{X}.swapaxes(axis0=0, axis1=-1)", f"{X}.swapaxes_(0, 1)", f"{X}.swapaxes(0)", f"{X}.swapaxes(0, '1')"],
    "torch.t": ["torch.t(torch.zeros(2, 3))", "torch.zeros(3).t()", "torch.zeros(()).t()", "torch.zeros(2, 3).t_()", "torch.zeros(2, 3).t(1)", "torch.zeros(2, 3).t(dim=1)",
                "torch.t(2)", f"{X}.t_()"],
    "torch.adjoint": [f"torch.adjoint({X})", "torch.zeros(2, 3, dtype=torch.complex64).adjoint()", "torch.zeros(()).adjoint()", f"{X}.adjoint(1)"],
    "torch.ravel": [f"torch.ravel({X})", f"{T}.ravel()", "torch.zeros(()).ravel()", "torch.zeros(0, 3).ravel()", f"{X}.ravel(1)", "torch.ravel([1])"],
    "torch.flip": [f"torch.flip({X}, (0, -1))", f"{X}.flip(1)", f"{X}.flip(0, 1)", f"{T}.flip(0)", f"{X}.flip(())", f"{X}.flip()", f"torch.flip({X}, 0)",
                   "torch.zeros(()).flip(0)", "torch.empty_strided((2, 3), (0, 1)).flip(0)"],
    "torch.fliplr": ["torch.fliplr(torch.zeros(2, 3))", f"{T}.fliplr()", f"{X}.fliplr(1)"],
    "torch.flipud": ["torch.flipud(torch.zeros(3))", f"{T}.flipud()", f"{X}.flipud(1)"],
    "torch.roll": [f"torch.roll({X}, 1)", f"{X}.roll(1, 0)", f"{X}.roll((1, -2), dims=(0, 2))", f"{T}.roll(1, 0)", f"{X}.roll(1, None)", f"{X}.roll(torch.tensor(1), 0)",
                   "torch.zeros(0, 3).roll(1, 5)", "torch.empty_strided((2, 3, 4, 4), (48, 1, 12, 3)).roll(1, 2)", f"{X}.roll(1.0)", f"{X}.roll(True)",
                   f"{X}.roll((1, 'a'))", f"{X}.roll(())", f"{X}.roll((), ())", f"{X}.roll((), 0)"],
    "torch.rot90": ["torch.rot90(torch.zeros(2, 3))", f"{X}.rot90(-1, (0, 2))", f"{X}.rot90(2, [0, -1])", f"{T}.rot90(4)", f"{X}.rot90(k=3, dims=(1, 0))", f"{X}.rot90(1, 1)",
                    f"{X}.rot90(1.0)"],
}
ERRORS = {
    "torch.movedim": {"dim": f"{X}.movedim(0, 3)", "count": f"{X}.movedim((0,), (1, 0))", "repeated": f"{X}.movedim((0, -3), (0, 1))"},
    "torch.swapaxes": {"dim": f"{X}.swapaxes(0, 3)", "leaf": "torch.zeros(2, 3, requires_grad=True).swapaxes_(0, 5)"},
    "torch.t": {"rank": f"{X}.t()", "leaf": "torch.zeros(2, 3, requires_grad=True).t_()"},
    "torch.adjoint": {"rank": "torch.zeros(3).adjoint()"},
    "torch.ravel": {},
    "torch.flip": {"dim": f"{X}.flip(3)", "repeated": f"{X}.flip(0, -3)"},
    "torch.fliplr": {"rank": "torch.zeros(3).fliplr()"},
    "torch.flipud": {"rank": "torch.zeros(()).flipud()"},
    "torch.roll": {"dim": f"{X}.roll(1, 3)", "no_dimensions": "torch.zeros(()).roll(1, 0)", "no_shifts": f"{X}.roll(())", "count": f"{X}.roll((1, 2), 0)"},
    "torch.rot90": {"dim": f"{X}.rot90(1, (0, 3))", "count": f"{X}.rot90(1, (0,))", "rank": "torch.zeros(3).rot90()", "same": f"{X}.rot90(1, (0, -3))"},
}


def cases(api):
    if api in CASES:
        return CASES[api]
    return [f"{api}(torch.zeros(()))", f"{api}(torch.zeros(3))", f"{api}({T})", f"{api}({X})", f"{api}(torch.zeros(()), torch.zeros(2))", f"{api}([torch.zeros(())])",
            f"{api}()", f"{api}([])", f"{api}(1)", f"{api}(1, 2)", f"{api}((torch.zeros(2), 2))", f"{api}(tensors=torch.zeros(2))"]


def errors(api):
    return ERRORS.get(api, {})


def sweep(api, rng):
    name = api.removeprefix("torch.")
    if name.startswith("atleast"):
        items = [any_layout(rng, sizes(rng, rng.randint(0, 3), 0, 3), dtypes(rng)) for _ in range(rng.randint(0, 3))]
        if maybe(rng, 0.35):
            items.insert(rng.randint(0, len(items)), misfit(rng))
        written = ", ".join(items)
        if maybe(rng, 0.4):
            written = f"[{written}]" if maybe(rng, 0.5) else literal(items)
        if maybe(rng, 0.05):
            written = "tensors=torch.zeros(2)"
        return f"{api}({written})"
    rank = rng.randint(0, 2) if name == "t" and maybe(rng, 0.7) else rng.randint(0, 4)
    shape = sizes(rng, rank, 0 if maybe(rng, 0.2) else 1, 4)
    x = channels_last(shape) if rank == 4 and maybe(rng, 0.3) else any_layout(rng, shape, dtypes(rng))
    rest, optional = [], []
    if name == "movedim":
        count = rng.randint(0, rank)
        lists = [[rng.choice([dim, dim - rank]) for dim in rng.sample(range(rank), count)] for _ in "ab"]
        if maybe(rng, 0.25):
            lists[rng.randrange(2)].append(dimension(rng, rank))
        if lists[0] and maybe(rng, 0.2):
            lists[rng.randrange(2)][0:1] = [dimension(rng, rank)]
        rest = list(zip(("source", "destination"), map(literal, lists))) if maybe(rng, 0.6) else [(one, str(dimension(rng, rank))) for one in ("source", "destination")]
        name = rng.choice([name, name, name, "moveaxis"])
    elif name == "swapaxes":
        rest = [("axis0", str(dimension(rng, rank))), ("axis1", str(dimension(rng, rank)))]
    elif name in ("flip", "roll", "rot90"):
        dims = [rng.choice([dim, dim - rank]) for dim in rng.sample(range(rank), rng.randint(0, rank))]
        if maybe(rng, 0.15):
            dims.append(dimension(rng, rank))
        if name == "flip":
            if maybe(rng, 0.3):
                return f"{x}.flip({', '.join(map(str, dims))})"
            rest = [("dims", literal(dims))]
        elif name == "roll":
            shifts = [rng.randint(-5, 5) for _ in (dims if maybe(rng, 0.8) else [*dims, 1])]
            single = len(shifts) == 1 and maybe(rng, 0.5)
            rest = [("shifts", str(shifts[0]) if single else literal(shifts)), ("dims", str(dims[0]) if dims and maybe(rng, 0.2) else literal(dims))]
            optional = ["dims"]
        else:
            dims = dims[:2] if maybe(rng, 0.3) else [dimension(rng, rank) for _ in "ab"]
            rest = [("k", str(rng.randint(-5, 5))), ("dims", literal(dims))]
            optional = ["k", "dims"]
    isolated = api in ("torch.t", "torch.swapaxes") and maybe(rng, 0.35)
    damage = 0.15 if rest else 0.25
    if not isolated and maybe(rng, 0.5):
        return f"torch.{name}({arguments(rng, [('input', x), *rest], damage, optional)})"
    extra = rest or ([("dim", "1")] if maybe(rng, 0.25) else [])
    return f"{x}.{name}{'_' * isolated}({arguments(rng, extra, damage, optional)})"
