from pools import call_of, rank_of, sliding

SWEEP = 150
apis = ["torch.nn.AvgPool1d", "torch.nn.AvgPool3d", *(f"torch.nn.functional.avg_pool{n}d" for n in (1, 2, 3))]


def cases(api):
    call = call_of(api)
    n = rank_of(api)
    spatial = ", ".join(["7"] * n)
    found = [
        call("2"),
        call("3, 2, 1"),
        call("3, stride=2, padding=1, count_include_pad=False", f"torch.randn(3, {spatial})"),
        call("2, ceil_mode=True", f"torch.randn(0, 3, {spatial})"),
        call("2, 3, ceil_mode=True", f"torch.randn(2, 3, {spatial}, requires_grad=True)"),
        call("2", f"torch.zeros(2, 3, {spatial}, dtype=torch.int64)"),
        call("2, dilation=1"),
        call("2.0"),
        call("kernel_size=2, stride=None"),
        call("2", "None"),
        f"{api}()",
    ]
    if n == 1:
        found += [call("(2,), (1,)"), "torch.avg_pool1d(torch.randn(2, 3, 6), 2)"]
    else:
        found += [call("2, divisor_override=3"), call("2, divisor_override=2.0")]
    return found


def errors(api):
    call = call_of(api)
    n = rank_of(api)
    spatial = ", ".join(["6"] * n)
    found = {
        "padding": call("2, 1, 2"),
        "empty": call("1", f"torch.randn(1, 0, {spatial})"),
        "not_implemented": call("2", f"torch.zeros(1, 3, {spatial}, dtype=torch.bool)"),
        "stride_zero": call("2, 0"),
        "negative_padding": call("2, 1, -1"),
        "kernel": call("0, 1"),
        "stride": call("2, -1"),
    }
    if n == 1:
        return {**found, "line_rank": call("2", "torch.randn(6)"), "line_length": call("(2, 2)"), "output_small": call("9")}
    found |= {"tuple_length": call("(2, 2, 2, 2)"), "divisor": call("2, divisor_override=0")}
    if n == 3:
        return {**found, "rank": call("2", "torch.randn(6, 6)"), "input_small": call("7")}
    return {**found, "output_small": call("7"), "dimension": call("2", "torch.randn(6, 6)"), "no_dimensions": call("2", "torch.randn(())")}


def sweep(api, rng):
    return sliding(api, rng, "average")
