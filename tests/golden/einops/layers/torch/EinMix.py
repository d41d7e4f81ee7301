from choices import any_layout, maybe
from patterns import settled, spoil

SWEEP = 300

NAMES = ["b", "c", "h", "w", "t", "head", "c_out"]


def mix(pattern, weight, bias=None, call="(torch.randn(2, 3, 4))", **lengths):
    named = "".join(f", {name}={length}" for name, length in lengths.items())
    return f"einops.layers.torch.EinMix('{pattern}', '{weight}'{'' if bias is None else f', {bias!r}'}{named}){call}"


cases = [
    mix("t b c -> t b d", "c d", "d", "(torch.randn(5, 2, 10))", c=10, d=20),
    mix("h w c -> hout w c", "h hout", "hout", "(torch.randn(32, 8, 3))", h=32, hout=32),
    mix("t b c -> t b c", "c", None, "(torch.randn(5, 2, 10))", c=10),
    mix("t b (head c) -> t b (head d)", "head c d", "head d", "(torch.randn(5, 2, 12))", head=3, c=4, d=5),
    mix("b c (h p1) (w p2) -> b (h w) d", "c p1 p2 d", "d", "(torch.randn(4, 3, 32, 32))", c=3, p1=8, p2=8, d=128),
    mix("... c -> ... d", "c d", "d", "(torch.randn(5, 2, 10, requires_grad=True))", c=10, d=20),
    mix("b ... c -> (b ...) d", "c d", "d", "(torch.randn(5, 2, 10))", c=10, d=20),
    mix("b c -> b c 1 d", "c d", "c d", "(torch.randn(5, 10))", c=10, d=20),
    mix("a b c -> a b c", "", None),
    mix("a b c -> a b c", "", "c", c=4),
    mix("a b c -> a b", "c", "a b", c=4, a=2, b=3),
    mix("a b c -> a b", "c", c=0),
    mix("a b c -> a b c", "c", c=0),
    mix("a b c -> a b d", "c d", c=4, d=0),
    mix("a b c -> a b c", "c 1", c=4),
    mix("a b c -> a b d", "c d", "d", "", c=4, d=5),
    mix("a b c -> a b d", "c d", "d", ".eval()(input=torch.randn(2, 3, 4))", c=4, d=5),
    mix("a b c -> a b d", "c d", "d", "(None)", c=4, d=5),
    mix("a b c -> a b d", "c d", "d", "([torch.randn(2, 3, 4)])", c=4, d=5),
    mix("a b (c d) -> a b d", "c d", "d", "(torch.randn(4))", c=4, d=5),
    mix("a b c -> a b d", "c d", "d", "(torch.zeros(2, 3, 4, dtype=torch.int64))", c=4, d=5),
    mix("a b c", "c", c=4),
    "einops.layers.torch.EinMix('a b -> a b', 3)",
    "einops.layers.torch.EinMix('a b -> a b', None)",
    "einops.layers.torch.EinMix(3, 'a')",
    "einops.layers.torch.EinMix('a b -> a b')",
    "einops.layers.torch.EinMix('a b -> a b', 'a', 'b', 2)",
]

errors = {
    "dots": mix("a .. c -> a c", "c"),
    "ellipses": mix("a ... ... -> a", "c"),
    "duplicate": mix("a b a -> a b", "b"),
    "identifier": mix("a b 2c -> a b", "b"),
    "zero_axis": mix("a b 0 -> a b", "b"),
    "nested": mix("a ((b) c) -> a b c", "b"),
    "unbalanced": mix("a b) c -> a b c", "b"),
    "unclosed": mix("a (b c -> a b c", "b"),
    "character": mix("a, b c -> a b c", "b"),
    "unrecognized": mix("a b c -> a b d", "c", c=4),
    "weight_ellipsis": mix("a b c -> a b c", "... c", c=4),
    "one_ellipsis": mix("... c -> c", "c", c=4),
    "ellipsis_inside": mix("(... b) c -> ... b c", "c", c=4),
    "numbers": mix("a 3 c -> a c", "c", c=4),
    "weight_parentheses": mix("a b c -> a b d", "(c d)", c=4, d=5),
    "weight_length": mix("a b c -> a b d", "c d", c=4),
    "unused": mix("a b c -> a b d", "c d", c=4, d=5, e=6),
    "redundant": mix("a b c -> a b d", "c d e", c=4, d=5, e=6),
    "bias_type": "einops.layers.torch.EinMix('a b c -> a b d', 'c d', 3, c=4, d=5)",
    "bias_axes": mix("a b c -> a b d", "c d", "c", c=4, d=5),
    "bias_length": mix("a b c -> a b d", "c d", "b", c=4, d=5),
    "bias_order": mix("b ... c -> b ... d", "c d", "b", c=4, d=5, b=2),
    "undetermined": mix("(a b) c -> a b d", "c d", c=4, d=4),
    "mismatch": mix("a b (c e) -> a b d", "c d e", c=2, e=3, d=5),
    "divide": mix("a b (c e) -> a b d e", "c d", c=3, d=5),
    "subscript_count": mix("a b c -> a b d", "c d", None, "(torch.randn(3, 4))", c=4, d=5),
    "too_many_subscripts": mix("a b ... c -> a b ... d", "c d", None, "(torch.randn(4))", c=4, d=5),
    "subscript_size": mix("a b c -> a b d", "c d", c=3, d=5),
    "bmm_dtype": mix("a b c -> a b d", "c d", None, "(torch.zeros(2, 3, 4, dtype=torch.float64))", c=4, d=5),
    "mm_dtype": mix(
        "a c -> a d", "c d", None, "(torch.empty_strided((20, 30), (60, 2), dtype=torch.float64))", c=30, d=50
    ),
    "bmm_kernel": mix("a b c -> a b d", "c d", None, "(torch.zeros(2, 3, 4, dtype=torch.bool))", c=4, d=5),
    "broadcast": mix("a b c -> a b c", "c", "b", b=4, c=4),
    "output": mix("a b c -> a b c", "c", "b", "(torch.randn(2, 1, 4))", b=4, c=4),
}


def write(rng, names):
    words, at = [], 0
    while at < len(names):
        many = rng.choice([1, 1, 1, 2])
        part = " ".join(names[at : at + many])
        words.append(f"({part})" if " " in part or maybe(rng, 0.05) else part)
        at += many
    return words


def draw(rng):
    names = rng.sample(NAMES, rng.randint(1, 5))
    of = {name: rng.choice([0, 1, 2] if maybe(rng, 0.1) else [1, 2, 3, 4]) for name in names}
    left = rng.sample(names, rng.randint(1, len(names)))
    groups = write(rng, left)
    shape, told = [], set()
    for group in groups:
        inside = group.strip("()").split(" ")
        size = 1
        for name in inside:
            size *= of[name]
        shape.append(size)
        told |= set(inside[1:])
    new = [name for name in names if name not in left]
    weight = new + rng.sample(left, rng.randint(0 if new else 1, len(left)))
    rng.shuffle(weight)
    kept = [name for name in left if name not in weight or maybe(rng, 0.5)] + new
    rng.shuffle(kept)
    result = write(rng, kept)
    bias = rng.sample(kept, rng.randint(0, len(kept))) if maybe(rng, 0.6) else None
    given = set(weight) | told | set(bias or [])
    if maybe(rng, 0.2):
        at = rng.randint(0, len(groups))
        groups.insert(at, "...")
        shape[at:at] = [rng.randint(1, 3) for _ in range(rng.randint(0, 2))]
        result.insert(rng.choice([0, 0, rng.randint(0, len(result))]), rng.choice(["...", "...", "(...)"]))
    if maybe(rng, 0.1):
        result.insert(rng.randint(0, len(result)), rng.choice(["1", "()"]))
    sides = [" ".join(groups), " ".join(result), " ".join(weight), None if bias is None else " ".join(bias)]
    lengths = {name: of[name] for name in names if name in given}
    dtype = rng.choice(["float32"] * 10 + ["float64", "int64", "bool", "complex64"])
    if maybe(rng, 0.4):
        way = rng.choice(["spoil", "spoil", "size", "keyword", "drop", "shape", "bias"])
        if way == "spoil":
            side = rng.choice([0, 1, 2] if bias is None else [0, 1, 2, 3])
            sides[side] = spoil(rng, sides[side])
        elif way == "size" and lengths:
            lengths[rng.choice(list(lengths))] = rng.randint(1, 7)
        elif way == "keyword":
            lengths[rng.choice(["z", "_z", *NAMES])] = 2
        elif way == "drop" and lengths:
            lengths.pop(rng.choice(list(lengths)))
        elif way == "shape":
            shape = rng.choice([[*shape, 2], shape[1:], [size + 1 for size in shape], [1 for _ in shape]])
        else:
            sides[3] = " ".join(rng.sample(NAMES, 2))
    args = [f"'{sides[0]}{rng.choice(['->', ' -> ', ' -> '])}{sides[1]}'", f"'{sides[2]}'"]
    if sides[3] is not None:
        args.append(rng.choice(["", "bias_shape="]) + f"'{sides[3]}'")
    if maybe(rng, 0.05):
        args[rng.randrange(len(args))] = rng.choice(["3", "None", "2.0", "True", "pattern='a -> a'"])
        args.sort(key=lambda arg: "=" in arg)
    made = f"einops.layers.torch.EinMix({', '.join([*args, *(f'{n}={v}' for n, v in lengths.items())])})"
    if maybe(rng, 0.06):
        return made
    return f"{made}({any_layout(rng, shape, dtype) if maybe(rng, 0.97) else rng.choice(['3', 'None', '[]', ''])})"


def sweep(rng):
    return settled(rng, draw)
