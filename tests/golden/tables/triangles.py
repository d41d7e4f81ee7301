from creating import call, maybe, options

SWEEP = 100
apis = ["torch.tril_indices", "torch.triu_indices"]


def cases(api):
    return [
        f"{api}(3, 3)", f"{api}(3, 4, 1)", f"{api}(3, 4, -1)", f"{api}(5, 3, offset=-9)", f"{api}(3, 3, 9)", f"{api}(0, 0)", f"{api}(row=3, col=0)", f"{api}(3, 3, dtype=torch.int32)",
        f"{api}(3)", f"{api}()", f"{api}(3, 3, 4.0)", f"{api}(3, 3, 4, 5)", f"{api}(3, 3, foo=1)", f"{api}(True, 3)", f"{api}(-3, -3, dtype=torch.bool)", f"{api}('a', 3)",
    ]  # fmt: skip


def errors(api):
    return {
        "not_differentiable": f"{api}(3, 3, requires_grad=True)",
        "rows": f"{api}(-3, 3)",
        "columns": f"{api}(3, -3)",
        "unsupported_dtype": f"{api}(3, 3, dtype=torch.float32)",
    }


def sweep(api, rng):
    pairs = [("row", rng.randint(0, 6)), ("col", rng.randint(0, 6)), ("offset", rng.randint(-5, 5))][: rng.choice([2, 3, 3])]
    if maybe(rng, 0.2):
        at = rng.randrange(len(pairs))
        pairs[at] = (pairs[at][0], rng.choice(["-1", "-2", "2.0", "'a'", "None", "True", "(2,)"]))
    kept = rng.choice([len(pairs), len(pairs), 0, 1])
    return call(api, [str(value) for _, value in pairs[:kept]], pairs[kept:] + (options(rng, ["dtype", "layout", "device"]) if maybe(rng, 0.3) else []))
