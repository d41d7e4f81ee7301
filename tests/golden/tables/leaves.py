from choices import any_layout, maybe
from creating import DTYPES, size

SWEEP = 100
ATTRIBUTES = ["requires_grad", "is_leaf", "grad", "data"]
apis = [*(f"torch.Tensor.{name}" for name in [*ATTRIBUTES, "requires_grad_", "detach_", "retain_grad"]), "torch.detach"]
V = "torch.zeros(2, requires_grad=True).view(2, 1)"
SOURCES = ["torch.zeros(2, 3)", "torch.zeros(2, 3, requires_grad=True)", "torch.zeros((), dtype=torch.complex64, requires_grad=True)", "torch.zeros(2, dtype=torch.int64)", "torch.empty_strided((2, 3), (1, 2), requires_grad=True)"]


def cases(api):
    name = api.split(".")[-1]
    if name in ATTRIBUTES:
        return [f"{source}.{name}" for source in [*SOURCES, *([V, f"{V}.detach()"] if name != "grad" else [])]]
    found = [f"{source}.{name}()" for source in SOURCES] + [f"torch.zeros(2, requires_grad=True).{name}({of})" for of in ["1", "foo=1", "None", "1, 2"]]
    if name == "requires_grad_":
        found += [f"torch.zeros(2, requires_grad=True).requires_grad_({of})" for of in ["False", "requires_grad=False", "True", "mode=True"]] + [f"{V}.requires_grad_()", "torch.zeros(2, dtype=torch.int64).requires_grad_(False)"]
    if name == "detach":
        found += ["torch.detach(torch.zeros(2, requires_grad=True))", "torch.detach(3)", "torch.detach()", "torch.detach(input=torch.zeros(2))", f"{V}.detach()"]
    return found


def errors(api):
    name = api.split(".")[-1]
    if name == "requires_grad_":
        return {"dtype": "torch.zeros(2, dtype=torch.int64).requires_grad_()", "computed": f"{V}.requires_grad_(False)"}
    if name == "detach_":
        return {"view": f"{V}.detach_()"}
    return {"no_grad": "torch.zeros(2).retain_grad()"} if name == "retain_grad" else {}


def sweep(api, rng):
    name = api.split(".")[-1]
    source = any_layout(rng, [abs(one) for one in size(rng)], rng.choice(DTYPES))
    if maybe(rng, 0.3) and name != "grad":
        source = "torch.randn(2, 3, requires_grad=True).view(6)"
    if name in ATTRIBUTES:
        return f"{source}.{name}"
    wrong = rng.choice(["1", "foo=1", "None, 2", "'a'"])
    if name == "requires_grad_":
        return f"{source}.requires_grad_({wrong if maybe(rng, 0.15) else rng.choice(['', 'True', 'False', 'requires_grad=True'])})"
    if name == "detach" and maybe(rng, 0.5):
        return f"torch.detach({rng.choice(['3', '', 'None', f'{source}, 1']) if maybe(rng, 0.3) else source})"
    return f"{source}.{name}({wrong if maybe(rng, 0.25) else ''})"
