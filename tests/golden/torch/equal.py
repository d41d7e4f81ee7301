import torch
from choices import literal, maybe, written

SWEEP = 160
cases = [
    "torch.equal(torch.tensor([1, 2]), torch.tensor([1, 2]))",
    "torch.equal(torch.tensor([1, 2]), torch.tensor([1.0, 2.0]))",
    "torch.tensor([1, 2]).equal(torch.tensor([1, 3]))",
    "torch.equal(torch.zeros(2), torch.zeros(3))",
    "torch.equal(torch.zeros(0), torch.zeros(0, dtype=torch.int64))",
    "torch.equal(torch.tensor([float('nan')]), torch.tensor([float('nan')]))",
    "torch.equal(torch.tensor([0.1]), torch.tensor([0.1]))",
    "torch.equal(torch.tensor([0.1, 0.5]) > 0.2, torch.tensor([False, True]))",
    "torch.equal(torch.zeros(2), 2)",
    "torch.equal(torch.zeros(2))",
    "torch.zeros(2).equal()",
]
errors = {}

UNARY = "abs neg floor ceil trunc sign square logical_not isnan isfinite isinf isneginf isposinf".split()
BINARY = "add sub mul maximum minimum eq ne lt le gt ge logical_and logical_or logical_xor".split()
INTEGERS = "bitwise_and bitwise_or bitwise_xor floor_divide".split()


def known(rng, shape, kind):
    """A tensor of numbers that no dtype rounds."""
    choices = {"int": [-3, -1, 1, 2, 5], "float": [-2.5, -1.0, 0.1, 0.7, 3.0], "bool": [True, False]}[kind]
    count = 1
    for size in shape:
        count *= size
    return f"torch.tensor({[rng.choice(choices) for _ in range(count)]}).reshape({literal(shape)})" if shape else f"torch.tensor({rng.choice(choices)})"


def calculated(rng):
    """Something to calculate, and what comes out of it; now and then something else."""
    shape, kind = [rng.randint(1, 3) for _ in range(rng.randint(0, 2))], rng.choice(["int", "float", "int"])
    a = known(rng, shape, kind)
    b = rng.choice([known(rng, [1 if maybe(rng, 0.4) else size for size in shape], rng.choice([kind, "int"])), rng.choice(["1", "2", "-1"])])
    name = rng.choice(UNARY + BINARY * 2 + (INTEGERS if kind == "int" else []))
    if name in UNARY:
        made = f"{a}.{name}()"
    else:
        made = f"torch.{name}({a}, {b if 'tensor' in b or name in ('add', 'sub', 'mul', 'eq', 'lt', 'ge', 'floor_divide') else a})"
    result = eval(made, {"torch": torch}).tolist()
    if maybe(rng, 0.3) and isinstance(result, list) and not isinstance(result[0], list):
        result[0] = not result[0] if isinstance(result[0], bool) else result[0] + 1
    return f"torch.equal({made}, torch.tensor({result}))"


def plain(rng):
    values = [rng.choice([1, 1, 1, 2, True, 1.0, 1.5]) for _ in range(rng.randint(1, 2))]
    return rng.choice([f"torch.tensor({values})", f"torch.tensor([{values}])", f"torch.tensor({values[0]})", f"torch.full(({rng.randint(0, 2)},), {values[0]})"])


def sweep(rng):
    if maybe(rng, 0.5):
        return calculated(rng)
    while "zeros(2" in (source := compared(rng)):
        pass  # its elements are not kept
    return source


def compared(rng):
    first, second = plain(rng), plain(rng)
    if maybe(rng, 0.4):
        second = rng.choice(["torch.zeros(7)", "2", "None", "'a'"])
    return written(rng, "equal", first, second, inplace=False)
