from choices import WRONG, any_layout, literal, maybe

SWEEP = 130
ONE = ["fft", "ifft", "rfft", "irfft", "hfft", "ihfft"]
SEVERAL = [f"{name}{ending}" for ending in "2n" for name in ("fft", "ifft", "rfft", "irfft", "hfft", "ihfft")]
apis = [f"torch.fft.{name}" for name in [*ONE, *SEVERAL]]
DTYPES = ["float32"] * 5 + ["float64", "complex64", "complex64", "complex128", "int64", "bool", "float16", "bfloat16"]


def short(api):
    return api.rsplit(".", 1)[1]


def is_real(api):
    """It takes real numbers only."""
    return short(api) in ("rfft", "ihfft", "rfft2", "rfftn", "ihfft2", "ihfftn")


def cases(api):
    name = short(api)
    x = "torch.randn(2, 3, 8)"
    found = [
        f"{api}({x})",
        f"{api}(torch.randn(2, 3, 8, requires_grad=True))",
        f"{api}(torch.zeros(2, 3, 8, dtype=torch.float64))",
        f"{api}(torch.zeros(2, 3, 8, dtype=torch.int64))",
        f"{api}(torch.zeros(2, 3, 8, dtype=torch.complex64))",
        f"{api}({x}, norm='ortho')",
        f"{api}({x}, norm=3)",
        f"{api}({x}, dim='a')",
        f"{api}(3)",
        f"{api}()",
        f"{api}({x}, foo=1)",
        f"{api}({x}, 1, 2, None, 4)",
    ]
    if name in ONE:
        return found + [f"{api}({x}, 5)", f"{api}({x}, n=12, dim=1)", f"{api}({x}, dim=0)", f"{api}({x}, 2.0)"]
    return found + [f"{api}({x}, (4, 6))", f"{api}({x}, s=(4, -1))", f"{api}({x}, dim=(0, 1))", f"{api}({x}, dim=0)", f"{api}({x}, (2.0, 3))", f"{api}(torch.zeros((4, 2, 2)), s=(1, 7), dim=(0, 2))"]


def errors(api):
    name = short(api)
    x = "torch.randn(2, 3, 8)"
    found = {
        "dim": f"{api}({x}, dim=3)",
        "no_dimensions": f"{api}(torch.randn(()), dim=0)",
        "unsupported": f"{api}(torch.zeros(2, 8, dtype=torch.float16))",
        "points": f"{api}({x}, 0)" if name in ONE else f"{api}({x}, (0, 4))",
        "norm": f"{api}({x}, norm='none')",
        "empty_batch": f"{api}(torch.zeros(0, 3, 8), dim={2 if name in ONE else (1, 2)})",
    }
    if is_real(api):
        found["real"] = f"{api}(torch.zeros(2, 8, dtype=torch.complex64))"
    if name in SEVERAL:
        found |= {"unique": f"{api}({x}, dim=(0, 0))", "lengths": f"{api}({x}, s=(4, 4), dim=(0, 1, 2))"}
        if name.endswith("n"):
            found["sizes"] = f"{api}({x}, s=(4, 4, 4, 4))"
        if "r" in name or "h" in name:
            found["no_axis"] = f"{api}({x}, dim=())"
    return found


def sweep(api, rng):
    name = short(api)
    rank = rng.randint(0 if maybe(rng, 0.05) else 1, 4)
    shape = [rng.randint(0 if maybe(rng, 0.06) else 1, 6) for _ in range(rank)]
    if name in SEVERAL and rank < 2 and maybe(rng, 0.8):
        shape += [3] * (2 - rank)
        rank = len(shape)
    source = any_layout(rng, shape, rng.choice([one for one in DTYPES if not is_real(api) or "complex" not in one or maybe(rng, 0.3)]))
    size = lambda: rng.choice([rng.randint(1, 8)] * 8 + [0, -1, -2])
    dim = lambda: rng.choice([rng.randint(-rank, rank - 1) if rank else 0] * 15 + [rank, -rank - 1])
    pairs = [("input", source)]
    if name in ONE:
        if maybe(rng, 0.5):
            pairs.append(("n", str(size())))
        if maybe(rng, 0.6):
            pairs.append(("dim", str(dim())))
    else:
        chosen = rng.sample(range(rank), rng.randint(min(1, rank), rank))
        dims = [one - rank if maybe(rng, 0.3) else one for one in chosen]
        if maybe(rng, 0.06):
            dims.append(dim())
        has_dim = maybe(rng, 0.6)
        count = len(dims) if has_dim else 2 if name.endswith("2") else rng.randint(0, rank)
        if maybe(rng, 0.45):
            sizes = [size() for _ in range(count + (1 if maybe(rng, 0.06) else 0))]
            pairs.append(("s", literal(sizes) if maybe(rng, 0.8) else str(sizes)))
        if has_dim:
            pairs.append(("dim", rng.choice([literal(dims), str(dims)])))
    if maybe(rng, 0.3):
        pairs.append(("norm", rng.choice(["'ortho'", "'forward'", "'backward'", "None", "'x'", "''"])))
    keyword = [(key, value) for key, value in pairs[1:]]
    written = (rng.choice(WRONG) if maybe(rng, 0.03) else source) + "".join(f", {key}={value}" for key, value in keyword)
    return f"{api}({written})"
