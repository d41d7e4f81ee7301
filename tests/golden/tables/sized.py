from choices import maybe, any_layout
from creating import DTYPES, call, options, size, with_size

SWEEP = 100
FUNCTIONS = ["zeros", "ones", "empty", "rand", "randn"]
METHODS = ["new_zeros", "new_ones", "new_empty"]
apis = [*(f"torch.{name}" for name in FUNCTIONS), *(f"torch.Tensor.{name}" for name in METHODS)]


def on(api):
    """The call's beginning: the function, or the method of a tensor."""
    return f"torch.zeros(2, dtype=torch.float64).{api.split('.')[-1]}" if "Tensor" in api else api


def cases(api):
    made = on(api)
    found = [
        f"{made}(2, 3)", f"{made}((2, 3))", f"{made}([2, 3])", f"{made}(())", f"{made}(size=(2, 3))", f"{made}(0, 3)",
        f"{made}(2, dtype=torch.float64, requires_grad=True)", f"{made}(2, device='cpu')", f"{made}(2, True)", f"{made}()",
        f"{made}(2.0)", f"{made}('a')", f"{made}((2, 'a'))", f"{made}((2,), (3,))", f"{made}(None)", f"{made}(True)",
        f"{made}(2, foo=1)", f"{made}(2, dtype=3)", f"{made}(2, size=3)", f"{made}(2, requires_grad=1)", f"{made}(torch.tensor(3), 2)",
        f"{made}(2, requires_grad=None, dtype=None, layout=torch.strided)", f"{made}(torch.zeros(2))", f"{made}(2, 3, generator=None)",
    ]  # fmt: skip
    if "Tensor" in api:
        found += [f"torch.zeros(2, dtype=torch.int64).{api.split('.')[-1]}(3)", f"torch.zeros(2, requires_grad=True).{api.split('.')[-1]}(3)"]
    if api == "torch.empty":
        found += ["torch.empty(2, 3, 4, 5, memory_format=torch.channels_last)", "torch.empty(2, 0, 4, 5, memory_format=torch.channels_last)"]
    return found


def errors(api):
    made = on(api)
    found = {"negative": f"{made}(2, -3)"}
    if api == "torch.rand":
        return {**found, "unsupported_dtype": "torch.rand(2, dtype=torch.int64)"}
    if api == "torch.randn":
        found["unsupported_dtype"] = "torch.randn(2, dtype=torch.bool)"
        return {**found, "not_differentiable": "torch.randn(0, dtype=torch.int64, requires_grad=True)"}
    if api == "torch.empty":
        found["format_rank"] = "torch.empty(2, 3, memory_format=torch.channels_last)"
        found["preserve"] = "torch.empty(2, 3, memory_format=torch.preserve_format)"
    return {**found, "not_differentiable": f"{made}(2, dtype=torch.int64, requires_grad=True)"}


def sweep(api, rng):
    made = api
    if "Tensor" in api:
        made = f"{any_layout(rng, [2, 3], rng.choice(DTYPES))}.{api.split('.')[-1]}"
    names = ["dtype", "layout", "device", "pin_memory", "requires_grad"]
    if api == "torch.empty" and maybe(rng, 0.5):
        names.append("memory_format")
    if api in ("torch.rand", "torch.randn") and maybe(rng, 0.3):
        names.append("generator")
    return call(made, [one for one in [with_size(rng, size(rng))] if one], options(rng, names))
