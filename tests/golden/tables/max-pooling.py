from pools import call_of, is_layer, rank_of, sliding

SWEEP = 150
apis = [
    "torch.nn.MaxPool1d",
    "torch.nn.MaxPool3d",
    *(f"torch.nn.functional.max_pool{n}d{ending}" for n in (1, 2, 3) for ending in ("", "_with_indices")),
    *(f"torch.max_pool{n}d" for n in (1, 2, 3)),
]


def has_indices(api):
    return "return_indices" if "functional" in api and not api.endswith("_with_indices") or is_layer(api) else ""


def cases(api):
    call = call_of(api)
    n = rank_of(api)
    spatial = ", ".join(["7"] * n)
    found = [
        call("2"),
        call("3, 2, 1"),
        call("3, stride=2, padding=1, dilation=2", f"torch.randn(3, {spatial})"),
        call("2, ceil_mode=True", f"torch.randn(0, 3, {spatial})"),
        call("2, 3, ceil_mode=True", f"torch.randn(2, 3, {spatial}, requires_grad=True)"),
        call("2", f"torch.zeros(2, 3, {spatial}, dtype=torch.float16)"),
        call("2, foo=1"),
        call("2.0"),
        call("kernel_size=2, stride=None"),
        call("2, ceil_mode=1"),
        call("2", "None"),
        f"{api}()",
    ]
    if has_indices(api):
        found += [call("2, return_indices=True"), call("2.0, return_indices=True"), call("return_indices=True"), call("2, 2, 0, 1, True")]
    return found


def errors(api):
    call = call_of(api)
    n = rank_of(api)
    indices = ", return_indices=True" if has_indices(api) else ""
    plain = not api.endswith("_with_indices")
    if n == 1:
        line = {
            "empty_1d": call("2", "torch.randn(6)"),
            "kernel_length": call("(2, 2)"),
            "stride_length": call("2, (1, 1)"),
            "padding_length": call("2, 1, (1, 1)"),
            "dilation_length": call("2, 1, 1, (1, 1)"),
            "kernel_1d": call("0"),
            "stride_1d": call("2, -1"),
            "negative_padding_1d": call("2, 1, -1"),
            "padding_1d": call("2, 1, 2"),
            "dilation_1d": call("2, 1, 1, 0"),
            "output_small_1d": call("9"),
        }
        planes = {
            "line_rank": call("2" + indices, "torch.randn(6)"),
            "line_length": call("(2, 2)" + indices),
            "output_small": call("9" + indices),
            "padding": call("2, 1, 2" + indices),
            "empty": call("1" + indices, "torch.randn(2, 3, 0)"),
            "stride_zero": call("2, 0" + indices),
            "negative_padding": call("2, 1, -1" + indices),
            "kernel": call("0, 1" + indices),
            "stride": call("2, -1" + indices),
            "dilation": call("2, 1, 0, 0" + indices),
            "padding_half": call("3, 1, 2, 2" + indices),
        }
        found = {**(line if plain else {}), **(planes if indices or not plain else {})}
        return {**found, "not_implemented": call("2", "torch.zeros(2, 3, 6, dtype=torch.bool)")}
    spatial = ", ".join(["6"] * n)
    last = {2: "torch.empty_strided((2, 3, 4, 5, 6), (360, 1, 90, 18, 3))", 3: "torch.empty_strided((2, 3, 4, 5), (60, 1, 15, 3))"}[n]
    return {
        "rank": call("2", "torch.randn(6, 6)"),
        "output_small": call("7"),
        "padding": call("2, 1, 2"),
        "empty": call("1", f"torch.randn(1, 0, {spatial})"),
        "not_implemented": call("2", f"torch.zeros(1, 3, {spatial}, dtype=torch.bool)"),
        "tuple_length": call("(2, 2, 2, 2)"),
        "stride_zero": call("2, 0"),
        "negative_padding": call("2, 1, -1"),
        "kernel": call("0, 1"),
        "stride": call("2, -1"),
        "dilation": call("2, 1, 0, 0"),
        "padding_half": call("3, 1, 2, 2"),
        "memory_format": call("2", last),
    }


def sweep(api, rng):
    return sliding(api, rng, "max")
