from choices import any_layout, dtypes, keywords, literal, maybe, misfit, randn

apis = ["torch.nn.Unfold", "torch.nn.Fold", "torch.nn.functional.unfold", "torch.nn.functional.fold"]

SWEEP = 150


def call(api, source, *written):
    if "functional" in api:
        return f"{api}({', '.join([source, *written])})"
    return f"{api}({', '.join(written)})({source})"


def isFold(api):
    return api.lower().endswith(".fold")


def cases(api):
    if isFold(api):
        x, first = "torch.randn(1, 27, 12)", ["(5, 6)", "3"]
    else:
        x, first = "torch.randn(1, 3, 5, 6)", ["3"]
    found = [
        call(api, x, *first),
        call(api, x.replace("(1, ", "("), *first),
        call(api, x.replace("(1, ", "(0, "), *first),
        call(api, x.replace("12)", "30)"), *first, "padding=1") if isFold(api) else call(api, x, *first, "padding=1", "stride=2"),
        call(api, x.replace("randn", "zeros").replace(")", ", dtype=torch.complex64)"), *first),
        call(api, x, *first[:-1], "'3'"),
        call(api, x, *first[:-1], "(2, None)"),
        call(api, x, *first[:-1], "2.0"),
        call(api, "3", *first),
        call(api, x, *first, "1", "0", "1", "1"),
        call(api, x, *first, "kernel=1"),
        call(api, x),
    ]
    if "functional" not in api:
        found += [f"{api}({', '.join(first)}, padding=(1, 2))", f"{api}({', '.join(first)})()"]
    return found


def errors(api):
    x = "torch.randn(1, 27, 12)" if isFold(api) else "torch.randn(1, 3, 5, 6)"
    first = ["(5, 6)"] if isFold(api) else []
    found = {
        "kernel": call(api, x, *first, "0"),
        "dilation": call(api, x, *first, "3", "dilation=0"),
        "negative_padding": call(api, x, *first, "3", "padding=-1"),
        "stride": call(api, x, *first, "3", "stride=0"),
        "tuple_length": call(api, x, *first, "(3,)"),
        "not_implemented": call(api, x.replace("randn", "zeros").replace(")", ", dtype=torch.int64)"), *first, "3"),
    }
    if isFold(api):
        return {
            **found,
            "too_small": call(api, "torch.randn(1, 81, 1)", "4", "9", "stride=3"),
            "blocks": call(api, "torch.randn(1, 27, 11)", "(5, 6)", "3"),
            "columns": call(api, "torch.randn(1, 26, 12)", "(5, 6)", "3"),
            "empty_input": call(api, "torch.randn(1, 1, 27, 12)", "(5, 6)", "3"),
        }
    return {
        **found,
        "too_small": call(api, x, "7"),
        "empty_input": call(api, "torch.randn(1, 0, 5, 6)", "3"),
        "dim": call(api, "torch.randn(5, 6)", "3"),
        "no_dimensions": call(api, "torch.tensor(1.0)", "3"),
    }


def pair(rng, low, high):
    return [rng.randint(low, high)] * 2 if maybe(rng, 0.6) else [rng.randint(low, high), rng.randint(low, high)]


def written(values, rng):
    return str(values[0]) if values[0] == values[1] and maybe(rng, 0.7) else literal(values)


def sweep(api, rng):
    kernel, dilation, padding, stride = pair(rng, 1, 3), pair(rng, 1, 2), pair(rng, 0, 2), pair(rng, 1, 3)
    if maybe(rng, 0.5):
        dilation, padding = [1, 1], [0, 0]
    way = rng.choice(["number", "length", "rank", "channels", "kind", "small"]) if maybe(rng, 0.3) else ""
    size = [rng.randint(3, 8), rng.randint(3, 8)]
    if way == "number":
        rng.choice([kernel, dilation, stride])[rng.randrange(2)] = rng.choice([0, -1])
    if way == "small":
        kernel = [9, 9]
    batch = [] if maybe(rng, 0.25) else [rng.choice([0, 1, 2])]
    channels = rng.choice([1, 2, 3])
    options = {"dilation": written(dilation, rng), "padding": written(padding, rng), "stride": written(stride, rng)}
    first = {"kernel_size": written(kernel, rng)}
    if way == "length":
        target = options if maybe(rng, 0.6) else first
        target[rng.choice(list(target))] = rng.choice(["(1,)", "(1, 1, 1)", "()", "[2, 2]"])
    if way == "kind":
        first["kernel_size"] = misfit(rng, "True")
    if isFold(api):
        blocks = [(s + 2 * p - d * (k - 1) - 1) // max(t, 1) + 1 for s, p, d, k, t in zip(size, padding, dilation, kernel, stride)]
        count = max(blocks[0] * blocks[1], 1)
        shape = [*batch, channels * max(kernel[0] * kernel[1], 1), count]
        if way == "channels":
            shape[-rng.choice([1, 2])] += 1
        first = {"output_size": written(size, rng), **first}
    else:
        shape = [*batch, channels, *size]
        if way == "channels":
            shape[-3] = 0
    if way == "rank":
        shape = rng.choice([shape[1:], [2, *shape], shape[-1:], [2, 2, *shape]])
    if any(value <= 0 for value in [*kernel, *stride, *dilation]) and maybe(rng, 0.2):
        shape = shape[-1:]
    x = any_layout(rng, shape, dtypes(rng) if maybe(rng, 0.4) else "float32")
    if maybe(rng, 0.03):
        x = misfit(rng)
    args = [value for value in first.values()] + keywords(rng, list(options.items()), 1 if isFold(api) else 0.6)
    if maybe(rng, 0.04):
        args = rng.choice([args[1:], [*args, "foo=1"]])
    return call(api, x, *args)
