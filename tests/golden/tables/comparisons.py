from choices import pair, written

LONG = {"ne": "not_equal", "lt": "less", "le": "less_equal", "gt": "greater", "ge": "greater_equal"}
SWEEP = 110
apis = [f"torch.{name}" for name in ["eq", *LONG]]


def cases(api):
    name = api.removeprefix("torch.")
    long = LONG.get(name, name)
    x, y = "torch.zeros(2, 3)", "torch.zeros(2, 1, dtype=torch.int64)"
    return [f"{api}({x}, {y})", f"{x}.{name}({y})", f"{x}.{name}(2)", f"{x}.{name}(2j)", f"{api}({x}, 2.5)", f"{api}(2, {x})", f"{api}({x}, 'a')", f"{x}.{name}()",
            f"torch.{long}({x}, 1)", f"{x}.{long}_({y})", f"torch.{long}({x}, other=None)", f"torch.zeros(2, requires_grad=True).{name}(0)",
            f"torch.zeros(2).{name}_(torch.zeros(2, requires_grad=True))", f"torch.zeros(2, dtype=torch.uint8).{name}(300)"]


def errors(api):
    name = api.removeprefix("torch.")
    found = {
        "broadcast": f"{api}(torch.zeros(2, 3), torch.zeros(4))",
        "output": f"torch.zeros(3).{name}_(torch.zeros(2, 3))",
        "overlap": f"torch.empty_strided((3, 2), (0, 1)).{name}_(torch.zeros(2))",
        "leaf": f"torch.zeros(2, requires_grad=True).{name}_(0)",
    }
    if name not in ("eq", "ne"):
        found["dtype"] = f"{api}(torch.zeros(2, dtype=torch.complex64), 0)"
    return found


def sweep(api, rng):
    name = api.removeprefix("torch.")
    return written(rng, rng.choice([name, LONG.get(name, name)]), *pair(rng, None, 0.3))
