from choices import literal, maybe
from pools import ODD, call_of, dtype_of, is_layer, rank_of, shape_of, spoil, tensor, write

SWEEP = 130
apis = [
    "torch.nn.AdaptiveAvgPool1d",
    "torch.nn.AdaptiveAvgPool3d",
    *(f"torch.nn.AdaptiveMaxPool{n}d" for n in (1, 2, 3)),
    *(f"torch.nn.functional.adaptive_avg_pool{n}d" for n in (1, 2, 3)),
    *(f"torch.nn.functional.adaptive_max_pool{n}d{ending}" for n in (1, 2, 3) for ending in ("", "_with_indices")),
]


def is_max(api):
    return "max" in api.lower()


def cases(api):
    call = call_of(api)
    n = rank_of(api)
    spatial = ", ".join(["7"] * n)
    found = [
        call("1"),
        call("3"),
        call(literal([2] * n), f"torch.randn(3, {spatial})"),
        call("output_size=2", f"torch.randn(0, 3, {spatial}, requires_grad=True)"),
        call("0"),
        call("2", "None"),
        call("'a'"),
        call("None"),
        call("2.0"),
        f"{api}()",
    ]
    if n > 1:
        found += [call(literal([None] + [2] * (n - 1))), call("(2,)")]
    if is_max(api):
        found += [call("2, return_indices=True"), call("2, True"), call("return_indices=True")]
    if n == 1 and not is_max(api) and not is_layer(api):
        found.append("torch.adaptive_avg_pool1d(torch.randn(2, 3, 7), 2)")
    return found


def errors(api):
    call = call_of(api)
    n = rank_of(api)
    spatial = ", ".join(["6"] * n)
    found = {
        "negative": call("-1"),
        "empty": call("2", f"torch.randn(2, 3, {', '.join(['0'] * n)})"),
        "not_implemented": call("2", f"torch.zeros(2, 3, {spatial}, dtype=torch.int64)"),
    }
    if n == 1:
        found |= {"line_rank": call("2", "torch.randn(6)"), "line_length": call("(2, 2)")}
    else:
        found |= {
            "dimensions": call(literal([2] * n), f"torch.randn({spatial})"),
            "length": call(literal([2] * (n - 1)), f"torch.randn(2, 3, {spatial})"),
            "rank": call("2", f"torch.randn({spatial})"),
        }
    if not is_max(api):
        found["mean"] = call("1", f"torch.zeros(2, 3, {spatial}, dtype=torch.int64)")
        if n > 1:
            found["dimension"] = call("1", "torch.randn(6)")
    return found


def sweep(api, rng):
    n = rank_of(api)
    size = [rng.choice([1, 1, 2, 3, 5, 0, None if n > 1 else 2]) for _ in range(n)]
    wanted = rng.choice([str(rng.randint(0, 8)), "1", literal(size), literal(size), str(size)])
    arguments = [("output_size", wanted)]
    if is_max(api) and maybe(rng, 0.5):
        arguments.append(("return_indices", rng.choice(["True", "False", "1", "None"])))
    shape = shape_of(rng, n, 1)
    if maybe(rng, 0.3):
        shape = spoil(rng, arguments, shape, ["(1, 2)", "(-1, 2)", "'ab'", "(1, 1, 1)", *ODD])
    return write(rng, api, arguments, [tensor(rng, n, shape, dtype_of(rng, 0.15))], rng.choice([0, 1, 2]) if is_layer(api) else rng.choice([0, 1, 2]))
