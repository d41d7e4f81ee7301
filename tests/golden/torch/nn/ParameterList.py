from choices import maybe
from nets import tensor_or_so

cases = [
    "nn.ParameterList([torch.randn(8, 8), torch.randn(8)])",
    "nn.ParameterList([nn.Parameter(torch.randn(2, 3)), nn.Parameter(torch.zeros(2, dtype=torch.int64), requires_grad=False)])",
    "nn.ParameterList([torch.randn(2, 3)])",
    "nn.ParameterList()",
    "nn.ParameterList([])",
    "nn.ParameterList((torch.tensor(1.0), 1, 'a', None, (2,), [3], {}, 2.5, True, torch.float32))",
    "nn.ParameterList('ab')",
    "nn.ParameterList({'a': torch.randn(2)})",
    "nn.ParameterList(torch.randn(2))",
    "nn.ParameterList(values=[torch.randn(2, dtype=torch.float64)])",
    "nn.ParameterList([torch.randn(2)])()",
]

errors = {
    "not_differentiable": "nn.ParameterList([torch.zeros(2, dtype=torch.int64)])",
    "not_iterable": "nn.ParameterList(3)",
    "called": "nn.ParameterList([torch.randn(2)])(torch.randn(2))",
}

SWEEP = 120


def sweep(rng):
    written = [tensor_or_so(rng) for _ in range(rng.randint(0, 4))]
    given = f"[{', '.join(written)}]" if maybe(rng, 0.8) else f"({', '.join(written)}{',' if written else ''})"
    if maybe(rng, 0.1):
        given = rng.choice(["3", "None", "'relu'", "2.0", "True", "torch.float32", "{}", "{1: 2}", "torch.randn(2, 2)"])
    if maybe(rng, 0.1):
        given = f"values={given}"
    elif maybe(rng, 0.06):
        given = rng.choice([f"{given}, {given}", f"parameters={given}", f"{given}, values=None"])
    call = rng.choice(["(torch.randn(2, 2))", "()", "(input=torch.randn(2))", ".eval()"]) if maybe(rng, 0.2) else ""
    return f"torch.nn.ParameterList({given}){call}"
