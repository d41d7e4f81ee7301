"""Small tables that PyTorch or Python itself can answer: promotion of dtypes, `repr`, arithmetic of formulas."""
import math
import random

import torch

DTYPES = "bool uint8 int8 int16 int32 int64 float16 bfloat16 float32 float64 complex64 complex128".split()

VALUES = [
    "None", "True", "0", "-7", "10 ** 15", "0.0", "-0.0", "2.0", "0.1", "-1.5", "1e-05", "0.0001", "1.5e-07", "1e+16",
    "123456789012345.0", "1e15", "1.25e+22", "1e+100", "5e-324", "1.7976931348623157e+308", "1 / 3", "()", "(1,)",
    "(1, 2.0)", "[]", "[1, 'a', None]", "((), [()], (1, (2,)))", "[True, (False,)]", "torch.float32",
]  # fmt: skip
STRINGS = ["", "a", "it's", '"', "\"'", "a\\b", "\n\t\r", "\x00\x1f\x7f\x80\xa0", "é 中 😀", "\u200b\ufeff\u2028"]

# functions with several signatures and keyword-only arguments, which no spec has so far
REFUSED = [
    "torch.max(torch.zeros(2), 1, 2)", "torch.max(torch.zeros(2), 1, out=3)", "torch.max(torch.zeros(2), dim='a', keepdim=3)",
    "torch.max(torch.zeros(2), dim=1, keepdim=True, out=3)", "torch.max(torch.zeros(2), out=[1], dim=0)", "torch.max(1)",
    "torch.max(torch.zeros(2), torch.zeros(2), torch.zeros(2))", "torch.max(torch.zeros(2), axis=0, keepdims=1)", "torch.max()",
    "torch.max(torch.zeros(2), other=1)", "torch.max(x1=torch.zeros(2), x2=1)", "torch.max(out=1, keepdim=2, dim=3, input=4)",
    "torch.sum(torch.zeros(2), 'a', dtype=3)", "torch.sum(torch.zeros(2), keepdims=3)", "torch.sum(torch.zeros(2), dtype=3)",
    "torch.sum(torch.zeros(2), 0, True, dtype=3)", "torch.sum(torch.zeros(2), keepdims=True, dim=(1, 'a'))", "torch.sum()",
    "torch.sum(torch.zeros(2), dim=None, keepdim=3)", "torch.sum(torch.zeros(2), ('a',), True, torch.float32)",
    "torch.zeros(2).max(1, 2)", "torch.zeros(2).max(dim='a')", "torch.zeros(2).max('a', True)", "torch.zeros(2).max(foo=[1, 'a'])",
]  # fmt: skip


def promote_types():
    """`torch.promote_types` of every two dtypes."""

    def promoted(a, b):
        return str(torch.promote_types(getattr(torch, a), getattr(torch, b))).removeprefix("torch.")

    return {a: {b: promoted(a, b) for b in DTYPES} for a in DTYPES}


def representations():
    """`repr` of each value by its source, and of each string."""
    return {"values": {source: repr(eval(source)) for source in VALUES}, "strings": {text: repr(text) for text in STRINGS}}


def refusals():
    """How PyTorch's argument parser refuses a call."""
    found = {}
    for source in REFUSED:
        try:
            eval(source)
        except TypeError as error:
            found[source] = str(error)
    return found


def formulas(count=200):
    """What random formulas give, in the words that specs use."""
    rng = random.Random(0)
    words = {"floor": math.floor, "ceil": math.ceil, "min": min, "max": max, "product": lambda *of: math.prod(of)}

    def write(depth):
        if depth == 0 or rng.random() < 0.15:
            return rng.choice(["a", "b", "c[0]", "c[1]", str(rng.randint(0, 9))])
        kind = rng.choice(["operator", "operator", "operator", "call", "minus", "group"])
        if kind == "operator":
            return f"{write(depth - 1)} {rng.choice(['+', '-', '*', '/', '//', '%'])} {write(depth - 1)}"
        if kind == "call":
            name = rng.choice(list(words))
            inner = [write(depth - 1) for _ in range(1 if name in ("floor", "ceil") else 2)]
            return f"{name}({', '.join(inner)})"
        return f"-{write(0)}" if kind == "minus" else f"({write(depth - 1)})"

    found = []
    while len(found) < count:
        formula = write(rng.randint(1, 3))
        known = {"a": rng.randint(1, 20), "b": rng.randint(1, 5), "c": [rng.randint(-4, 20), rng.randint(1, 3)]}
        try:
            found.append({"formula": formula, "known": known, "value": eval(formula, {**words, **known})})
        except ZeroDivisionError:
            continue
    return found


TABLES = {"promote_types": promote_types, "representations": representations, "refusals": refusals, "formulas": formulas}
