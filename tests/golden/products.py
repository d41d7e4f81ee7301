"""Calls of products of vectors and matrices."""
from choices import any_layout, maybe
from reductions import call, keywords_last

DTYPES = ["float32"] * 12 + ["float64", "float16", "bfloat16", "complex64", "int64", "bool"]


def sizes(rng, names):
    """Numbers for the letters of a product; zero is rare."""
    return {name: rng.choice([0, 1, 2, 3, 3, 4]) if maybe(rng, 0.2) else rng.randint(1, 4) for name in names}


def operands(rng, shapes, spoil=0.15):
    """Tensors whose sizes are letters, `["mk", "kn"]`: mostly they fit together and have one dtype."""
    of = sizes(rng, sorted(set("".join(shapes))))
    dtype = rng.choice(DTYPES)
    made = []
    for letters in shapes:
        shape = [of[letter] for letter in letters]
        if maybe(rng, spoil / 2):
            shape = rng.choice([shape[1:], [*shape, 2], [size + 1 for size in shape], [2, *shape]])
        made.append(any_layout(rng, shape, dtype if maybe(rng, 1 - spoil / 2) else rng.choice(DTYPES)))
    return made


def product(rng, name, shapes, names, damage=0.15):
    first, *others = operands(rng, shapes)
    return call(rng, name, first, list(zip(names, others)), damage=damage)


def added(rng, name, addend, shapes, names):
    """The same, added to something."""
    first, *others = operands(rng, [addend, *shapes], 0.1)
    if maybe(rng, 0.25):
        return f"{first}.{name}_({', '.join(others)})"
    written = call(rng, name, first, list(zip(names, others)), damage=0.1)
    return keywords_last(rng, written, [("beta", rng.choice(["0", "2", "0.5", "True"])), ("alpha", rng.choice(["1", "0.5", "2.0"]))])
