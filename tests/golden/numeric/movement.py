"""What moves elements about: calls of 17 operations on numbered tensors, valid and invalid, as the explorer writes them.

`state` is what the explorer is given, and `code` the program that it should make of it, line by line.
"""
import torch

OPS = [
    "stack", "cat", "permute", "transpose", "reshape", "view", "flatten", "unflatten", "squeeze", "unsqueeze",
    "expand", "repeat", "split", "chunk", "gather", "scatter", "index",
]
EACH = 30
# the subscripts have most ways to go wrong
MORE = {"index": 90, "scatter": 45, "view": 45, "reshape": 40}


def numel(shape):
    count = 1
    for size in shape:
        count *= size
    return count


def shape_of(rng, most=24, least=0, ranks=(1, 2, 2, 3, 3, 4, 5)):
    while True:
        shape = [rng.choice([1, 2, 2, 3, 3, 4, 5]) for _ in range(rng.choice(ranks))]
        if rng.random() < 0.04 and shape:
            shape[rng.randrange(len(shape))] = 0
        if least <= numel(shape) <= most:
            return shape


def text(sizes):
    return ", ".join(map(str, sizes))


def as_tuple(sizes):
    return f"({sizes[0]},)" if len(sizes) == 1 else f"({text(sizes)})"


def numbered(start, shape, turned):
    count = numel(shape)
    made = f"torch.arange({count})" if start == 0 else f"torch.arange({start}, {start + count})"
    if turned and len(shape) > 1:
        other = [*shape[:-2], shape[-1], shape[-2]]
        return f"{made}.reshape{as_tuple(other)}.transpose(-2, -1)"
    if len(shape) == 1:
        return made
    return f"{made}.reshape({text(shape) or '()'})"


def factors(rng, count):
    """A shape of so many elements."""
    sizes = []
    while count > 1:
        size = rng.choice([size for size in range(2, count + 1) if count % size == 0])
        sizes.append(size)
        count //= size
    if count == 0:
        sizes = [0, rng.choice([1, 2])]
    rng.shuffle(sizes)
    if rng.random() < 0.3:
        sizes.insert(rng.randrange(len(sizes) + 1), 1)
    return sizes[:5] if numel(sizes[:5]) == numel(sizes) else [numel(sizes)]


def nested(rng, shape, low, high):
    if not shape:
        return rng.randrange(low, high)
    return [nested(rng, shape[1:], low, high) for _ in range(shape[0])]


def item(rng, shape):
    """What may stand between brackets."""
    parts = []
    for size in shape[: rng.randrange(1, len(shape) + 1)] if shape else []:
        kind = rng.random()
        if kind < 0.2:
            parts.append(str(rng.randrange(-size - (rng.random() < 0.1), size + (rng.random() < 0.1) + (size == 0))))
        elif kind < 0.55:
            ends = [str(rng.randrange(-size - 1, size + 2)) if rng.random() < 0.5 else "" for _ in range(2)]
            step = f":{rng.choice([1, 2, 2, 3, 0, -1]) if rng.random() < 0.3 else 2}" if rng.random() < 0.5 else ""
            parts.append(":".join(ends) + step)
        elif kind < 0.62:
            parts.append("None")
            parts.append(":")
        elif kind < 0.9:
            count = rng.choice([1, 2, 2, 3])
            parts.append(str([rng.randrange(-size, size + (rng.random() < 0.05)) if size else 0 for _ in range(count)]))
        else:
            parts.append(str([rng.random() < 0.5 for _ in range(size + (rng.random() < 0.1))]))
    if rng.random() < 0.15:
        parts.insert(rng.randrange(len(parts) + 1), "...")
    if rng.random() < 0.1:
        return f"x > {rng.randrange(0, 20)}"
    return ", ".join(parts) or "..."


def case(rng, op):
    wrong = rng.random() < 0.3
    shape = shape_of(rng)
    rank, count = len(shape), numel(shape)
    turned = op not in ("stack", "cat") and rng.random() < 0.35
    slip = rng.choice([-1, 1]) if wrong else 0
    dim = rng.randrange(-rank, rank) if rank else 0
    if wrong and rng.random() < 0.5:
        dim = rng.choice([rank, -rank - 1, rank + 1])
    state = {"op": op, "shapes": text(shape), "turned": turned}
    made = []
    if op in ("stack", "cat"):
        shapes = [list(shape) for _ in range(rng.choice([1, 2, 2, 3, 4]))]
        if op == "stack":
            dim = rng.randrange(-rank - 1, rank + 1) if not wrong or rng.random() < 0.5 else rng.choice([rank + 1, -rank - 2])
        elif rank:
            for one in shapes[1:]:
                one[dim if -rank <= dim < rank else 0] = rng.choice([1, 2, 3])
        if wrong and len(shapes) > 1 and rng.random() < 0.7:
            shapes[-1] = shape_of(rng)
        while sum(map(numel, shapes)) > 64:
            shapes.pop()
        state = {"op": op, "shapes": "; ".join(map(text, shapes)), "dim": dim}
        names, start = [], 0
        for name, one in zip("abcd", shapes):
            made.append(f"{name} = {numbered(start, one, False)}")
            names.append(name)
            start += numel(one)
        call = f"torch.{op}([{', '.join(names)}], dim={dim})"
    elif op == "permute":
        dims = [dim - rank if rng.random() < 0.2 else dim for dim in rng.sample(range(rank), rank)]
        if wrong and dims:
            dims[rng.randrange(rank)] = rng.choice([rank, -rank - 1, 0])
            if rng.random() < 0.3:
                dims.pop()
        state["dims"] = text(dims)
        call = f"x.permute({text(dims)})"
    elif op == "transpose":
        other = rng.randrange(-rank, rank) if rank else 0
        state.update(dim0=dim, dim1=other)
        call = f"x.transpose({dim}, {other})"
    elif op in ("reshape", "view"):
        size = factors(rng, count)
        if rng.random() < 0.4:
            size[rng.randrange(len(size))] = -1
        if wrong:
            size[rng.randrange(len(size))] = rng.choice([-1, -2, 7, 5])
            if rng.random() < 0.3:
                size.append(-1)
        if not wrong and rank > 1 and rng.random() < 0.4:
            # one dimension cut in two, so that a view of what was turned has a chance
            size = [*shape[:-1], 1, shape[-1]] if rng.random() < 0.5 else [numel(shape[:2]), *shape[2:]]
        state["size"] = text(size)
        call = f"x.{op}({text(size)})"
    elif op == "flatten":
        first, last = sorted([rng.randrange(rank), rng.randrange(rank)])
        if wrong:
            first, last = rng.choice([(last + 1, first), (first, rank), (-rank - 1, last)])
        elif rng.random() < 0.3:
            last -= rank
        state.update(start_dim=first, end_dim=last)
        call = f"x.flatten({first}, {last})"
    elif op == "unflatten":
        size = shape[dim] if -rank <= dim < rank else 4
        sizes = factors(rng, size) if size > 1 else [1, size]
        if rng.random() < 0.4:
            sizes[rng.randrange(len(sizes))] = -1
        if wrong:
            sizes[rng.randrange(len(sizes))] += rng.choice([1, 2, -3])
        state.update(dim=dim, sizes=as_tuple(sizes))
        call = f"x.unflatten({dim}, {as_tuple(sizes)})"
    elif op == "squeeze":
        shape[rng.randrange(rank)] = 1
        state["shapes"] = text(shape)
        dims = rng.choice(["", str(dim), str(dim), as_tuple([dim, rng.randrange(-rank, rank)])])
        state["dims"] = dims
        call = f"x.squeeze({dims})"
    elif op == "unsqueeze":
        dim = rng.randrange(-rank - 1, rank + 1) if not wrong else rng.choice([rank + 1, -rank - 2])
        state["dim"] = dim
        call = f"x.unsqueeze({dim})"
    elif op == "expand":
        size = [rng.choice([2, 3, -1]) if one == 1 else rng.choice([one, one, -1]) for one in shape]
        size = [rng.choice([1, 2, 3]) for _ in range(rng.choice([0, 0, 1, 2]))] + size
        if wrong:
            size[rng.randrange(len(size))] += rng.choice([1, -2, 4])
            if rng.random() < 0.2:
                size.pop(0)
        state["size"] = text(size)
        call = f"x.expand({text(size)})"
    elif op == "repeat":
        repeats = [rng.choice([1, 1, 2, 3]) for _ in range(rank + rng.choice([0, 0, 1]))]
        if wrong:
            repeats[rng.randrange(len(repeats))] = rng.choice([-1, 0])
            if rng.random() < 0.5:
                repeats.pop()
        state["repeats"] = text(repeats)
        call = f"x.repeat({text(repeats)})"
    elif op == "split":
        size = shape[dim] if -rank <= dim < rank else 3
        cuts = str(rng.choice([1, 2, 2, 3]))
        if rng.random() < 0.4:
            first = rng.randrange(size + 1)
            cuts = str([first, size - first + slip])
        elif wrong:
            cuts = rng.choice(["0", "-1", "2"])
        state.update(dim=dim, split_size=cuts)
        call = f"x.split({cuts}, dim={dim})"
    elif op == "chunk":
        chunks = rng.choice([1, 2, 3, 4]) if not wrong else rng.choice([0, -1, 2])
        state.update(dim=dim, chunks=chunks)
        call = f"x.chunk({chunks}, dim={dim})"
    elif op in ("gather", "scatter"):
        shape = shape_of(rng, least=1, ranks=(1, 2, 2, 2, 3))
        rank = len(shape)
        dim = rng.randrange(-rank, rank)
        # a longer index along dim, and no longer one elsewhere
        sizes = [rng.randrange(1, size + 1) for size in shape]
        if op == "gather" or rng.random() < 0.3:
            sizes[dim] = rng.choice([1, 2, 3, 4])
        if wrong and rng.random() < 0.5:
            sizes[rng.randrange(rank)] += 2
        index = nested(rng, sizes, 0, shape[dim] + (1 if wrong else 0))
        if wrong and rng.random() < 0.2:
            dim = rng.choice([rank, -rank - 1])
        state.update(shapes=text(shape), dim=dim, index=str(index))
        made.append(f"index = torch.tensor({index})")
        call = f"x.gather({dim}, index)"
        if op == "scatter":
            src = [size + rng.choice([0, 0, 1]) for size in sizes]
            if wrong and rng.random() < 0.3:
                src[rng.randrange(rank)] -= 1
            while numel(src) > 40:
                src = sizes
                break
            inplace = rng.random() < 0.5
            state.update(src=text(src), inplace=inplace)
            made.append(f"src = {numbered(numel(shape), src, False)}")
            call = f"x.scatter{'_' if inplace else ''}({dim}, index, src)"
    else:
        state["item"] = item(rng, shape)
        call = f"x[{state['item']}]"
    if op not in ("stack", "cat"):
        shape = [int(one) for one in state["shapes"].split(", ")] if state["shapes"] else []
        made.insert(0, f"x = {numbered(0, shape, turned)}")
    return state, [*made, f"out = {call}"]


def facts(of, first):
    return {
        "shape": list(of.shape),
        "stride": list(of.stride()),
        "offset": of.storage_offset(),
        "contiguous": of.is_contiguous(),
        "values": of.flatten().tolist(),
        "shares": of.untyped_storage()._cdata == first.untyped_storage()._cdata,
        "same": of is first,
    }


def record(state, code):
    names = {"torch": torch}
    try:
        for line in code:
            exec(line, names)  # noqa: S102
    except Exception as error:  # noqa: BLE001
        return {"state": state, "code": code, "error": [type(error).__name__, str(error)]}
    out = names["out"]
    first = names["a" if "a" in names else "x"]
    return {"state": state, "code": code, "out": [facts(one, first) for one in (out if isinstance(out, tuple) else [out])]}


# lists that are apart, beside each other, and on either side of a number; masks of several dimensions; odd ones
ITEMS = [
    "[0, 1], :, [1, 3]", "[0, 1], ..., [1, 3]", "[0, 1], 0, [1, 3]", ":, [0, 2], [1, 3]", "0, [0, 2], 1:", "None, [0, 1], :, [1, 3]",
    ":, None, [0, 2]", "[[0], [1]], [1, 2]", "[1], :, [0, 2]", "[[True, False, True], [False, True, False]]", "x > 20", "x > 99",
    ":, x[0, :, 0] > 2", "torch.tensor([1, 0, 1])", "torch.tensor(1)", "True", "False", "None", "...", "[]", "1.5", "'a'", "0, 0, 0", "0, 0, 0, 0",
    "..., ...", "[0, 1], [0, 1, 2]", "[2]", ":, :, -1", "-1:, ::2, 1:3",
]


def values(rng):
    for item in ITEMS:
        state = {"op": "index", "shapes": "2, 3, 4", "item": item}
        yield record(state, ["x = torch.arange(24).reshape(2, 3, 4)", f"out = x[{item}]"])
    for op in OPS:
        for _ in range(MORE.get(op, EACH)):
            yield record(*case(rng, op))
