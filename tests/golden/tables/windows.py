from creating import call, maybe, options

SWEEP = 100
apis = [f"torch.{name}_window" for name in ["hann", "hamming", "bartlett", "blackman", "kaiser"]]
SHAPES = {"torch.hamming_window": ["alpha", "beta"], "torch.kaiser_window": ["beta"]}


def cases(api):
    return [
        f"{api}(5)", f"{api}(0)", f"{api}(1)", f"{api}(5, False)", f"{api}(window_length=5, periodic=True)", f"{api}(5, dtype=torch.float64, requires_grad=True)", f"{api}(1, dtype=torch.complex64)",
        f"{api}(5, dtype=torch.bfloat16)", f"{api}(5.0)", f"{api}()", f"{api}('a')", f"{api}(5, 1)", f"{api}(5, True, 0.5)", f"{api}(5, True, 0.5, 0.5)", f"{api}(5, True, 0.5, 0.5, 1)", f"{api}(5, foo=1)",
        f"{api}(5, layout=torch.strided, dtype=torch.uint8, pin_memory=False, device='cpu')", f"{api}(-1, dtype=torch.int64)", f"{api}(5, dtype=torch.bool, pin_memory=None)",
    ]  # fmt: skip


def errors(api):
    return {
        "dtype": f"{api}(5, dtype=torch.int64)",
        "length": f"{api}(-1)",
        "unsupported_dtype": f"{api}(5, dtype=torch.complex64)",
    }


def sweep(api, rng):
    pairs = [("window_length", rng.choice(["0", "1", "2", "5", "10", "400", "7", "16"])), ("periodic", rng.choice(["True", "False"])), *((name, rng.choice(["0.5", "2", "12.0"])) for name in SHAPES.get(api, []))]
    pairs = pairs[: rng.randint(1, len(pairs))]
    if maybe(rng, 0.2):
        at = rng.randrange(len(pairs))
        pairs[at] = (pairs[at][0], rng.choice(["-1", "-2", "2.0", "'a'", "None", "True", "(2,)"]))
    kept = rng.choice([len(pairs), len(pairs), 0, 1])
    return call(api, [value for _, value in pairs[:kept]], pairs[kept:] + (options(rng) if maybe(rng, 0.6) else []))
