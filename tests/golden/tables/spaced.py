from choices import maybe
from creating import call, options

SWEEP = 130
apis = ["torch.linspace", "torch.logspace"]


def cases(api):
    return [
        f"{api}(0, 1, 5)", f"{api}(0.5, 2, 1)", f"{api}(0, 1, 0)", f"{api}(0, 1, steps=3, dtype=torch.int64)", f"{api}(0, 1j, 3)",
        f"{api}(start=0, end=1, steps=3, requires_grad=True)", f"{api}(torch.tensor(0.0), torch.tensor(1), 3)", f"{api}(0, torch.tensor(1.0), 3)",
        f"{api}(torch.tensor(0.0, requires_grad=True), 1, 3)", f"{api}(0, 1, 1, dtype=torch.bool)", f"{api}(0, 1, 3, dtype=torch.float16)",
        f"{api}(torch.zeros(()), 1, 3, dtype=torch.complex64)", f"{api}(0, 1)", f"{api}(0, 1, 5.0)", f"{api}(0, 1, True)", f"{api}('a', 1, 5)",
        f"{api}(0, 1, 5, foo=1)", f"{api}(0, 1, 5, 2, 3)", f"{api}(torch.zeros(1), 1, 3)", f"{api}(0, 1, -1, dtype=torch.bool)",
    ] + (["torch.logspace(0, 1, 5, 2.0)", "torch.logspace(0, 1, 5, base=2)", "torch.logspace(0, 1, 5, base='a')"] if api == "torch.logspace" else [])  # fmt: skip


def errors(api):
    return {
        "not_differentiable": f"{api}(0, 1, 3, dtype=torch.int64, requires_grad=True)",
        "overflow": f"{api}(1e39, 0, 3)",
        "scalars": f"{api}(torch.zeros(2), torch.zeros(()), 3)",
        "steps": f"{api}(0, 1, -1)",
        "complex": f"{api}(0, 1j, 3, dtype=torch.float32)",
        "unsupported_dtype": f"{api}(0, 1, 3, dtype=torch.bool)",
    }


def sweep(api, rng):
    def end():
        if maybe(rng, 0.2):
            return rng.choice(["torch.tensor(2.0)", "torch.tensor(3)", "torch.tensor(1)", "torch.zeros(2)", "torch.tensor(2.0, dtype=torch.float64)", "torch.tensor(2.0)"])
        return rng.choice(["0", "1", "10", "2.5", "-3", "0.1", "True", "1j", "'a'", "None"] if maybe(rng, 0.2) else ["0", "1", "10", "2.5", "0.5"])

    steps = rng.choice(["0", "1", "2", "5", "10", "3", "4"])
    if maybe(rng, 0.1):
        steps = rng.choice(["-1", "2.0", "None", "torch.tensor(3)"])
    pairs = [("start", end()), ("end", end()), ("steps", steps)]
    if api == "torch.logspace" and maybe(rng, 0.4):
        pairs.append(("base", rng.choice(["2", "2.0", "10", "'a'"])))
    kept = rng.choice([0, 2, 3, 3, len(pairs)])
    more = options(rng, ["dtype", "requires_grad", "layout"]) if maybe(rng, 0.5) else []
    if api == "torch.logspace":
        more = [(name, value.replace("int32", "int64").replace("uint8", "int64")) for name, value in more]
    return call(api, [value for _, value in pairs[:kept]], pairs[kept:] + more)
