from choices import any_layout, maybe
from creating import DTYPES, call, options, size

SWEEP = 100
apis = [f"torch.{name}_like" for name in ["empty", "zeros", "ones", "rand", "randn", "full"]]


def rest(api):
    return ", 3" if api == "torch.full_like" else ""


def cases(api):
    more = rest(api)
    return [
        f"{api}(torch.zeros(2, 3){more})", f"{api}(torch.randn(2, 3, requires_grad=True){more})",
        f"{api}(torch.empty_strided((2, 3), (1, 2)){more})", f"{api}(torch.empty_strided((2, 3), (0, 1)){more})",
        f"{api}(torch.zeros(2, 3, dtype=torch.float64){more}, requires_grad=True)", f"{api}(torch.zeros(2){more}, dtype=torch.complex64)",
        f"{api}(torch.zeros(2, 3, 4, 5){more}, memory_format=torch.channels_last)",
        f"{api}(torch.zeros(1, 2, 3, 4, 5){more}, memory_format=torch.channels_last_3d)",
        f"{api}(torch.empty_strided((2, 3), (1, 2)){more}, memory_format=torch.contiguous_format)",
        f"{api}(input=torch.zeros(2, 0){', fill_value=2.5' if more else ''})", f"{api}([1]{more})", f"{api}()",
        f"{api}(torch.zeros(2){more}, 1)", f"{api}(torch.zeros(2){more}, foo=1)", f"{api}(torch.zeros(2){more}, dtype='float')",
        f"{api}(torch.zeros(2){more}, memory_format=3)", f"{api}(torch.zeros(2, dtype=torch.int64){more}, dtype=torch.float32)",
    ] + (
        [f"{api}(torch.zeros(2), 'a')", f"{api}(torch.zeros(2, dtype=torch.int64), 1.5)", f"{api}(torch.zeros(2, dtype=torch.bool), 1j)",
         f"{api}(torch.zeros(2))", f"{api}(torch.zeros(2), torch.tensor(2.0))", f"{api}(torch.zeros(2), torch.zeros(1))"]
        if more else [f"{api}(torch.zeros(0, dtype=torch.int64))"]
    )  # fmt: skip


def errors(api):
    more = rest(api)
    found = {"format_rank": f"{api}(torch.zeros(2, 3){more}, memory_format=torch.channels_last)"}
    if api != "torch.rand_like":
        found["not_differentiable"] = f"{api}(torch.zeros(0, dtype=torch.int64){more}, requires_grad=True)"
    if "rand" in api:
        found["unsupported_dtype"] = f"{api}(torch.zeros(2, dtype=torch.int64))"
    if more:
        found["overflow"] = "torch.full_like(torch.zeros(2, dtype=torch.uint8), 300)"
    return found


def sweep(api, rng):
    source = any_layout(rng, [abs(one) for one in size(rng)], rng.choice([*["float32"] * 6, *DTYPES]))
    if maybe(rng, 0.06):
        source = rng.choice(["3", "None", "[1, 2]", "'a'"])
    positional = [source]
    if rest(api):
        positional.append(rng.choice(["0", "3", "2.5", "True", "-1", "300", "1j", "1e10", "70000", "'a'", "None", "(1,)"]))
    if maybe(rng, 0.06):
        positional.append("1")
    return call(api, positional, options(rng, ["dtype", "layout", "device", "requires_grad", "memory_format"]))
