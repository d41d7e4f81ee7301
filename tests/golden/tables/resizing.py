from choices import any_layout, arguments, channels_last, literal, maybe, sizes

SWEEP = 130
apis = ["torch.Tensor.resize_", "torch.Tensor.resize_as_", "torch.Tensor.sum_to_size"]


def cases(api):
    name = api.split(".")[-1]
    if name == "sum_to_size":
        return [f"torch.zeros(2, 3, 4).sum_to_size({size})" for size in ["3, 1", "(1, 3, 1)", "2, 3, 4", "()", "", "1", "'a'", "[4]", "3.0"]] + [
            "torch.zeros(2, 3, dtype=torch.bool).sum_to_size(3)",
            "torch.zeros(2, 3, dtype=torch.int32).sum_to_size(2, 3)",
            "torch.zeros(2, 3, requires_grad=True).sum_to_size(3)",
            "torch.empty_strided((2, 3), (1, 2)).sum_to_size(1, 3)",
        ]
    if name == "resize_":
        return [f"torch.zeros(2, 3).resize_({size})" for size in ["3, 2", "(5, 5)", "2", "()", "", "'a'", "[2, 3], memory_format=torch.contiguous_format"]] + [
            "torch.empty_strided((2, 3), (1, 2)).resize_(2, 3)",
            "torch.empty_strided((2, 3), (1, 2)).resize_(3, 2)",
            "torch.zeros(2).resize_(2, 3, 4, 5, memory_format=torch.channels_last)",
        ]
    return [
        "torch.zeros(2, 3).resize_as_(torch.zeros(4))",
        "torch.zeros(2, 3).resize_as_(torch.empty_strided((3, 2), (1, 3)))",
        f"torch.zeros(2, 3).resize_as_({channels_last([2, 3, 4, 5])})",
        f"torch.zeros(2, 3).resize_as_({channels_last([2, 3, 4, 5])}, memory_format=torch.preserve_format)",
        "torch.zeros(2, 3).resize_as_(torch.zeros(2, 3, 4, 5), memory_format=torch.channels_last)",
        "torch.zeros(2, 3).resize_as_(3)",
        "torch.zeros(2, 3).resize_as_()",
    ]


def errors(api):
    name = api.split(".")[-1]
    if name == "sum_to_size":
        return {"expandable": "torch.zeros(2, 3).sum_to_size(2)"}
    target = "torch.zeros(3)" if "as" in name else "3"
    found = {
        "requires_grad": f"torch.zeros(2, requires_grad=True).{name}({target})",
        "format_rank": f"torch.zeros(2).{name}({target}, memory_format=torch.channels_last)",
    }
    if name == "resize_":
        found |= {"negative": "torch.zeros(2).resize_(-1)", "preserve": "torch.zeros(2).resize_(3, memory_format=torch.preserve_format)"}
    return found


def joined(*written):
    return ", ".join(one for one in written if one)


def sweep(api, rng):
    name = api.split(".")[-1]
    shape = sizes(rng, rng.choice([0, 1, 2, 2, 3, 4]), rng.choice([0, 1, 1, 1]), 4)
    x = any_layout(rng, shape, rng.choice(["float32"] * 4 + ["int64", "bool", "float16", "complex64"]))
    if name == "sum_to_size":
        size = [1 if maybe(rng, 0.3) else one for one in shape][rng.choice([0, 0, 1, 2]) :]
        if maybe(rng, 0.15):
            size = [2, *size]
        if size and maybe(rng, 0.1):
            size[rng.randrange(len(size))] += rng.choice([1, -2])
        if size and maybe(rng, 0.3):
            return f"{x}.sum_to_size({', '.join(map(str, size))})"
        return f"{x}.sum_to_size({arguments(rng, [('size', rng.choice([str, literal])(size))], 0.15)})"
    new = shape if maybe(rng, 0.2) else sizes(rng, rng.choice([0, 1, 2, 3, 4, 4, 5]), rng.choice([0, 1, 1]), 4)
    formats = ["contiguous_format", "channels_last", "channels_last_3d", "preserve_format"]
    format = f"memory_format=torch.{rng.choice(formats)}" if maybe(rng, 0.3) else ""
    if name == "resize_":
        if not format and new and maybe(rng, 0.4):
            return f"{x}.resize_({', '.join(map(str, new))})"
        return f"{x}.resize_({joined(arguments(rng, [('size', rng.choice([str, literal])(new))], 0.15), format)})"
    template = channels_last(new) if len(new) in (4, 5) and maybe(rng, 0.4) else any_layout(rng, new, rng.choice(["float32", "int64"]))
    return f"{x}.resize_as_({joined(arguments(rng, [('the_template', template)], 0.15), format)})"
