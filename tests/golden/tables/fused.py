from choices import arguments, maybe, several

SWEEP = 130
apis = ["torch.addcmul", "torch.addcdiv"]


def cases(api):
    name = api.removeprefix("torch.")
    x = "torch.zeros(2, 3)"
    return [
        f"{api}({x}, torch.zeros(2, 1), torch.zeros(3))",
        f"{api}({x}, torch.zeros(2, 1), torch.zeros(3), value=2.5)",
        f"{x}.{name}(torch.zeros(2, 1), torch.zeros(3), value=2)",
        f"{x}.{name}_(torch.zeros(2, 1), torch.zeros(3))",
        f"{api}({x}, 2, torch.zeros(2, 1), torch.zeros(3))",
        f"{x}.{name}(0.5, torch.zeros(2, 1), torch.zeros(3))",
        f"{x}.{name}_(0.5, torch.zeros(2, 1), torch.zeros(3))",
        f"{api}(torch.tensor([1, 2]), torch.tensor([1, 2]), torch.zeros(2))",
        f"{api}({x}, {x})", f"{api}({x}, 1, {x})", f"{api}()", f"{x}.{name}(2)", f"{x}.{name}({x}, {x}, {x})", f"{x}.{name}(foo=1, bar=2)", f"{x}.{name}_({x}, 'a')",
        f"{x}.{name}({x}, {x}, foo=1)", f"{api}({x}, {x}, {x}, 2, 3)", f"{x}.{name}({x}, {x}, 3)", f"{api}({x}, {x}, {x}, value='a')",
    ]


def errors(api):
    name = api.removeprefix("torch.")
    row = "torch.zeros(2)"
    found = {
        "broadcast": f"{api}({row}, torch.zeros(3), {row})",
        "output": f"torch.zeros(3).{name}_(torch.zeros(2, 3), torch.zeros(3))",
        "overlap": f"torch.empty_strided((3, 2), (0, 1)).{name}_({row}, {row})",
        "leaf": f"torch.zeros(2, requires_grad=True).{name}_({row}, {row})",
        "cast": f"torch.tensor([1, 2]).{name}_({row}, {row})",
        "overflow": f"{api}({row}, {row}, {row}, value=2j)",
    }
    if name == "addcmul":
        return {**found, "dtype": f"{api}(torch.tensor([True]), torch.tensor([True]), torch.tensor([True]))"}
    return {**found, "integers": f"{api}({row}, torch.tensor([1, 2]), torch.tensor([1, 2]))"}


def sweep(api, rng):
    name = api.removeprefix("torch.")
    first, one, two = several(rng, 3, rng.choice(["float32", "float32", "float64", "complex64", "float64", "bfloat16"]), 0.85)
    # where it is taken for a number, its value counts
    one = "torch.tensor(2.0)" if "(()" in one else one
    named = [("tensor1", one), ("tensor2", two), ("value", rng.choice(["1", "2", "2.5", "True", "-1", "3", "0.5", "1e300", "2j", "torch.tensor(2)", "4", "True", "-3", "'a'"]))]
    if maybe(rng, 0.6):
        return f"{first}.{name}{'_' if maybe(rng, 0.3) else ''}({arguments(rng, named, 0.15, ['value'])})"
    return f"torch.{name}({arguments(rng, [('input', first), *named], 0.15, ['value'])})"
