"""Choices that the sweeps of functions that make tensors share."""
from choices import arguments, maybe

DTYPES = ["float32", "float64", "float16", "bfloat16", "complex64", "int64", "int32", "uint8", "bool"]


def options(rng, names=("dtype", "layout", "device", "pin_memory", "requires_grad")):
    """Some of the keyword-only options, now and then one of a wrong type or name."""
    values = {
        "dtype": lambda: "None" if maybe(rng, 0.1) else f"torch.{rng.choice(DTYPES)}",
        "layout": lambda: rng.choice(["torch.strided", "None"]),
        "device": lambda: rng.choice(["'cpu'", "None"]),
        "pin_memory": lambda: "False",
        "requires_grad": lambda: rng.choice(["True", "True", "False"]),
        "memory_format": lambda: f"torch.{rng.choice(['contiguous_format', 'preserve_format', 'channels_last', 'channels_last_3d'])}",
        "generator": lambda: "None",
    }
    written = [(name, values[name]()) for name in names if maybe(rng, 0.5 if name in ("dtype", "requires_grad") else 0.2)]
    if maybe(rng, 0.12):
        written.append((rng.choice(["names", "foo", "dim"]), "1"))
    if written and maybe(rng, 0.1):
        at = rng.randrange(len(written))
        written[at] = (written[at][0], rng.choice(["3.0", "(1,)", "torch.zeros(2)"]))
    return written


def size(rng, low=0):
    """Sizes, rarely one that is negative."""
    sizes = [rng.choice([0, 1, 2, 2, 3, 3, 4]) for _ in range(rng.choice([low, 1, 2, 2, 3, 4, 5]))]
    if sizes and maybe(rng, 0.1):
        sizes[rng.randrange(len(sizes))] = -rng.randint(1, 3)
    return sizes


def with_size(rng, sizes):
    """The sizes as arguments: separate, as a tuple, a list or a keyword, or of a wrong type."""
    way = rng.choice(["separate", "separate", "tuple", "list", "keyword", "wrong"] if sizes else ["tuple", "list"])
    if way == "wrong":
        return rng.choice(["", "2.0", "'2'", "(2,), 3", "(2, 3.0)", "None", "2, True", "True, 2", "(2, None)", "torch.zeros(2)", "2, size=3", "torch.tensor(2), 3"])
    if way == "separate":
        return ", ".join(map(str, sizes))
    written = f"({', '.join(map(str, sizes))}{',' if len(sizes) == 1 else ''})"
    return {"tuple": written, "list": str(sizes), "keyword": f"size={written}"}[way]


def call(name, positional, keywords):
    return f"{name}({', '.join([*positional, *(f'{key}={value}' for key, value in keywords)])})"


__all__ = ["DTYPES", "arguments", "call", "maybe", "options", "size", "with_size"]
