from choices import any_layout, literal, maybe
from creating import DTYPES, call, size

SWEEP = 130
apis = ["torch.Tensor.copy_", "torch.Tensor.fill_", "torch.Tensor.zero_", "torch.fill"]
G = "torch.zeros(2, requires_grad=True)"


def cases(api):
    name = api.split(".")[-1]
    if name == "copy_":
        return [f"torch.zeros(2, 3).copy_({of})" for of in ["torch.zeros(3)", "torch.zeros(2, 3), True", "3", "torch.zeros(2, 1, dtype=torch.int64)", "torch.zeros(3, requires_grad=True)", "other=torch.zeros(3)", "torch.zeros(2, 3), 1", "torch.zeros(2, 3), foo=3"]] + [
            "torch.zeros(2, dtype=torch.int64).copy_(torch.zeros(2, requires_grad=True))", f"{G}.copy_(torch.zeros(3))", "torch.zeros(2, requires_grad=True)[0].copy_(torch.zeros(()))",
        ]  # fmt: skip
    if name == "fill_":
        return [f"torch.zeros(2).fill_({of})" for of in ["3", "torch.tensor(3)", "1.5", "True", "torch.tensor(2.0, requires_grad=True)", "'a'", "", "1, 2", "value=3", "None"]] + ["torch.empty_strided((2, 3), (0, 1)).fill_(3)", "torch.zeros(2, dtype=torch.int64).fill_(1.5)", f"{G}.fill_(torch.zeros(2))"]
    if name == "zero_":
        return ["torch.zeros(2).zero_()", "torch.zeros(2).zero_(1)", "torch.empty_strided((2, 3), (0, 1)).zero_()", "torch.zeros(0).zero_()", "torch.zeros(2, 3, dtype=torch.bool).zero_()", "torch.zeros(2).zero_(foo=1)"]
    return [f"torch.fill({of})" for of in ["torch.zeros(2), 3", "torch.empty_strided((2, 3), (1, 2)), 3", f"{G}, 3", "torch.zeros(2), torch.tensor(3.0, requires_grad=True)", "torch.zeros(2)", "3, 4", "torch.zeros(2), 'a'", "input=torch.zeros(2), value=3", "torch.zeros(2), 1, 2"]]


def errors(api):
    name = api.split(".")[-1]
    leaf = {"leaf": f"{G}.{name}({'torch.zeros(2)' if name == 'copy_' else '' if name == 'zero_' else '3'})"}
    if name == "copy_":
        return {**leaf, "overlap": "torch.empty_strided((2, 3), (0, 1)).copy_(torch.zeros(2, 3))", "broadcast": "torch.zeros(2).copy_(torch.zeros(3))", "output": "torch.zeros(3).copy_(torch.zeros(2, 3))"}
    if name == "zero_":
        return leaf
    begin = "torch.zeros(2, dtype=torch.uint8).fill_(" if name == "fill_" else "torch.fill(torch.zeros(2, dtype=torch.uint8), "
    overlap = {"overlap": "torch.empty_strided((3, 2), (2, 0)).fill_(torch.tensor(2.0))"}
    refused = {"autograd_dtype": "torch.fill(torch.zeros(2, dtype=torch.bool), torch.tensor(2.0, requires_grad=True))"}
    return {**(refused if name == "fill" else {}), **({**leaf, **overlap} if name == "fill_" else {}), "overflow": f"{begin}300)", "value_rank": f"{begin}torch.zeros(1))"}


def sweep(api, rng):
    name = api.split(".")[-1]
    sizes = [abs(one) for one in size(rng)]
    source = any_layout(rng, sizes, rng.choice([*["float32"] * 4, *DTYPES]))
    if name == "zero_":
        return f"{source}.zero_({rng.choice(['1', 'foo=1']) if maybe(rng, 0.2) else ''})"
    if name == "copy_":
        other = [1 if maybe(rng, 0.2) else one + (1 if maybe(rng, 0.05) else 0) for one in sizes][rng.choice([0, 0, 0, 1]) :]
        value = any_layout(rng, [2, *other] if maybe(rng, 0.06) else other, rng.choice([*["float32"] * 4, *DTYPES]))
        return call(f"{source}.copy_", [value if maybe(rng, 0.9) else rng.choice(["3", "1.5"])], [("non_blocking", "True")] if maybe(rng, 0.1) else [])
    value = rng.choice(["0", "3", "2.5", "True", "-1", "300", "1j", "1e10", "torch.tensor(2)", "torch.tensor(2.0, requires_grad=True)", "torch.zeros(())", "torch.zeros(1)", "'a'"])
    return f"{source}.fill_({value})" if name == "fill_" else f"torch.fill({source}, {value})"
