from creating import call, maybe, options, size

SWEEP = 200
cases = [
    "torch.randint(10, (2, 3))", "torch.randint(0, 10, (2, 3))", "torch.randint(10, [2])", "torch.randint(high=3, size=(2,))", "torch.randint(low=0, high=3, size=(2,))",
    "torch.randint(5, (2,), dtype=torch.float32, requires_grad=True)", "torch.randint(0, 2, (2,), dtype=torch.bool)", "torch.randint(3, (2,), generator=None)",
    "torch.randint(10)", "torch.randint(3, 2)", "torch.randint(3, 10, 2)", "torch.randint(2.0, (2,))", "torch.randint(True, (2,))", "torch.randint(10, (2,), foo=1)",
    "torch.randint(10, ())", "torch.randint(3, 3, (0,))", "torch.randint(-300, 0, (2,), dtype=torch.int8)", "torch.randint(0, 300, (2,), dtype=torch.int8)",
    "torch.randint()", "torch.randint(1, 2, (2,), 3)",
]  # fmt: skip
errors = {
    "negative": "torch.randint(10, (-2,))",
    "not_differentiable": "torch.randint(10, (2,), requires_grad=True)",
    "empty_range": "torch.randint(3, 3, (2,))",
    "complex": "torch.randint(10, (2,), dtype=torch.complex64)",
    "low": "torch.randint(-5, 5, (2,), dtype=torch.uint8)",
    "high": "torch.randint(500, (2,), dtype=torch.uint8)",
}


def sweep(rng):
    sizes = size(rng)
    written = f"({', '.join(map(str, sizes))}{',' if len(sizes) == 1 else ''})" if maybe(rng, 0.8) else str(sizes)
    pairs = [("low", rng.choice(["0", "1", "-3", "2", "0"])), ("high", rng.choice(["10", "5", "3", "100", "2", "1", "300"])), ("size", written)]
    if maybe(rng, 0.5):
        pairs.pop(0)
    if maybe(rng, 0.12):
        at = rng.randrange(len(pairs))
        pairs[at] = (pairs[at][0], rng.choice(["2", "2.0", "'a'", "None", "True", "(2, 3.0)", "torch.zeros(2)"]))
    kept = rng.choice([len(pairs), len(pairs), len(pairs), 0, 1])
    return call("torch.randint", [value for _, value in pairs[:kept]], pairs[kept:] + (options(rng, ["dtype", "requires_grad", "layout", "generator", "device"]) if maybe(rng, 0.6) else []))
