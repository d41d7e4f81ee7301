from choices import any_layout, arguments, dimension, literal, maybe, sizes

apis = ["torch.chunk", "torch.split", "torch.Tensor.split", "torch.tensor_split", "torch.hsplit", "torch.vsplit", "torch.dsplit",
        "torch.unbind", "torch.narrow", "torch.select"]
SWEEP = 130
X = "torch.zeros(4, 6, 2)"

CASES = {
    "torch.chunk": [f"torch.chunk({X}, 3)", f"{X}.chunk(4, dim=1)", f"{X}.chunk(5, -2)", "torch.zeros(0, 2).chunk(3)",
                    "torch.arange(7).chunk(3)", f"{X}.chunk()", f"{X}.chunk(2.0)", f"{X}.chunk(True)"],
    "torch.split": [f"torch.split({X}, 3)", f"torch.split({X}, [1, 3])", f"torch.split({X}, (2, 2, 2), dim=1)", f"torch.split({X}, torch.tensor(2))",
                    f"torch.split({X}, torch.tensor([2, 2]))", f"torch.split({X}, True)", f"torch.split({X}, 2, None)", f"torch.split({X}, 2.0)",
                    "torch.split(2, 3)", "torch.split([2, 3], 3)", f"torch.split(tensor={X}, split_size_or_sections=3)", f"torch.split({X}, split_size=3)"],
    "torch.Tensor.split": [f"{X}.split(3)", f"{X}.split([1, 3])", f"{X}.split((2, 2, 2), dim=1)", f"{X}.split(split_size=2, dim=-1)",
                           f"{X}.split()", f"{X}.split(2, 1, 0)", f"{X}.split([2.0, 2])", f"{X}.split([2, 'a'])", "torch.zeros(0, 2).split([])"],
    "torch.tensor_split": [f"torch.tensor_split({X}, 3)", f"{X}.tensor_split((1, 2), dim=1)", f"{X}.tensor_split([5, -2], 1)", f"{X}.tensor_split(7, 1)",
                           f"{X}.tensor_split(torch.tensor(3))", f"{X}.tensor_split(torch.tensor([1, 3]))", f"{X}.tensor_split(True)", f"{X}.tensor_split()"],
    "torch.unbind": [f"torch.unbind({X})", f"{X}.unbind(2)", f"{X}.unbind(dim=-3)", "torch.zeros(0, 2).unbind()", f"{X}.unbind(1.0)"],
    "torch.narrow": [f"torch.narrow({X}, 0, 1, 2)", f"{X}.narrow(1, -2, 2)", f"{X}.narrow(1, torch.tensor(1), 2)", f"{X}.narrow(1, 6, 0)", f"{X}.narrow(0, 1.0, 2)"],
    "torch.select": [f"torch.select({X}, 0, 1)", f"{X}.select(-1, -1)", f"{X}.select(1, torch.tensor(2))", f"{X}.select(0)", f"{X}.select(0, 1.5)"],
}


def cases(api):
    name = api.removeprefix("torch.")
    return CASES.get(api) or [f"torch.{name}({X}, 2)", f"{X}.{name}((1,))", f"{X}.{name}([])", f"{X}.{name}(sections=2)", f"{X}.{name}(True)", f"{X}.{name}(1.0)",
                              f"{X}.{name}(2, 1)", f"torch.{name}({X}, indices=(1, -1))"]


NO_DIM = "torch.zeros(())"
ERRORS = {
    "torch.chunk": {"dim": f"{X}.chunk(2, 3)", "no_dimensions": f"{NO_DIM}.chunk(2)", "chunks": f"{X}.chunk(0)"},
    "torch.tensor_split": {"dim": f"{X}.tensor_split(2, 3)", "no_dimensions": f"{NO_DIM}.tensor_split(2)", "sections": f"{X}.tensor_split(0)",
                           "dtype": f"{X}.tensor_split(torch.tensor(2.0))", "indices_rank": f"{X}.tensor_split(torch.tensor([[2]]))"},
    "torch.unbind": {"dim": f"{X}.unbind(3)", "no_dimensions": f"{NO_DIM}.unbind()"},
    "torch.narrow": {"dim": f"{X}.narrow(3, 0, 1)", "no_dimensions": f"{NO_DIM}.narrow(0, 0, 1)", "negative_length": f"{X}.narrow(0, 1, -1)",
                     "start": f"{X}.narrow(0, 5, 0)", "length": f"{X}.narrow(0, 2, 3)", "start_tensor": f"{X}.narrow(0, torch.tensor(1.0), 1)"},
    "torch.select": {"dim": f"{X}.select(3, 0)", "no_dimensions": f"{NO_DIM}.select(0, 0)", "index": f"{X}.select(0, 4)"},
}


def errors(api):
    if api in ERRORS:
        return ERRORS[api]
    if api.endswith(".split"):
        call = lambda x, rest: f"torch.split({x}, {rest})" if api == "torch.split" else f"{x}.split({rest})"
        return {"dim": call(X, "2, 3"), "no_dimensions": call(NO_DIM, "1"), "negative_size": call(X, "-1"), "zero_size": call(X, "0"),
                "negative_sizes": call(X, "[5, -1]"), "sum": call(X, "[1, 2]")}
    name = api.removeprefix("torch.")
    return {"rank": f"{NO_DIM}.{name}(2)", "divisible": f"{X}.{name}(5)", "sections": f"{X}.{name}(-1)"}


def parts(rng, length):
    """Sizes that mostly sum to `length`."""
    found = []
    while length > 0 and len(found) < 4:
        found.append(rng.randint(0, length))
        length -= found[-1]
    found += [length] * (length > 0)
    if maybe(rng, 0.2):
        found.append(rng.choice([1, -1, 0, 2]))
    return found


def sweep(api, rng):
    name = api.split(".")[-1]
    rank = rng.randint(0 if maybe(rng, 0.2) else 1, 4)
    if name in ("vsplit", "dsplit") and maybe(rng, 0.8):
        rank = rng.randint(2 if name == "vsplit" else 3, 4)
    shape = sizes(rng, rank, 0 if maybe(rng, 0.25) else 1, 6)
    x = any_layout(rng, shape, rng.choice(["float32", "float32", "int64", "bool"]))
    dim = dimension(rng, rank)
    length = shape[dim] if -rank <= dim < rank else 3
    if name in ("hsplit", "vsplit", "dsplit") and rank:
        length = shape[min({"hsplit": 1, "vsplit": 0, "dsplit": 2}[name], rank - 1)]
    count = rng.randint(1, 6) if maybe(rng, 0.85) else rng.choice([0, -1, -2, 7])
    if name == "chunk":
        rest = [("chunks", str(count)), ("dim", str(dim))]
    elif name == "split":
        size = str(count) if maybe(rng, 0.5) else literal(parts(rng, length)) if maybe(rng, 0.5) else str(parts(rng, length))
        if maybe(rng, 0.15):
            size = rng.choice(["torch.tensor(2)", "torch.tensor([1, 2])", "torch.tensor([3])", "torch.tensor(1.5)", "torch.tensor(True)", "torch.tensor([1.0, 2.0])",
                               "torch.tensor([[2]])"])
        rest = [("split_size_or_sections" if api == "torch.split" else "split_size", size), ("dim", str(dim))]
    elif name == "tensor_split":
        indices = [rng.randint(-3, 7) for _ in range(rng.randint(0, 3))]
        kind, value = rng.choice([("sections", str(count)), ("indices", literal(indices)), ("indices", str(indices)),
                                  ("tensor_indices_or_sections", f"torch.tensor({rng.choice([count, indices or [1]])})"),
                                  ("tensor_indices_or_sections", rng.choice(["torch.tensor([[1]])", "torch.tensor(1.0)", "torch.tensor(2, dtype=torch.int32)"]))])
        rest = [(kind, value), ("dim", str(dim))]
    elif name == "unbind":
        rest = [("dim", str(dim))]
    elif name == "narrow":
        start = rng.randint(-length - 1, length + 1)
        taken = rng.randint(-1 if maybe(rng, 0.2) else 0, max(length - max(start, 0), 0) if maybe(rng, 0.8) else length + 1)
        rest = [("dim", str(dim)), ("start", rng.choice([str(start)] * 5 + [f"torch.tensor({start})", f"torch.tensor({start}.0)", f"torch.tensor([{start}])"])),
                ("length", str(taken))]
    elif name == "select":
        rest = [("dim", str(dim)), ("index", str(rng.randint(-length - maybe(rng, 0.2), max(length, 1) - 1 + maybe(rng, 0.2))))]
    else:
        if length and maybe(rng, 0.5):
            count = rng.choice([n for n in range(1, length + 1) if length % n == 0])
        rest = [("sections", str(count))] if maybe(rng, 0.6) else [("indices", literal([rng.randint(-3, 7) for _ in range(rng.randint(0, 3))]))]
    first = "tensor" if api == "torch.split" else "input"
    if api != "torch.Tensor.split" and (api == "torch.split" or maybe(rng, 0.5)):
        return f"torch.{name}({arguments(rng, [(first, x), *rest], 0.15, optional=['dim'])})"
    return f"{x}.{name}({arguments(rng, rest, 0.15, optional=['dim'])})"
