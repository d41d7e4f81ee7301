from choices import literal, maybe
from pools import ODD, amount, call_of, dtype_of, is_layer, rank_of, shape_of, spoil, tensor, write

SWEEP = 150
apis = [
    f"torch.nn.{name}"
    for n in (2, 3)
    for name in (f"FractionalMaxPool{n}d", f"functional.fractional_max_pool{n}d", f"functional.fractional_max_pool{n}d_with_indices")
]


def cases(api):
    call = call_of(api)
    n = rank_of(api)
    spatial = ", ".join(["9"] * n)
    x = f"torch.randn(2, 3, {spatial})"
    return [
        call("2, 3", x),
        call(f"{literal([2] * n)}, {literal([4, 3, 2][:n])}", f"torch.randn(3, {spatial})"),
        call(f"2, output_ratio={literal([0.5] * n)}", x),
        call("2, output_ratio=0.5", x),
        call("2, output_ratio=(0.5,)", x),
        call("2, 3, return_indices=True", x),
        call("2, 3, None, True", x),
        call("2, 3", f"torch.randn(0, 3, {spatial}, requires_grad=True)"),
        call("2, 3", f"torch.zeros(2, 3, {spatial}, dtype=torch.float16)"),
        call("2, 0", x),
        call("2, 2.0", x),
        call("2", x),
        call("2, 3", "None"),
        f"{api}()",
        *([f"{api}(2, 3)"] if is_layer(api) else []),
    ]


def errors(api):
    call = call_of(api)
    n = rank_of(api)
    sizes = ", ".join(["6"] * n)
    x = f"torch.randn(2, 3, {sizes})"
    found = {
        "dimension": call("2, 2", f"torch.randn({sizes})"),
        "no_dimensions": call("2, 2", "torch.randn(())"),
        "samples": call("2, 2", f"torch.zeros(2, 3, {sizes}, dtype=torch.int64)"),
        "length": call(f"{literal([2] * (n + 1))}, 2", x),
        "rank": call("2, 2", f"torch.randn(1, 1, 1, {sizes})"),
        "empty": call("2, 2", f"torch.randn(2, 0, {sizes})"),
        "output_large": call("2, 6", x),
        "negative": call("2, -1", x),
        "not_implemented": call("2, 2", f"torch.zeros(2, 3, {sizes}, dtype=torch.complex64)"),
        "neither": call("2", x),
    }
    if is_layer(api):
        found |= {"both": call("2, 2, 0.5", x), "ratio": call("2, output_ratio=1.5", x)}
        return found | ({"kernel": call("0, 2", x)} if n == 3 else {})
    return found | ({"ratio_length": call("2, output_ratio=(0.5, 0.5, 0.5)", x)} if n == 2 else {})


def sweep(api, rng):
    n = rank_of(api)
    arguments = [("kernel_size", amount(rng, n, 1, 3))]
    if maybe(rng, 0.7):
        arguments.append(("output_size", amount(rng, n, 0, 5)))
    else:
        ratio = [rng.choice([0.3, 0.5, 0.6, 0.25, 0.7]) for _ in range(n)]
        arguments.append(("output_ratio", literal(ratio) if n == 2 or maybe(rng, 0.5) else "0.5"))
    if maybe(rng, 0.4):
        arguments.append(("return_indices", rng.choice(["True", "False", "1", "None"])))
    shape = shape_of(rng, n, 3, 9)
    if maybe(rng, 0.25):
        keep = [pair for pair in arguments if pair[0] == "output_ratio"]
        rest = [pair for pair in arguments if pair[0] != "output_ratio"]
        shape = spoil(rng, rest, shape, ODD)
        if n == 3 or is_layer(api):
            # a layer compares what it is given, and comparisons are followed for numbers only
            rest = [(name, value if name != "kernel_size" or all(c in "()[], -0123456789" for c in value) and "((" not in value else "2") for name, value in rest]
        arguments = rest + keep
    positional = 2 if len(arguments) > 1 and arguments[1][0] == "output_size" and maybe(rng, 0.5) else 1
    return write(rng, api, arguments, [tensor(rng, n, shape, dtype_of(rng))], positional)
