from choices import any_layout, dtypes, literal, maybe, sizes
from subscripts import subscript

X = "torch.zeros(2, 3)"
I = "torch.tensor([0, 1])"
B = "torch.tensor([True, False])"
LEAF = "torch.zeros(2, 3, requires_grad=True)"


def write(x, index, value):
    return f"{x}.__setitem__({index}, {value})"


cases = [
    *[write(X, *pair) for pair in [
        ("0", "1"), ("0", "torch.zeros(3)"), ("0", "torch.zeros(1, 1, 3)"), ("(0, 1)", "2.5"), ("...", "torch.zeros(3)"), ("None", "torch.zeros(2, 3)"), ("True", "torch.zeros(3)"),
        ("False", "torch.zeros(4)"), (I, "torch.zeros(3)"), (I, "1"), ("slice(1, None)", "torch.zeros(3)"), ("(slice(None), 0)", "torch.zeros(2)"), ("slice(2)", "1"), ((f"({I}, {I})"), "torch.zeros(2)"), (B, "torch.zeros(1, 3)"), (B, "torch.tensor(1.0)"), ("()", "0"),
        ("0", "torch.zeros(3, dtype=torch.complex64)"), ("0", "torch.zeros(3, requires_grad=True)"), ("0", "'a'"), ("0", "[1, 2, 3]"), ("5", "None"), ("[0, 1]", "torch.zeros(1, 1, 2, 3)")]],
    write("torch.zeros(2, 3, dtype=torch.int64)", "0", "1.5"), write("torch.zeros(2, 3, dtype=torch.bool)", "0", "5"), write("torch.zeros(2, 3, dtype=torch.uint8)", "0", "-1"),
    write(LEAF, "False", "1"), write(LEAF, "0", "1"), write(LEAF, I, "1"), write("torch.empty_strided((2, 3), (0, 1))", "0", "1"), write("torch.zeros(())", "...", "1"),
]

errors = {
    "dtype": write(X, "torch.tensor([0.0])", "1"),
    "mask": write(X, "torch.tensor([True, False, True])", "1"),
    "shapes": write(X, f"({I}, torch.tensor([0, 1, 1]))", "1"),
    "empty": write("torch.zeros(0, 3)", "torch.tensor([0])", "1"),
    "index": write(X, "5", "1"),
    "dtypes": write(X, I, "torch.zeros(3, dtype=torch.float64)"),
    "values": write(X, I, "torch.zeros(2)"),
    "too_many": write(X, "(0, 0, 0)", "1"),
    "scalar": write("torch.zeros(())", "0", "1"),
    "type": write(X, "1.0", "1"),
    "leaf": write(LEAF, "...", "1"),
    "overlap": write("torch.empty_strided((2, 3), (0, 1))", "...", "1"),
    "too_few_sizes": write(X, "0", "torch.zeros(2, 3)"),
    "expand_size": write(X, "0", "torch.zeros(2)"),
    "no_slice": write("torch.zeros(())", "slice(None)", "1"),
    "zero_step": write(X, "slice(None, None, 0)", "1"),
    "step": write(X, "slice(None, None, -1)", "1"),
    "overflow": write("torch.zeros(2, dtype=torch.int8)", "0", "1000"),
}


def sweep(rng):
    shape = sizes(rng, rng.randint(0 if maybe(rng, 0.2) else 1, 3), 0 if maybe(rng, 0.1) else 1, 4)
    dtype = dtypes(rng)
    x = any_layout(rng, shape, dtype)
    index = subscript(rng, shape, 0.04).removesuffix(",")
    value = rng.choice(["1", "0.5", "True", "2j", "300", "'a'", "None"]) if maybe(rng, 0.35) else \
        any_layout(rng, [rng.choice([1, 2, *shape]) for _ in range(rng.choice([0, 0, 0, 1, 1, 2]))], dtype if maybe(rng, 0.85) else dtypes(rng))
    items = [one if ":" not in one else f"slice({', '.join((one.split(':') + [''])[i] or 'None' for i in range(3))})" for one in index.split(", ")]
    # a tensor's own commas are no separators, and it holds no slices
    index = ", ".join(items)
    return write(x, f"({index})" if "," in index else index, value)
