"""Patterns of einops, most of them valid, with tensors they fit."""
import re

import einops
import einops.layers.torch
import torch
from choices import any_layout, literal, maybe

X = "torch.randn(2, 12, 5)"


def pattern_errors(call):
    """For the errors that every pattern can have, a call; `call(tensor, left, right, **lengths)` writes it."""
    return {
        "dots": call(X, "a .. c", "a c"),
        "ellipses": call(X, "a ... ...", "a"),
        "duplicate": call(X, "a b a", "a b"),
        "identifier": call(X, "a b 2c", "a b"),
        "zero_axis": call(X, "a b 0", "a b"),
        "nested": call(X, "a ((b) c)", "a b c"),
        "unbalanced": call(X, "a b) c", "a b c"),
        "unclosed": call(X, "a (b c", "a b c"),
        "character": call(X, "a, b c", "a b c"),
        "ellipsis_right": call(X, "a b c", "a b c ..."),
        "ellipsis_inside": call(X, "(a ...) c", "a ... c"),
        "axis_name": call(X, "a b c", "a b c", _d=2),
        "unused": call(X, "a b c", "a b c", d=2),
    }


def length_errors(call):
    return {
        "mismatch": call(X, "a b c", "a b c", b=7),
        "divide": call(X, "a (b d) c", "a b d c", d=5),
    }


def rank_errors(call):
    return {
        "fewer": call("torch.randn(3)", "a b ... c", "a b ... c"),
        "rank": call(X, "a b", "a b"),
    }


NAMES = ["b", "c", "h", "w", "t", "d", "n", "batch", "h2", "head_dim"]


def groups_of(rng, names):
    """The names in order, some of them in parentheses."""
    written, i = [], 0
    while i < len(names):
        many = rng.choice([1, 1, 1, 2, 3])
        part = names[i:i + many]
        written.append(part)
        i += many
    return written


def write(rng, groups):
    texts = []
    for group in groups:
        text = " ".join(group)
        texts.append(text if len(group) == 1 and maybe(rng, 0.9) else f"({text})")
    return (" " if maybe(rng, 0.8) else "  ").join(texts)


def spoil(rng, text):
    """The pattern with one mistake."""
    extra = rng.choice(["z", "_z", "z_", "2", "0", "1", ",", "...", "..", "(", ")", "((", "-", "9x", " a "])
    words = text.split(" ")
    kind = rng.choice(["insert", "insert", "drop", "twice", "join"])
    at = rng.randrange(len(words))
    if kind == "insert":
        words.insert(at, extra)
    elif kind == "drop":
        words.pop(at)
    elif kind == "twice":
        words.insert(at, words[rng.randrange(len(words))])
    else:
        return text.replace(" ", "", 1)
    return " ".join(words)


DTYPES = ["float32"] * 8 + ["float64", "float16", "int64", "int32", "uint8", "bool", "complex64"]


def pattern_call(rng, kind, damage=0.4):
    """The tensor, the pattern and the keywords of a call of rearrange, repeat or reduce."""
    names = rng.sample(NAMES, rng.randint(1, 5))
    lengths = {name: rng.choice([1, 2, 2, 3, 3, 4, 0 if maybe(rng, 0.1) else 2]) for name in names}
    left = groups_of(rng, names)
    shape = []
    keywords = {}
    for group in left:
        size = 1
        for name in group:
            size *= lengths[name]
        shape.append(size)
        told = rng.sample(group, len(group) - 1) if maybe(rng, 0.95) else list(group)
        keywords |= {name: lengths[name] for name in told}
    kept = list(names)
    if kind == "reduce":
        kept = rng.sample(names, rng.randint(0, len(names)))
    rng.shuffle(kept) if maybe(rng, 0.7) else None
    if kind == "repeat":
        for name in rng.sample([one for one in NAMES if one not in names], rng.randint(0, 2)):
            if maybe(rng, 0.2):
                kept.insert(rng.randint(0, len(kept)), str(rng.randint(2, 4)))
            else:
                kept.insert(rng.randint(0, len(kept)), name)
                keywords[name] = rng.randint(0 if maybe(rng, 0.1) else 1, 4)
    right = groups_of(rng, kept)
    left_text, right_text = write(rng, left), write(rng, right)
    if maybe(rng, 0.25):
        extra = [rng.randint(1, 3) for _ in range(rng.randint(0, 2))]
        at = rng.randint(0, len(left))
        shape[at:at] = extra
        left_text = write(rng, left[:at]) + " ... " + write(rng, left[at:])
        if kind != "reduce" or maybe(rng, 0.6):
            to = rng.randint(0, len(right))
            dots = "..." if maybe(rng, 0.8) else "(...)"
            right_text = write(rng, right[:to]) + f" {dots} " + write(rng, right[to:])
    if maybe(rng, 0.1):
        shape.append(1)
        left_text += rng.choice([" 1", " ()"])
    if maybe(rng, 0.1):
        right_text = "1 " + right_text
    dtype = rng.choice(DTYPES) if kind == "reduce" or maybe(rng, 0.2) else "float32"
    tensor = any_layout(rng, shape, dtype)
    if maybe(rng, 0.12) and shape and shape[0]:
        tensor = f"[{', '.join([f'torch.zeros({literal(shape[1:])})'] * shape[0])}]"
    arrow = rng.choice(["->", " -> ", " -> ", " -> "])
    if maybe(rng, damage):
        way = rng.choice(["left", "left", "right", "right", "size", "keyword", "drop", "arrow", "value", "rank", "type"])
        if way == "left":
            left_text = spoil(rng, left_text)
        elif way == "right":
            right_text = spoil(rng, right_text)
        elif way == "size" and keywords:
            keywords[rng.choice(list(keywords))] = rng.randint(1, 7)
        elif way == "keyword":
            keywords[rng.choice(["z", "_z", "axis", "tensors", names[0]])] = 2
        elif way == "drop" and keywords:
            keywords.pop(rng.choice(list(keywords)))
        elif way == "arrow":
            arrow = rng.choice([" ", "->->", " - > ", " -> b -> "])
        elif way == "rank":
            tensor = f"torch.zeros({literal([*shape, 2])})"
        elif way == "type":
            tensor = rng.choice(["3", "None", "'x'", "(1, 2)", "[]", "[3]", "2.0", "True", "[torch.zeros(2), 3]"])
    return tensor, f"'{left_text}{arrow}{right_text}'", keywords


def odd_arguments(rng, written, patterns=("3", "None", "['a']", "2.0", "('a', 'b')")):
    """Now and then Python itself refuses the arguments."""
    if not maybe(rng, 0.06):
        return written
    kind = rng.choice(["drop", "extra", "pattern", "twice"])
    if kind == "drop":
        return written[:1]
    if kind == "extra":
        return [*(one for one in written[:2] if "=" not in one), "'sum'", "2", "3"]
    if kind == "pattern":
        return [written[0], rng.choice(patterns), *written[2:]]
    return [*written, "pattern='a -> a'"]


def settled(rng, draw):
    """A call, but none whose message has a set of several names: their order changes from run to run."""
    while True:
        source = draw(rng)
        try:
            eval(source, {"torch": torch, "einops": einops})
        except Exception as error:
            if re.search(r"\{[^:]*, .*\}$|axes \{[^}]*, ", str(error), re.IGNORECASE):
                continue
        return source


def sweep_of(name, kind, extra=lambda rng: []):
    """The sweep of a function; `extra` are the arguments after the pattern."""

    def draw(rng):
        tensor, pattern, lengths = pattern_call(rng, kind)
        named = [f"{name}={length}" for name, length in lengths.items()]
        return f"einops.{name}({', '.join(odd_arguments(rng, [tensor, pattern, *extra(rng), *named]))})"

    return lambda rng: settled(rng, draw)


def packing_pattern(rng, before, after):
    """A pattern of pack and unpack."""
    words = [*"abc"[:before], "*", *"xyz"[:after]]
    if maybe(rng, 0.12):
        at = rng.randrange(len(words))
        words[at] = rng.choice(["*", "a", "1", "_a", "q", "a-b", "..."])
    return " ".join(words)


def reduction(rng):
    """The argument after the pattern of a reduction."""
    known = ["min", "max", "sum", "mean", "prod", "any", "all"]
    return [rng.choice([*(f"'{one}'" for one in known), *(f"reduction='{one}'" for one in known), "'median'" if maybe(rng, 0.3) else "'sum'"])]


def layer_sweep(name, kind, extra=lambda rng: []):
    """The sweep of a layer, made and mostly called."""

    def draw(rng):
        tensor, pattern, lengths = pattern_call(rng, kind)
        named = [f"{axis}={length}" for axis, length in lengths.items()]
        made = odd_arguments(rng, [pattern, *extra(rng), *named])
        return f"einops.layers.torch.{name}({', '.join(made)})" + ("" if maybe(rng, 0.06) else f"({tensor})")

    return lambda rng: settled(rng, draw)
