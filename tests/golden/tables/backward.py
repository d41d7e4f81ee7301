from choices import literal, maybe
from creating import call

SWEEP = 120
apis = ["torch.Tensor.backward", "torch.autograd.backward", "torch.autograd.grad"]
G = "torch.zeros(2, requires_grad=True)"
S = "torch.zeros((), requires_grad=True)"
X = "torch.zeros(3, requires_grad=True)"


def begin(api, output):
    """The call so far, without its closing parenthesis."""
    if api == "torch.Tensor.backward":
        return f"{output}.backward("
    return f"{api}({output}, " + (f"{output}, " if api.endswith("grad") else "")


def cases(api):
    found = [f"{begin(api, output)})" for output in [S, "torch.zeros(1, 1, requires_grad=True)", "torch.zeros(0, requires_grad=True)", "torch.zeros(2)"]]
    found += [f"{begin(api, G)}{of})" for of in ["torch.zeros(2)", "torch.zeros(2, dtype=torch.int64)", "torch.zeros(())", "3", "None, True, False", "foo=1", "torch.zeros(2), True", "[torch.zeros(2)]"]]
    if api == "torch.Tensor.backward":
        return found + [f"{S}.backward(1, 2, 3, 4, 5)", f"{G}.backward(gradient=torch.zeros(2), retain_graph=True)", "torch.zeros(2).backward(torch.zeros(2))"]
    if api == "torch.autograd.backward":
        return found + [f"{api}([{S}, {S}])", f"{api}([{S}], [torch.zeros(()), torch.zeros(())])", f"{api}(3)", f"{api}([])", f"{api}()", f"{api}([{S}, torch.zeros(())])"]
    return found + [
        f"{api}({S}, {G}, allow_unused=True)", f"{api}({S}, {G}, materialize_grads=True)", f"{api}(3, 4)", f"{api}({S})", f"{api}(torch.zeros(()), torch.zeros(2))", f"{api}([{X}], [{X}], [torch.zeros(3)], allow_unused=True)",
    ]  # fmt: skip


def errors(api):
    one = begin(api, G)
    found = {
        "shape": f"{one}torch.zeros(3))",
        "dtype": f"{one}torch.zeros(2, dtype=torch.complex64))",
        "not_scalar": f"{one})",
        "not_real": f"{begin(api, 'torch.zeros((), dtype=torch.complex64, requires_grad=True)')})",
        "no_grad": f"{begin(api, 'torch.zeros(())')})",
    }
    if api == "torch.autograd.grad":
        return {**found, "no_inputs": f"{api}({S}, [])", "input_grad": f"{api}({S}, torch.zeros(2))", "unused": f"{api}({S}, {G})"}
    return {**found, "no_inputs": f"{one[:-2] if one.endswith(', ') else one}{', ' if one.endswith(', ') else ''}inputs=[])"}


def sweep(api, rng):
    sizes = [rng.choice([1, 2, 3]) for _ in range(rng.choice([0, 0, 1, 2]))]
    kind = rng.choice(["float32", "float32", "float64", "float16", "complex64"])
    grad = ", requires_grad=True" if maybe(rng, 0.9) else ""
    output = f"torch.zeros({literal(sizes)}, dtype=torch.{kind}{grad})"
    given = None
    if maybe(rng, 0.7):
        other = sizes if maybe(rng, 0.85) else [2, 2]
        given = f"torch.zeros({literal(other)}, dtype=torch.{kind if maybe(rng, 0.8) else rng.choice(['float64', 'int64', 'complex64'])})"
    names = {"torch.Tensor.backward": "gradient", "torch.autograd.backward": "grad_tensors", "torch.autograd.grad": "grad_outputs"}
    rest = [(name, value) for name, value in [("retain_graph", rng.choice(["True", "False", "None"])), ("create_graph", "False"), ("foo", "1")] if maybe(rng, 0.3 if name != "foo" else 0.05)]
    if given and maybe(rng, 0.4):
        rest, given = [(names[api], given), *rest], None
    positional = [given] if given else []
    if api == "torch.Tensor.backward":
        return call(f"{output}.backward", positional, rest)
    if api == "torch.autograd.backward":
        return call(api, [output, *positional], rest)
    inputs = rng.choice([X, X, X, f"[{X}, {S}]", "torch.zeros(2)" if maybe(rng, 0.3) else X])
    return call(api, [output, inputs, *positional], [*rest, *([(rng.choice(["allow_unused", "allow_unused", "materialize_grads"]), "True")] if maybe(rng, 0.8) else [])])
