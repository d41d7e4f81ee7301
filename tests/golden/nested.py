"""Nested lists of numbers, as `torch.tensor` takes them."""
from choices import maybe

NUMBERS = ["0", "1", "2", "-3", "7", "300", "1.5", "-2.5", "True", "False"]


def nested(rng, sizes, numbers):
    """Nested lists of those sizes; now and then one item is another thing."""
    if maybe(rng, 0.025):
        return rng.choice(["'a'", "None", "[1]", "[]", "(2, 3)", "4", "1j", "{}", "''", "torch.tensor(2.0)", "[1, 2]"])
    if not sizes:
        return rng.choice(numbers)
    items = [nested(rng, sizes[1:], numbers) for _ in range(sizes[0])]
    return f"[{', '.join(items)}]" if maybe(rng, 0.8) or len(items) == 1 else f"({', '.join(items)})"


def data(rng):
    sizes = [rng.choice([1, 2, 2, 3]) for _ in range(rng.choice([0, 1, 1, 2, 2, 3]))]
    if sizes and maybe(rng, 0.08):
        sizes[-1] = 0
    numbers = rng.choice([NUMBERS, NUMBERS[:6], NUMBERS[1:3] + NUMBERS[6:8], NUMBERS[-2:], NUMBERS[:2] + ["2j"]])
    return nested(rng, sizes, numbers)
