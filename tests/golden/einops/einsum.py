from choices import any_layout, maybe
from patterns import settled

SWEEP = 300

NAMES = ["b", "c", "h", "w", "t", "batch", "head_dim", "_"]


def call(tensor, left, right):
    return f"einops.einsum({tensor}, '{left} -> {right}')"


X = "torch.randn(2, 12, 5)"
A, B = "torch.randn(2, 3)", "torch.randn(3, 4)"

cases = [
    "einops.einsum(torch.randn(128, 16, 16), torch.randn(16, 16, 30), 'batch h w, h w channel -> batch channel')",
    "einops.einsum(torch.randn(10, 20), torch.randn(5, 3, 20), 'out_dim in_dim, ... in_dim -> ... out_dim')",
    "einops.einsum(torch.randn(10, 10), 'i i ->')",
    "einops.einsum(torch.randn(3, 20, 20), torch.randn(20, 3, 7), torch.randn(3, 5, 6), 'a b c, c b d, a g k -> a b k')",
    "einops.einsum(torch.randn(2, 8, 10, 16), torch.randn(2, 8, 12, 16, requires_grad=True), 'b h q d, b h k d -> b h q k')",
    "einops.einsum(torch.randn(2, 3), 'a b -> b a')",
    "einops.einsum(torch.randn(2, 3), 'a (b) -> (b) a')",
    "einops.einsum(torch.randn(2, 3, 3), 'a _ _ -> a _')",
    "einops.einsum(torch.randn(2, 3), 'a b -> a b -> a')",
    "einops.einsum(torch.randn(2, 3), '(...) b -> b')",
    "einops.einsum(torch.randn(2, 3), '(...) b -> b ...')",
    "einops.einsum([torch.randn(2, 3), torch.randn(3, 4)], 'a b, b c -> a c')",
    "einops.einsum(torch.randn(2, 3), None, 'a b, b c -> a c')",
    "einops.einsum(3, 'a -> a')",
    "einops.einsum(torch.tensor(2.0), '->')",
    "einops.einsum(torch.tensor(2.0), ' -> ')",
    "einops.einsum(pattern='a -> a')",
    "einops.einsum('a -> a', torch.randn(2))",
    "einops.einsum()",
]

errors = {
    "too_few": "einops.einsum('a -> a')",
    "no_pattern": "einops.einsum('a b -> b a', torch.randn(2, 3))",
    "no_arrow": "einops.einsum(torch.randn(2, 3), 'a b')",
    "dots": call(X, "a .. c", "a c"),
    "ellipses": call(X, "a ... ...", "a"),
    "duplicate": call(X, "a b c", "a b a"),
    "identifier": call(X, "a b 2c", "a b"),
    "zero_axis": call(X, "a b 0", "a b"),
    "nested": call(X, "a ((b) c)", "a b c"),
    "unbalanced": call(X, "a b) c", "a b c"),
    "unclosed": call(X, "a (b c", "a b c"),
    "character": call(X, "a; b c", "a b c"),
    "singleton": call(X, "a b c", "a b c 1"),
    "composed": call(X, "a (b c)", "a b c"),
    "anonymous": call(X, "a b 5", "a b"),
    "unknown_axis": call(X, "a b c", "a d"),
    "too_many_axes": call(X, " ".join(f"a{n}" for n in range(53)), "a0"),
    "fewer_operands": call(A, "a b, b c", "a c"),
    "more_operands": call(f"{A}, {B}", "a b", "a b"),
    "subscript_count": call(A, "a b c", "a"),
    "too_many_subscripts": call(A, "a b c ...", "a"),
    "twice_in_output": call(A, "a _", "_ _"),
    "covered_size": call(f"{A}, torch.randn(4, 5)", "... a, ... b", "... a b"),
    "subscript_size": call(f"{A}, torch.randn(4, 5)", "a b, b c", "a c"),
    "diagonal_size": call(A, "a a", "a"),
    "bmm_dtype": call(f"{A}, torch.zeros(3, 4, dtype=torch.float64)", "a b, b c", "a c"),
    "mm_dtype": call(
        "torch.zeros(20, 30, dtype=torch.int64), torch.zeros(30, 40, dtype=torch.int32)", "a b, b c", "a c"
    ),
    "bmm_kernel": call("torch.zeros(2, 3, dtype=torch.bool), torch.zeros(3, 4, dtype=torch.bool)", "a b, b c", "a c"),
}


def sweep(rng):
    return settled(rng, draw)


def draw(rng):
    names = rng.sample(NAMES, rng.randint(1, 5))
    of = {name: rng.choice([0, 1, 2, 3] if maybe(rng, 0.2) else [2, 3, 4, 5]) for name in names}
    dots = [rng.randint(1, 3) for _ in range(rng.randint(0, 2))] if maybe(rng, 0.25) else None
    dtype = rng.choice(["float32"] * 8 + ["float64", "float16", "int64", "complex64", "bool"])
    terms, tensors = [], []
    for _ in range(rng.choice([1, 2, 2, 2, 3])):
        own = rng.sample(names, rng.randint(0, len(names)))
        if own and maybe(rng, 0.1):
            own.append(rng.choice(own))
        shape = [of[name] for name in own]
        if dots is not None and maybe(rng, 0.8):
            at = rng.randint(0, len(own))
            own.insert(at, "...")
            shape[at:at] = dots
        if maybe(rng, 0.05):
            shape = rng.choice([[*shape, 2], shape[1:], [size + 1 for size in shape]])
        terms.append(own)
        tensors.append(any_layout(rng, shape, dtype if maybe(rng, 0.96) else "float64"))
    used = sorted({name for own in terms for name in own} - {"..."})
    result = rng.sample(used, rng.randint(0, len(used)))
    if dots is not None and maybe(rng, 0.7):
        result.insert(rng.randint(0, len(result)), "...")
    sides = [", ".join(" ".join(own) for own in terms), " ".join(result)]
    if maybe(rng, 0.3):
        side = rng.randrange(2)
        words = sides[side].split(" ")
        extra = rng.choice(["z", "_z", "2", "0", "1", ",", "...", "..", "(", ")", "()", "(b c)", "(h)", "9x", "_", *words])
        words.insert(rng.randint(0, len(words)), extra)
        sides[side] = " ".join(words)
    pattern = repr(rng.choice(["->", " -> ", " -> "]).join(sides) if maybe(rng, 0.95) else sides[0])
    if maybe(rng, 0.12):
        way = rng.choice(["tensor", "pattern", "drop", "extra", "keyword"])
        if way == "tensor":
            tensors[rng.randrange(len(tensors))] = rng.choice(["3", "None", "'a'", "2.0", "[]", "torch.float32"])
        elif way == "pattern":
            pattern = rng.choice(["3", "None", "['a -> a']", "torch.zeros(2)"])
        elif way == "drop":
            tensors.pop()
        elif way == "extra":
            tensors.append("torch.zeros(2)")
        else:
            pattern = f"pattern={pattern}"
    return f"einops.einsum({', '.join([*tensors, pattern])})"
