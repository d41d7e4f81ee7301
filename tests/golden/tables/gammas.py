from choices import DTYPES, arguments, elements, maybe

SWEEP = 110
apis = ["torch.polygamma", "torch.Tensor.polygamma", "torch.mvlgamma"]


def cases(api):
    name = api.split(".")[-1]
    first = "1, {x}" if api == "torch.polygamma" else None
    found = []
    for dtype in DTYPES:
        x = f"torch.ones(3, dtype=torch.{dtype})"
        found += [f"torch.polygamma({n}, {x})" for n in (0, 1, 3)] if first else [f"{x}.{name}{under}({n})" for n in (1, 2) for under in ("", "_")]
    return found + ([f"{api}(1.0, torch.ones(3))", f"{api}(1)"] if first else ["torch.ones(3)." + name + "('a')", "torch.ones(3)." + name + "()", f"torch.empty_strided((2, 3), (1, 2)).{name}(1)"])


def errors(api):
    name = api.split(".")[-1]
    x, g = "torch.ones(3)", "torch.ones(3, requires_grad=True)"
    if api == "torch.polygamma":
        return {"negative": f"torch.polygamma(-1, {x})", "not_implemented": "torch.polygamma(1, torch.zeros(3, dtype=torch.complex64))"}
    if name == "polygamma":
        return {
            "negative": f"{x}.polygamma(-1)",
            "leaf": f"{g}.polygamma_(1)",
            "overlap": "torch.empty_strided((2, 3), (0, 1)).polygamma_(1)",
            "cast": "torch.ones(3, dtype=torch.int64).polygamma_(1)",
            "not_implemented": "torch.zeros(3, dtype=torch.complex64).polygamma(1)",
        }
    return {
        "leaf": f"{g}.mvlgamma_(1)",
        "overlap": "torch.empty_strided((2, 2), (0, 1)).mvlgamma_(1)",
        "bool": "torch.zeros(3, dtype=torch.bool).mvlgamma(1)",
        "p": f"{x}.mvlgamma(0)",
        "cast": "torch.ones(3, dtype=torch.int64).mvlgamma_(1)",
        "not_implemented": "torch.zeros(3, dtype=torch.complex64).mvlgamma(1)",
    }


def sweep(api, rng):
    name = api.split(".")[-1]
    x = elements(rng, rng.choice(DTYPES) if maybe(rng, 0.4) else "float32")
    n = str(rng.choice([0, 1, 2, 3, 5]) if maybe(rng, 0.9) else rng.choice([-1, -2]))
    if api == "torch.polygamma":
        return f"{api}({arguments(rng, [('n', n), ('input', x)], 0.25)})"
    if name == "mvlgamma" and maybe(rng, 0.4):
        return f"{api}({arguments(rng, [('input', x), ('p', n)], 0.2)})"
    return f"{x}.{name}{rng.choice(['', '', '_'])}({arguments(rng, [('n' if name == 'polygamma' else 'p', n)], 0.2)})"
