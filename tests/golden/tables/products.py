from creating import call, maybe

SWEEP = 110
apis = ["torch.meshgrid", "torch.cartesian_prod"]


def cases(api):
    found = [
        f"{api}(torch.zeros(2), torch.zeros(3))", f"{api}(torch.zeros(2))", f"{api}(torch.zeros(0), torch.zeros(2))", f"{api}(torch.zeros(2), torch.zeros(3), torch.zeros(4))", f"{api}(torch.randn(2, requires_grad=True), torch.zeros(3))",
        f"{api}(torch.empty_strided((3,), (2,)), torch.zeros(2))", f"{api}(torch.zeros(1), torch.zeros(1))", f"{api}(3)", f"{api}(torch.zeros(2), 3)", f"{api}(torch.zeros(2), foo=1)", f"{api}('a')",
    ]  # fmt: skip
    if api == "torch.meshgrid":
        found += [
            "torch.meshgrid([torch.zeros(2), torch.zeros(3)])", "torch.meshgrid((torch.zeros(2), torch.zeros(3)), indexing='xy')", "torch.meshgrid(torch.zeros(2), torch.zeros(3), torch.zeros(4), indexing='xy')", "torch.meshgrid([])",
            "torch.meshgrid(torch.zeros(()), torch.zeros(3))", "torch.meshgrid(torch.zeros(()), torch.zeros(()), indexing='xy')", "torch.meshgrid(torch.zeros(2), indexing='xy')", "torch.meshgrid(torch.zeros(2), torch.zeros(3), indexing=3)",
            "torch.meshgrid((torch.zeros(2), 3))", "torch.meshgrid((torch.zeros(2), torch.zeros(3)), torch.zeros(2))", "torch.meshgrid(torch.zeros(2), torch.zeros(2), indexing=None)",
        ]  # fmt: skip
    else:
        found += ["torch.cartesian_prod([torch.zeros(2), torch.zeros(3)])", "torch.cartesian_prod(torch.zeros(()))", "torch.cartesian_prod(torch.zeros(2), torch.zeros(2, 2, dtype=torch.int64))"]
    return found


def errors(api):
    found = {"empty": f"{api}()", "dtypes": f"{api}(torch.zeros(2), torch.zeros(3, dtype=torch.int64))"}
    if api == "torch.meshgrid":
        return {**found, "indexing": "torch.meshgrid(torch.zeros(2), torch.zeros(3), indexing='ab')"}
    return {**found, "rank": "torch.cartesian_prod(torch.zeros(2, 2), torch.zeros(3))"}


def sweep(api, rng):
    kind = rng.choice(["float32", "float32", "float64", "int64", "bool"])

    def one():
        if maybe(rng, 0.06):
            return rng.choice(["3", "None", "torch.zeros(2, dtype=torch.int32)", "[1]", "torch.zeros(2, dtype=torch.int32)"])
        size = rng.randint(0, 4)
        grad = ", requires_grad=True" if kind.startswith("float") and maybe(rng, 0.2) else ""
        if maybe(rng, 0.2):
            return f"torch.empty_strided(({size},), ({rng.choice([0, 1, 2, 3])},), dtype=torch.{kind}{grad})"
        return f"torch.zeros({'()' if maybe(rng, 0.1) and api == 'torch.meshgrid' else size}, dtype=torch.{kind}{grad})"

    many = [one() for _ in range(rng.choice([1, 2, 2, 2, 3, 3, 4]))]
    rest = []
    if api == "torch.meshgrid":
        if maybe(rng, 0.3):
            many = [f"[{', '.join(many)}]"]
        if maybe(rng, 0.5):
            rest = [("indexing", rng.choice(["'ij'", "'xy'", "'xy'", "None", "'yx'", "1"]))]
    elif maybe(rng, 0.15):
        many[0] = rng.choice(["torch.zeros(2, 3)", "torch.zeros(())", "(2, 3)"])
    if maybe(rng, 0.06):
        rest.append((rng.choice(["dim", "tensors"]), "1"))
    return call(api, many, rest)
