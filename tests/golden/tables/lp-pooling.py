from choices import literal, maybe
from pools import ODD, amount, call_of, dtype_of, is_layer, rank_of, shape_of, spoil, tensor, write

SWEEP = 150
apis = [
    *(f"torch.nn.LPPool{n}d" for n in (1, 2, 3)),
    *(f"torch.nn.functional.lp_pool{n}d" for n in (1, 2, 3)),
]


def cases(api):
    call = call_of(api)
    n = rank_of(api)
    spatial = ", ".join(["7"] * n)
    found = [
        call("2, 3"),
        call("2, 3, 2"),
        call("1.5, 2, ceil_mode=True", f"torch.randn(3, {spatial})"),
        call("2, 2", f"torch.zeros(2, 3, {spatial}, dtype=torch.int64)"),
        call("2, 2", f"torch.randn(2, 3, {spatial}, requires_grad=True)"),
        call("True, 2"),
        call("2, '2'"),
        call("2, 2, ceil_mode=1"),
        call("2, 2, 2, 1"),
        call("2, kernel_size=2, stride=None"),
        call("2, 2", "None"),
        f"{api}()",
        f"{api}(2)",
    ]
    found += [call("2, (2,)")] if n == 1 else [call(f"2, {literal([2] * n)}"), call("2, (2,)"), call("2, (2, 2, 2, 2)")]
    if is_layer(api):
        found += [call("'2', 2"), call("'a', 2"), f"{api}(2, 3, 2, True)"]
    return found


def errors(api):
    call = call_of(api)
    n = rank_of(api)
    spatial = ", ".join(["6"] * n)
    found = {
        "empty": call("2, 1", f"torch.randn(1, 0, {spatial})"),
        "not_implemented": call("2.0, 2", f"torch.zeros(1, 3, {spatial}, dtype=torch.complex64)"),
        "stride_zero": call("2, 2, 0"),
        "kernel": call("2, 0, 1"),
        "padding": call("2, -2, 1"),
        "stride": call("2, 2, -1"),
        "zero_power": call("0, 2"),
    }
    if not is_layer(api):
        found["negative_power"] = call("-1, 2", f"torch.zeros(1, 3, {spatial}, dtype=torch.int64)")
    if n == 1:
        return {**found, "line_rank": call("2, 2", "torch.randn(6)"), "line_length": call("2, (2, 2)"), "output_small": call("2, 9")}
    found["tuple_length"] = call("2, 2, (1, 1, 1, 1)")
    if n == 3:
        return {**found, "rank": call("2, 2", "torch.randn(6, 6)"), "input_small": call("2, 7")}
    return {**found, "output_small": call("2, 7"), "dimension": call("2, 2", "torch.randn(6, 6)"), "no_dimensions": call("2, 2", "torch.randn(())")}


def sweep(api, rng):
    n = rank_of(api)
    norm = rng.choice(["2", "2", "1", "2.0", "1.5", "3", "True", "0", "-1", "-2.0"])
    arguments = [("norm_type", norm), ("kernel_size", amount(rng, n, 1, 4) if n > 1 else str(rng.randint(1, 4)))]
    if maybe(rng, 0.4):
        arguments.append(("stride", rng.choice([amount(rng, n, 1, 4), "None"])))
    if maybe(rng, 0.4):
        arguments.append(("ceil_mode", rng.choice(["True", "True", "False"])))
    shape = shape_of(rng, n)
    if maybe(rng, 0.3):
        rest = arguments[1:]
        shape = spoil(rng, rest, shape, ODD)
        arguments = arguments[:1] + rest
    return write(rng, api, arguments, [tensor(rng, n, shape, dtype_of(rng, 0.2))], rng.choice([1, 2]))
