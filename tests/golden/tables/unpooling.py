from choices import literal, maybe, randn, transposed
from pools import amount, channels_last, is_layer, rank_of, shape_of, spoil, write

SWEEP = 150
apis = [
    *(f"torch.nn.MaxUnpool{n}d" for n in (1, 2, 3)),
    *(f"torch.nn.functional.max_unpool{n}d" for n in (1, 2, 3)),
]


def call_of(api):
    def call(arguments, shape, dtype="float32", indices=None, index_dtype="int64", output_size=None):
        tensors = f"{randn(shape, dtype)}, {randn(indices or shape, index_dtype)}"
        wanted = f", output_size={output_size}" if output_size else ""
        return f"{api}({arguments})({tensors}{wanted})" if is_layer(api) else f"{api}({tensors}, {arguments}{wanted})"

    return call


def cases(api):
    n = rank_of(api)
    call = call_of(api)
    shape = [2, 3, *[4] * n]
    x = randn(shape)
    return [
        call("2", shape),
        call("2", shape[1:]),
        call("2", [0, *shape[1:]]),
        call("3, 2, 1", shape),
        call("2, stride=3", shape, "float16"),
        call("2", shape, output_size=literal([9] * n)),
        call("2", shape, output_size=str([2, 3, *[9] * n])),
        call("2", shape, output_size="9"),
        call(f"{literal([2] * n)}, {literal([1] * n)}", shape),
        f"{api}(2)" if is_layer(api) else f"{api}({x}, 3, 2)",
        f"{api}(2)({x}, None)" if is_layer(api) else f"{api}(None, {x}, 2)",
        f"{api}(2)({x})" if is_layer(api) else f"{api}({x})",
        f"{api}()",
    ]


def errors(api):
    n = rank_of(api)
    call = call_of(api)
    shape = [2, 3, *[4] * n]
    found = {
        "output_length": call("2", shape, output_size=literal([9] * (n + 1))),
        "output_range": call("2", shape, output_size=literal([10] * n)),
        "negative": call("1, 1, 3", shape),
        "indices": call("2", shape, index_dtype="int32"),
        "rank": call("2", [4] * n),
        "length": call(literal([2] * (n - 1)), shape),
        "sizes": call("2", shape, indices=[*shape[:-1], 5]),
        "empty": call("2", [2, 0, *[4] * n]),
        "not_implemented": call("2", shape, "int64"),
    }
    if n == 3:
        found |= {
            "stride_length": call("2, (2, 2, 2, 2)", shape),
            "padding_length": call("2, 2, (0, 0, 0, 0)", shape),
            "stride": call("2, 0", shape),
        }
    return found


def sweep(api, rng):
    n = rank_of(api)
    kernel = rng.randint(1, 3)
    arguments = [("kernel_size", rng.choice([str(kernel), amount(rng, n, 1, 3)]))]
    if maybe(rng, 0.4):
        arguments.append(("stride", rng.choice([amount(rng, n, 1, 3), "None"])))
    if maybe(rng, 0.3):
        arguments.append(("padding", amount(rng, n, 0, 1)))
    shape = shape_of(rng, n, 1, 5)
    if maybe(rng, 0.25):
        shape = spoil(rng, arguments, shape)
        # Python does sums with anything, and the sums are not followed
        arguments = [(name, value if all(c in "()[], -0123456789" for c in value) and "((" not in value else "2") for name, value in arguments]
    dtype = rng.choice(["float64", "float16", "int64", "bool", "complex64"]) if maybe(rng, 0.12) else "float32"
    indices = list(shape)
    if maybe(rng, 0.06) and indices:
        indices[-1] += 1
    index_dtype = rng.choice(["int32", "float32"]) if maybe(rng, 0.05) else "int64"

    def source(sizes, kind, is_indices=False):
        if maybe(rng, 0.03):
            return rng.choice(["None", "3", "[1]"])
        if is_indices:
            # other memory may hold any numbers, and indices are looked at
            return randn(sizes, kind)
        if len(sizes) == n + 2 and n > 1 and maybe(rng, 0.3):
            return channels_last(sizes, kind)
        return transposed(rng, sizes, kind) if maybe(rng, 0.15) else randn(sizes, kind)

    inputs = [source(shape, dtype), source(indices, index_dtype, True)]
    wanted = []
    if maybe(rng, 0.3):
        guess = [kernel * size + rng.choice([0, 0, 1, -1, 3]) for size in shape[-n:]]
        written = rng.choice([literal(guess), str(guess), str([1, 2, *guess]), "None", "()", str(guess[-1:][0])]) if guess else "(1,)"
        wanted = [f"output_size={written}"]
    if is_layer(api):
        return write(rng, api, arguments, inputs + wanted)
    return write(rng, api, arguments + [tuple(one.split("=")) for one in wanted], inputs)
