from choices import any_layout, arguments, channels_last, dtypes, maybe, misfit

apis = [*(f"torch.nn.{name}" for name in ("PixelShuffle", "PixelUnshuffle", "ChannelShuffle")),
        *(f"torch.nn.functional.{name}" for name in ("pixel_shuffle", "pixel_unshuffle", "channel_shuffle", "native_channel_shuffle"))]

SWEEP = 120

KEYWORD = {"pixelshuffle": "upscale_factor", "pixelunshuffle": "downscale_factor"}


def kind(api):
    return api.rsplit(".", 1)[1].lower().replace("_", "").removeprefix("native")


def call(api, source, number):
    return f"{api}({number})({source})" if "functional" not in api else f"{api}({source}, {number})"


def cases(api):
    shape = {"pixelshuffle": "1, 9, 4, 4", "pixelunshuffle": "1, 1, 12, 12", "channelshuffle": "1, 6, 2, 2"}[kind(api)]
    x = f"torch.randn({shape})"
    found = [
        call(api, x, "3"),
        call(api, f"torch.zeros({shape}, dtype=torch.int64)", "3"),
        call(api, f"torch.randn({shape}, requires_grad=True)", "3"),
        call(api, f"torch.randn({shape[3:]})", "3"),
        call(api, x, "1"),
        call(api, x, "'3'"),
        call(api, x, "3.0"),
        call(api, "3", "3"),
        call(api, x, "True"),
        f"{api}()",
    ]
    if "functional" in api:
        found.append(f"torch.{api.rsplit('.', 1)[1]}({x}, 3)")
    else:
        found += [f"{api}(3)", f"{api}('a')", f"{api}(3)()", f"{api}(3, 4)"]
    return found


def errors(api):
    if kind(api) == "channelshuffle":
        return {
            "rank": call(api, "torch.randn(4, 2)", "2"),
            "groups": call(api, "torch.randn(1, 4, 2, 2)", "0"),
            "channels": call(api, "torch.randn(1, 4, 2, 2)", "3"),
        }
    found = {"rank": call(api, "torch.randn(9, 4)", "3"), "factor": call(api, "torch.randn(1, 9, 4, 4)", "0")}
    if kind(api) == "pixelshuffle":
        return {**found, "channels": call(api, "torch.randn(1, 8, 4, 4)", "3")}
    return {**found, "height": call(api, "torch.randn(1, 2, 7, 9)", "3"), "width": call(api, "torch.randn(1, 2, 9, 7)", "3")}


def sweep(api, rng):
    by = rng.choice([1, 2, 2, 3, 4])
    batch = [rng.choice([0, 1, 2, 2, 3]) for _ in range(rng.choice([0, 1, 1, 1, 2]))]
    c, h, w = rng.choice([0, 1, 2, 3]), rng.choice([0, 1, 2, 3]), rng.choice([1, 2, 3])
    shape = {"pixelshuffle": [c * by * by, h, w], "pixelunshuffle": [c, h * by, w * by], "channelshuffle": [c * by, h, w]}[kind(api)]
    shape = [*batch, *shape]
    if maybe(rng, 0.25):
        at = rng.randrange(len(shape))
        shape[at] += 1
    if maybe(rng, 0.08):
        shape = shape[-2:]
    source = channels_last(shape) if len(shape) == 4 and maybe(rng, 0.3) else any_layout(rng, shape, dtypes(rng))
    number = str(by) if maybe(rng, 0.88) else rng.choice(["0", "-1", misfit(rng), *(["torch.tensor(2)"] if "functional" in api else [])])
    name = KEYWORD.get(kind(api), "groups")
    if "functional" in api:
        return f"{api}({arguments(rng, [('input', source), (name, number)], 0.15)})"
    written = rng.choice([number, number, f"{name}={number}", *(['', f'{number}, 1', 'factor=2'] if maybe(rng, 0.1) else [])])
    made = f"{api}({written})"
    if maybe(rng, 0.1):
        return made
    given = source if maybe(rng, 0.94) else rng.choice(["", misfit(rng), f"{source}, 1", f"x={source}"])
    return f"{made}({given})"
