from choices import any_layout
from creating import call, maybe, size

SWEEP = 110
apis = ["torch.complex", "torch.polar"]
NAMES = {"torch.complex": ("real", "imag"), "torch.polar": ("abs", "angle")}


def cases(api):
    a, b = NAMES[api]
    return [
        f"{api}(torch.zeros(2), torch.zeros(2))", f"{api}(torch.zeros(2, 1), torch.zeros(3))", f"{api}({a}=torch.zeros(2, dtype=torch.float64), {b}=torch.zeros(2, dtype=torch.float64))",
        f"{api}(torch.zeros(2, requires_grad=True), torch.zeros(2))", f"{api}(torch.empty_strided((2, 3), (1, 2)), torch.empty_strided((2, 3), (1, 2)))",
        f"{api}(torch.zeros(2, 1), torch.empty_strided((2, 3), (1, 2)))", f"{api}(torch.zeros(()), torch.zeros(0))", f"{api}(2.0, torch.zeros(2))", f"{api}(torch.zeros(2))", f"{api}()",
        f"{api}(torch.zeros(2), torch.zeros(2), foo=1)", f"{api}(torch.zeros(2), torch.zeros(2), torch.zeros(2))", f"{api}(torch.zeros(2, dtype=torch.float64), torch.zeros(3))",
    ]  # fmt: skip


def errors(api):
    return {
        "broadcast": f"{api}(torch.zeros(2), torch.zeros(3))",
        "parts": f"{api}(torch.zeros(2, dtype=torch.int64), torch.zeros(2))",
        "different": f"{api}(torch.zeros(2), torch.zeros(2, dtype=torch.float64))",
    }


def sweep(api, rng):
    a, b = NAMES[api]
    sizes = [abs(one) for one in size(rng)]
    kind = rng.choice(["float32", "float32", "float32", "float64", "float64", "int64", "bfloat16"] if maybe(rng, 0.3) else ["float32", "float64"])
    other = [1 if maybe(rng, 0.2) else one + (1 if maybe(rng, 0.04) else 0) for one in sizes][rng.choice([0, 0, 0, 1]) :]
    pairs = [(a, any_layout(rng, sizes, kind)), (b, any_layout(rng, other, kind if maybe(rng, 0.9) else "float64"))]
    if maybe(rng, 0.12):
        at = rng.randrange(2)
        pairs[at] = (pairs[at][0], rng.choice(["2.0", "None", "'a'", "[1.0]"]))
    if maybe(rng, 0.1):
        pairs = rng.choice([pairs[:1], [*pairs, ("foo", "1")]])
    kept = rng.choice([0, 1, 2, 2])
    return call(api, [value for name, value in pairs[:kept]], pairs[kept:])
