from choices import any_layout, arguments, dimension, dtypes, literal, maybe, resized, sizes

apis = ["torch.Tensor.expand", "torch.Tensor.expand_as", "torch.broadcast_to", "torch.broadcast_tensors", "torch.broadcast_shapes",
        "torch.Tensor.view_as", "torch.Tensor.reshape_as", "torch.Tensor.repeat", "torch.tile", "torch.repeat_interleave"]
SWEEP = 130
X = "torch.zeros(2, 3)"
T = "torch.empty_strided((3, 2), (1, 3))"

CASES = {
    "torch.Tensor.expand": ["torch.zeros(3, 1).expand(3, 4)", "torch.zeros(3, 1).expand(2, -1, 4)", "torch.zeros(3, 1).expand((2, 3, 1))",
                            "torch.zeros(1, 1).expand(1, 1, 1)", "torch.zeros(()).expand(2, 3)", "torch.zeros(2, requires_grad=True).expand(3, 2)",
                            "torch.zeros(3, 1).expand(3, 0)", "torch.zeros(1, 3).expand((5, 3), implicit=True)", f"{T}.expand(2, 3, 2)",
                            f"{X}.expand()", f"{X}.expand('a')", f"{X}.expand(2, 3.0)", "torch.zeros(2, 3, dtype=torch.bool).expand(3)"],
    "torch.Tensor.expand_as": [f"{X}.expand_as(torch.zeros(4, 2, 3))", "torch.zeros(()).expand_as(torch.zeros(2, 3))", f"{X}.expand_as(2)", f"{X}.expand_as()",
                               f"{X}.expand_as(other=torch.zeros(2, 3))"],
    "torch.broadcast_to": ["torch.broadcast_to(torch.zeros(3, 1), (3, 4))", "torch.zeros(3).broadcast_to(2, -1)", "torch.broadcast_to(torch.zeros(3), 2, 3)",
                           "torch.broadcast_to(input=torch.zeros(3), size=[2, 3])"],
    "torch.broadcast_tensors": ["torch.broadcast_tensors(torch.zeros(3, 1), torch.zeros(4))", "torch.broadcast_tensors()", "torch.broadcast_tensors(torch.zeros(2), 1)",
                                "torch.broadcast_tensors([torch.zeros(2)])", "torch.broadcast_tensors(tensors=1)",
                                "torch.broadcast_tensors(torch.zeros(1, requires_grad=True), torch.zeros(2, dtype=torch.int64), torch.zeros(()))"],
    "torch.broadcast_shapes": ["torch.broadcast_shapes((2, 1, 4), (3, 1))", "torch.broadcast_shapes(3, [2, 1], None)", "torch.broadcast_shapes()",
                               "torch.broadcast_shapes((0, 1), (3,))", "torch.broadcast_shapes(True, (2, 1))", "torch.broadcast_shapes((), ())",
                               "torch.broadcast_shapes(shapes=(2, 3))"],
    "torch.Tensor.view_as": [f"{X}.view_as(torch.zeros(3, 2))", f"{X}.view_as(torch.zeros(6, dtype=torch.int64))", f"{X}.view_as((3, 2))", f"{X}.view_as()"],
    "torch.Tensor.reshape_as": [f"{X}.reshape_as(torch.zeros(3, 2))", f"{T}.reshape_as(torch.zeros(6))", f"{X}.reshape_as(6)"],
    "torch.Tensor.repeat": [f"{X}.repeat(4, 2)", f"{X}.repeat((2, 1, 1))", f"{X}.repeat(0, 2)", f"{T}.repeat(1, 1)", "torch.zeros(()).repeat(3)", "torch.zeros(()).repeat(())",
                            "torch.zeros(2, requires_grad=True).repeat(2)", f"{X}.repeat()", f"{X}.repeat(2, 2.0)"],
    "torch.tile": [f"{X}.tile(2)", f"torch.tile({X}, (4, 2))", f"torch.tile({X}, dims=(2, 1, 1))", f"{X}.tile(())", f"torch.tile({X}, 2)", f"{X}.tile()"],
    "torch.repeat_interleave": [f"{X}.repeat_interleave(2)", f"torch.repeat_interleave({X}, 2, dim=1)", f"{X}.repeat_interleave(torch.tensor([1, 2]), dim=0)",
                                f"{X}.repeat_interleave(torch.tensor([2]), -1)", f"{X}.repeat_interleave(torch.tensor(2))", "torch.repeat_interleave(torch.tensor([3, 0, 1]))",
                                f"{X}.repeat_interleave(torch.tensor([1, 2]), 0, output_size=3)", "torch.repeat_interleave(torch.tensor([1, 2], dtype=torch.int32))",
                                f"{X}.repeat_interleave(2, 0, output_size=4)", f"{T}.repeat_interleave(0, 1)", "torch.zeros(()).repeat_interleave(2)",
                                "torch.zeros(()).repeat_interleave(2, 0)", f"{X}.repeat_interleave(2.0)", f"{X}.repeat_interleave(2, 0, 4)"],
}
EXPAND = {"too_few_sizes": "torch.zeros(2, 3).{0}({1}3{2})", "leading": "torch.zeros(3).{0}({1}-1, 3{2})", "expand_size": "torch.zeros(2, 3).{0}({1}4, 3{2})",
          "negative": "torch.zeros(1).{0}({1}-2{2})"}
ERRORS = {
    "torch.Tensor.expand": {id: call.format("expand", "", "") for id, call in EXPAND.items()},
    "torch.broadcast_to": {id: call.format("broadcast_to", "", "") for id, call in EXPAND.items()},
    "torch.Tensor.expand_as": {id: EXPAND[id].format("expand_as", "torch.zeros(", ")") for id in ("too_few_sizes", "expand_size")},
    "torch.broadcast_tensors": {"broadcast": "torch.broadcast_tensors(torch.zeros(2, 3), torch.zeros(4))"},
    "torch.broadcast_shapes": {"type": "torch.broadcast_shapes((2, 3), 2.0)", "negative": "torch.broadcast_shapes((2, 1), (-1,))",
                               "broadcast": "torch.broadcast_shapes((2, 3), 4)"},
    "torch.Tensor.view_as": {"mismatch": f"{X}.view_as(torch.zeros(5))", "incompatible": f"{T}.view_as(torch.zeros(6))"},
    "torch.Tensor.reshape_as": {"mismatch": f"{X}.reshape_as(torch.zeros(5))"},
    "torch.Tensor.repeat": {"negative": f"{X}.repeat(-1, 2)", "too_few_sizes": f"{X}.repeat(2)"},
    "torch.tile": {"negative": f"{X}.tile(-1)"},
    "torch.repeat_interleave": {
        "dim": f"{X}.repeat_interleave(2, 2)", "negative": f"{X}.repeat_interleave(torch.tensor([1, 2]), 0, output_size=-1)",
        "no_dimensions": "torch.zeros(()).repeat_interleave(torch.tensor([2]), 0)", "negative_repeats": f"{X}.repeat_interleave(-1)",
        "output_size": f"{X}.repeat_interleave(2, 0, output_size=5)", "rank": f"{X}.repeat_interleave(torch.tensor([[1, 2]]), 0)",
        "rank_alone": "torch.repeat_interleave(torch.tensor(2))", "counts": f"{X}.repeat_interleave(torch.tensor([1, 2]), 1)",
        "dtype": f"{X}.repeat_interleave(torch.tensor([1.0, 2.0]), 0)", "total": f"{X}.repeat_interleave(torch.tensor([1, 2]), 0, output_size=4)",
        "negative_values": f"{X}.repeat_interleave(torch.tensor([1, -2]), 0)"},
}


def cases(api):
    return CASES[api]


def errors(api):
    return ERRORS[api]


def larger(rng, shape):
    """Sizes that `shape` mostly expands to."""
    found = [rng.choice([1, 2, 3]) for _ in range(rng.choice([0, 0, 1, 2]))] + [rng.choice([size, size, rng.randint(0, 4)]) if size == 1 else size for size in shape]
    if found and maybe(rng, 0.25):
        found[rng.randrange(len(found))] = rng.choice([-1, -1, -2, 0, 1, 5])
    if found and maybe(rng, 0.08):
        found.pop(0)
    return found


def ones(rng, rank):
    return [rng.choice([1, 1, 2, 3, rng.randint(0, 3)]) for _ in range(rank)]


def method(rng, api, x, rest, damage=0.12, optional=()):
    """A call of the function, or of the method where there is only that."""
    name = api.split(".")[-1]
    if not api.startswith("torch.Tensor.") and maybe(rng, 0.5):
        return f"torch.{name}({arguments(rng, [('input', x), *rest], damage, optional)})"
    return f"{x}.{name}({arguments(rng, rest, damage, optional)})"


def sweep(api, rng):
    name = api.split(".")[-1]
    shape = ones(rng, rng.randint(0, 4))
    x = any_layout(rng, shape, dtypes(rng))
    if name in ("expand", "broadcast_to"):
        target = larger(rng, shape)
        if maybe(rng, 0.3):
            return f"{x}.{name}({', '.join(map(str, target))})"
        return method(rng, api, x, [("size", literal(target) if maybe(rng, 0.7) else str(target))])
    if name == "expand_as":
        return method(rng, api, x, [("other", any_layout(rng, [abs(size) for size in larger(rng, shape)], dtypes(rng)))], 0.2)
    if name in ("broadcast_tensors", "broadcast_shapes"):
        full = sizes(rng, rng.randint(0, 4), 0 if maybe(rng, 0.2) else 1, 4)
        shapes = []
        for _ in range(rng.randint(0, 4)):
            one = [size if maybe(rng, 0.6) else 1 for size in full[rng.randint(0, len(full)):]]
            if one and maybe(rng, 0.14):
                one[rng.randrange(len(one))] = rng.choice([2, 3, 5, 0])
            shapes.append(one)
        if name == "broadcast_tensors":
            items = [any_layout(rng, one, dtypes(rng)) for one in shapes]
            odd = ["1", "None", "(2, 3)", "'a'", "[torch.zeros(2)]"]
        else:
            if shapes and shapes[0] and maybe(rng, 0.15):
                shapes[0][0] = -1
            items = [rng.choice([literal(one), str(one)]) if len(one) != 1 or maybe(rng, 0.5) else str(one[0]) for one in shapes]
            odd = ["2.0", "None", "None", "torch.float32", "True", "[True, 2]"]
        if maybe(rng, 0.2):
            items.insert(rng.randint(0, len(items)), rng.choice(odd))
        if maybe(rng, 0.05):
            items.append(rng.choice(["tensors=1", "shapes=(2,)", "dim=0"]))
        return f"{api}({', '.join(items)})"
    if name in ("view_as", "reshape_as"):
        shape = sizes(rng, rng.randint(0, 4), 0 if maybe(rng, 0.15) else 1, 4)
        x = any_layout(rng, shape, dtypes(rng))
        return method(rng, api, x, [("other", any_layout(rng, [abs(size) for size in resized(rng, shape)], dtypes(rng)))], 0.2)
    if name in ("repeat", "tile"):
        counts = [rng.randint(0 if maybe(rng, 0.2) else 1, 3) for _ in range(len(shape) + rng.choice([0, 0, 1, 2]))]
        if maybe(rng, 0.25):
            counts = counts[1:]
        if counts and maybe(rng, 0.15):
            counts[rng.randrange(len(counts))] = -1
        if maybe(rng, 0.4):
            return f"{x}.{name}({', '.join(map(str, counts))})"
        return method(rng, api, x, [("repeats" if name == "repeat" else "dims", literal(counts) if maybe(rng, 0.7) else str(counts))], 0.2)
    dim = dimension(rng, len(shape))
    length = shape[dim] if -len(shape) <= dim < len(shape) else 2
    values = [rng.randint(0, 3) for _ in range(length)] if maybe(rng, 0.8) else [rng.randint(-1, 3) for _ in range(rng.randint(0, 3))]
    kind = rng.choice(["", "", "", ", dtype=torch.int32", ", dtype=torch.float32", ", dtype=torch.bool"])
    values = values or [1]
    repeats = str(rng.randint(-1 if maybe(rng, 0.2) else 0, 3)) if maybe(rng, 0.4) else f"torch.tensor({rng.choice([values] * 6 + [[values], values[0], values[:1]])}{kind})"
    rest = [("repeats", repeats), ("dim", str(dim)), ("output_size", str(rng.choice([sum(values), sum(values), 2 * length, 3])))]
    rest = rest[: rng.choice([1, 2, 2, 2])] + rest[2:] * maybe(rng, 0.15)
    if maybe(rng, 0.15):
        return f"torch.repeat_interleave({', '.join([repeats, *(f'{k}={v}' for k, v in rest[2:])])})"
    return method(rng, api, x, rest)
