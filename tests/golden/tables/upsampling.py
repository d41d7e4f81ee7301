from choices import arguments, channels_last, literal, maybe, randn, sizes, transposed

SWEEP = 150
apis = [
    "torch.nn.Upsample",
    "torch.nn.UpsamplingNearest2d",
    "torch.nn.UpsamplingBilinear2d",
    "torch.nn.functional.interpolate",
    "torch.nn.functional.upsample",
    "torch.nn.functional.upsample_nearest",
    "torch.nn.functional.upsample_bilinear",
]
# the arguments behind the input
names = {
    "Upsample": ["size", "scale_factor", "mode", "align_corners", "recompute_scale_factor"],
    "interpolate": ["size", "scale_factor", "mode", "align_corners", "recompute_scale_factor", "antialias"],
    "upsample": ["size", "scale_factor", "mode", "align_corners"],
}
ranks = {"linear": 1, "bilinear": 2, "trilinear": 3, "bicubic": 2, "lanczos": 2}


def takes(api):
    return names.get(api.split(".")[-1], ["size", "scale_factor"])


def call(api, written, x):
    if ".functional." in api:
        return f"{api}({x}{', ' if written else ''}{written})"
    return f"{api}({written})({x})"


def cases(api):
    plane = "torch.randn(2, 3, 4, 5)"
    found = [
        call(api, "scale_factor=2", plane),
        call(api, "(7, 8)", plane),
        call(api, "7", plane),
        call(api, "[7, 3]", "torch.randn(0, 3, 4, 5)"),
        call(api, "None, (1.7, 0.5)", plane),
        call(api, "3", channels_last([2, 3, 4, 5])),
        call(api, "3", channels_last([1, 3, 1, 1])),
        call(api, "3", "torch.zeros(2, 3, 4, 5, dtype=torch.uint8)"),
        call(api, "3", "torch.zeros(2, 3, 4, 5, requires_grad=True)"),
        call(api, "(True, 3)", plane),
        call(api, "(3, True)", plane),
        call(api, "'3'", plane),
        call(api, "3.0", plane),
        call(api, "scale_factor='3'", plane),
        call(api, "scale_factor='a'", plane),
        call(api, "scale_factor=(2, '3')", plane),
        call(api, "scale_factor=[2, None]", plane),
        call(api, "scale_factor=True", plane),
        call(api, "scale_factor=0", plane),
        call(api, "2", "3"),
        call(api, "2, foo=1", plane),
    ]
    if "UpsamplingBilinear2d" not in api and "upsample_bilinear" not in api:
        found += [call(api, "scale_factor=2.5", "torch.randn(2, 3, 4)"), call(api, "(3, 4, 5)", "torch.randn(2, 3, 4, 5, 6)")]
    if "mode" in takes(api):
        found += [
            call(api, "scale_factor=1.5, mode='area'", plane),
            call(api, "(3, -1), mode='area'", plane),
            call(api, "3, mode='nearest-exact'", plane),
            call(api, "3, mode='bicubic'", plane),
            call(api, "3, mode='bilinear', align_corners=1", plane),
            call(api, "3, mode='trilinear', align_corners=True", "torch.randn(2, 3, 4, 5, 6)"),
            call(api, "3, mode='linear'", "torch.randn(2, 3, 4)"),
            call(api, "3, mode=2", plane),
        ]
    if "recompute_scale_factor" in takes(api):
        found += [
            call(api, "scale_factor=1.7, recompute_scale_factor=True", plane),
            call(api, "scale_factor=1e400, recompute_scale_factor=True", plane),
        ]
    if "antialias" in takes(api):
        found += [
            call(api, "3, mode='bilinear', antialias=True", plane),
            call(api, "3, mode='bilinear', antialias=True", "torch.zeros(2, 3, 4, 4, dtype=torch.float16)"),
            call(api, "4, mode='bilinear', antialias=True", "torch.zeros(2, 3, 4, 4, dtype=torch.float16)"),
            call(api, "3, mode='lanczos', antialias=True", plane),
            call(api, "scale_factor=('a', 2), recompute_scale_factor=True", plane),
            call(api, "scale_factor=((2,), 2), recompute_scale_factor=True", plane),
        ]
    if ".functional." in api:
        found += [call(api, "(3, torch.tensor(2))", plane), call(api, "scale_factor=(2, torch.tensor(1.5))", plane)]
    else:
        found += [f"{api}(2)", f"{api}(scale_factor=2)", f"{api}(scale_factor=(2, 3.0))", f"{api}(scale_factor=[2])", f"{api}(2)()"]
    return found


def errors(api):
    plane = "torch.randn(2, 3, 4, 5)"
    found = {
        "both": call(api, "2, 2", plane),
        "size_length": call(api, "(2, 3, 4)", plane),
        "size_type": call(api, "(2, 3.0)", plane),
        "scale_length": call(api, "scale_factor=(2.0,)", plane),
        "neither": call(api, "", plane),
        "unsupported": call(api, "2", "torch.randn(3, 4)"),
        "overflow": call(api, "scale_factor=1e20", plane),
        "positive": call(api, "0", plane),
        "empty": call(api, "2", "torch.randn(2, 0, 4, 5)"),
        "not_implemented": call(api, "2", "torch.zeros(2, 3, 4, 5, dtype=torch.int64)"),
    }
    bilinear = ", mode='bilinear'" if "mode" in takes(api) else ""
    if "earest" not in api:
        found["mode_rank"] = call(api, f"2{bilinear}", "torch.randn(3, 4, 5)")
    if "mode" in takes(api):
        found["align_corners"] = call(api, "2, align_corners=False", plane)
        found["lanczos_corners"] = call(api, f"2, mode='lanczos', align_corners=True{', antialias=True' if 'antialias' in takes(api) else ''}", plane)
        found["lanczos_antialias"] = call(api, "2, mode='lanczos'", plane)
    if "recompute_scale_factor" in takes(api):
        found["recompute"] = call(api, "2, recompute_scale_factor=True", plane)
    if "antialias" in takes(api):
        found["antialias"] = call(api, "2, antialias=True", plane)
    return found


def sweep(api, rng):
    mode = rng.choice(["nearest", "nearest", "area", "nearest-exact", "linear", "bilinear", "bilinear", "trilinear", "bicubic", "lanczos"])
    rank = ranks.get(mode, rng.choice([1, 2, 2, 3])) if "mode" in takes(api) else 2
    if maybe(rng, 0.04) or ("earest" in api and maybe(rng, 0.4)):
        rank = rng.choice([0, 1, 1, 2, 3, 3, 4])
    shape = [rng.randint(0, 3), rng.randint(1, 6), *sizes(rng, rank, 1, 6)]
    if maybe(rng, 0.03):
        shape[rng.randrange(len(shape))] = 0
    if maybe(rng, 0.04):
        shape = shape[:1]
    dtype = rng.choice(["float16", "bfloat16", "float64", "uint8", "int8", "int64", "bool", "complex64"]) if maybe(rng, 0.15) else "float32"
    x = randn(shape, dtype)
    if maybe(rng, 0.25):
        x = transposed(rng, shape, dtype)
    if len(shape) in (4, 5) and maybe(rng, 0.3):
        x = channels_last(shape).replace("))", f"), dtype=torch.{dtype})")
    elif maybe(rng, 0.1) and dtype.startswith("float"):
        x = f"torch.zeros({literal(shape)}, dtype=torch.{dtype}, requires_grad=True)"
    spatial = shape[2:]

    def each(pick):
        if maybe(rng, 0.3) or not spatial:
            return str(pick())
        found = [pick() for _ in spatial]
        if maybe(rng, 0.05):
            found = found[:-1] or [2, 2]
        return rng.choice([str, literal])(found)

    given = []
    if maybe(rng, 0.5):
        given.append(("size", each(lambda: rng.choice([1, 2, 3, 5, 7, 70] if rank < 3 else [1, 2, 3]) if maybe(rng, 0.98) else rng.choice([0, -1]))))
    else:
        factor = each(lambda: rng.choice([1, 2, 3, 0.5, 1.5, 2.0, 0.9, 1.3, 1 / 3]) if maybe(rng, 0.96) else rng.choice([0, -1.5, 0.1, "True", "'a'", "1e30"]))
        given.append(("scale_factor", factor if "functional" in api or "[" not in factor else factor.replace("[", "(").replace("]", ",)")))
    if maybe(rng, 0.04):
        given.append(("scale_factor", "2"))
    takes_mode = "mode" in takes(api)
    if takes_mode:
        given.append(("mode", repr(mode) if maybe(rng, 0.97) else rng.choice(["None", "'cubic'", "1"])))
        if maybe(rng, 0.3 if mode in ranks else 0.02):
            given.append(("align_corners", rng.choice(["True", "False", "None", "True", "False", "1"])))
    if "recompute_scale_factor" in takes(api) and maybe(rng, 0.2):
        given.append(("recompute_scale_factor", rng.choice(["True", "True", "False", "None"])))
    if "antialias" in takes(api) and (mode == "lanczos" or maybe(rng, 0.2 if mode[:2] == "bi" else 0.02)):
        given.append(("antialias", rng.choice(["True", "True", "False", "1"])))
    given = list(dict(given).items())
    if maybe(rng, 0.12):
        written = arguments(rng, [(name, value) for name, value in given], 1.0)
        if "()" in written or "[]" in written:
            written = "2"
    else:
        kept = dict(given)
        inorder = [name for name in takes(api)]
        positional = []
        if maybe(rng, 0.4):
            while inorder and (inorder[0] in kept or inorder[0] in ("size", "scale_factor")):
                positional.append(kept.pop(inorder[0], "None"))
                inorder.pop(0)
                if maybe(rng, 0.3):
                    break
        written = ", ".join(positional + [f"{name}={value}" for name, value in kept.items()])
    # a module prints the values of tensors that it keeps, and some messages do
    if ("torch." in written and ".functional." not in api) or "[torch." in written:
        written = "2"
    if maybe(rng, 0.03):
        x = rng.choice(["None", "3", "[1]", "'a'"])
    return call(api, written, x)
