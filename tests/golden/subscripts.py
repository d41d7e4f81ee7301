"""Indices that the sweeps of `__getitem__`, `__setitem__` and `index_put` share."""
from choices import literal, maybe


def nested(rng, shape, draw):
    """Lists in lists of `shape`."""
    return str(draw()) if not shape else f"[{', '.join(nested(rng, shape[1:], draw) for _ in range(shape[0]))}]"


def positions(rng, size, shape):
    """A tensor of indices into a dimension of `size`; an index that is out of range comes alone."""
    if 0 in shape:
        return f"torch.zeros({literal(shape)}, dtype=torch.int64)"
    if size == 0 or maybe(rng, 0.12):
        return f"torch.full({literal(shape)}, {rng.choice([size, -size - 1])})"
    return f"torch.tensor({nested(rng, shape, lambda: rng.randint(-size, size - 1))}{', dtype=torch.int32' * maybe(rng, 0.1)})"


def truths(rng, shape):
    if 0 in shape:
        return f"torch.zeros({literal(shape)}, dtype=torch.bool)"
    return f"torch.tensor({nested(rng, shape, lambda: maybe(rng, 0.6))}{', dtype=torch.uint8' * maybe(rng, 0.08)})"


def bound(rng, size):
    return rng.choice(["", "", str(rng.randint(-size - 1, size + 1)), str(rng.randint(0, max(size, 1)))])


def a_slice(rng, size):
    step = rng.choice(["", "", "", "1", "2", "3"]) if maybe(rng, 0.95) else rng.choice(["0", "-1", "1.0"])
    return f"{bound(rng, size)}:{bound(rng, size)}{':' * bool(step)}{step}"


WRONG = ["1.0", "'a'", "2j", "torch.float32", "torch.tensor(1.0)", "torch.tensor([0.0])", "torch.tensor([0], dtype=torch.int16)", "1.5:", 
         ":'a'", "torch.tensor(1.0):", "torch.tensor(0):", "torch.tensor([1]):", "True:"]


def subscript(rng, shape, damage=0.12):
    """What may stand between the brackets after a tensor of `shape`, as Python source."""
    items, dim, together = [], 0, rng.choice([[1], [2], [2], [3], [2, 2], [1, 3], [0]])
    while dim < len(shape) + maybe(rng, 0.08):
        size = shape[dim] if dim < len(shape) else 2
        way = rng.choice(["int", "int", "slice", "slice", "slice", "tensor", "tensor", "list", "mask", "scalar", "none", "ellipsis", "bool", "stop"])
        if way == "stop" and items:
            break
        if way == "none":
            items.append("None")
            continue
        if way == "bool":
            if maybe(rng, 0.3):
                items.append(rng.choice(["True", "False", "torch.tensor(True)"]))
            continue
        if way == "ellipsis":
            if "..." not in items:
                items.append("...")
                dim += 1
            continue
        if way == "int":
            items.append(str(rng.randint(-size, size - 1) if size and maybe(rng, 0.9) else rng.choice([size, -size - 1])))
        elif way == "tensor":
            items.append(positions(rng, size, rng.choice([together, together, together[-1:], [1], [1, *together[1:]]])))
        elif way == "list":
            items.append(str([rng.randint(-size, size - 1) for _ in range(together[-1])]) if size else "[]")
        elif way == "scalar":
            items.append(f"torch.tensor({rng.randint(-size, size - 1) if size else 0})")
        elif way == "mask":
            wide = shape[dim: dim + rng.choice([1, 1, 2])]
            if maybe(rng, 0.2):
                wide = [one + 1 for one in wide]
            items.append(truths(rng, wide))
            dim += max(len(wide), 1) - 1
        else:
            items.append(a_slice(rng, size))
        dim += 1
    if maybe(rng, damage):
        items.insert(rng.randint(0, len(items)), rng.choice(WRONG))
    if not items:
        return rng.choice(["()", "...", "None", "True", "False"])
    return ", ".join(items) + "," * (len(items) == 1 and maybe(rng, 0.1))
