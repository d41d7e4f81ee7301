from choices import elements, maybe, pair, written

SWEEP = 120
apis = ["torch.clamp_min", "torch.clamp_max"]


def cases(api):
    name, side = api.removeprefix("torch."), api[-3:]
    x = "torch.randn(2, 3)"
    return [f"{api}({x}, 0)", f"{api}({x}, {side}=torch.zeros(3))", f"{x}.{name}(1.5)", f"torch.tensor([1, 2]).{name}(0.5)", f"{x}.{name}_(torch.zeros(2, 1))", f"{x}.{name}_(0)",
            f"{api}({x})", f"{x}.{name}()", f"{x}.{name}('a')", f"{api}(2, {x})", f"torch.zeros(2, dtype=torch.float64, requires_grad=True).{name}(torch.zeros(2))"]


def errors(api):
    name = api.removeprefix("torch.")
    return {
        "complex": f"torch.zeros(2, dtype=torch.complex64).{name}(0)",
        "broadcast": f"torch.zeros(2).{name}(torch.zeros(3))",
        "output": f"torch.zeros(3).{name}_(torch.zeros(2, 3))",
        "overlap": f"torch.empty_strided((3, 2), (0, 1)).{name}_(0)",
        "leaf": f"torch.zeros(2, requires_grad=True).{name}_(0)",
        "cast": f"torch.tensor([1, 2]).{name}_(0.5)",
        "dtype": f"torch.zeros(2, dtype=torch.complex64).{name}(torch.zeros(2))",
        "overflow": f"torch.zeros(2, dtype=torch.uint8).{name}(300)",
    }


def sweep(api, rng):
    name, side = api.removeprefix("torch."), api[-3:]
    first, second = pair(rng, None, 0.5)
    if maybe(rng, 0.15):
        first, second = elements(rng, rng.choice(["uint8", "int8", "float16", "bool"])), rng.choice(["300", "-300", "1e9", "2.5", "True"])
    return written(rng, name, first, second, names=("input", side))
