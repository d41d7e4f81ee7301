from choices import any_layout, channels_last, dtypes, keywords, maybe, misfit, sizes

LOCAL = "torch.nn.LocalResponseNorm"
CROSS = "torch.nn.CrossMapLRN2d"
apis = [LOCAL, CROSS]

SWEEP = 150
X = "torch.randn(2, 6, 4, 4)"


def cases(api):
    return [
        f"{api}(5)",
        f"{api}(5, 1, 2, 3)",
        f"{api}(5, beta=0.5, k=2.0)({X})",
        f"{api}(5).eval()(torch.randn(2, 6, 4, 4, requires_grad=True))",
        f"{api}(3)(torch.empty_strided((2, 3, 4, 5), (60, 1, 15, 3)))",
        f"{api}(3)(torch.randn(2, 3, 4, 5, 6))",
        f"{api}(3)(torch.randn(2, 3, 4))",
        f"{api}(3)(torch.zeros(2, 3, 4, 4, dtype=torch.float64))",
        f"{api}(3)(torch.zeros(2, 3, 4, 4, dtype=torch.int64))",
        f"{api}(3)(torch.zeros(2, 3, 4, 4, dtype=torch.complex64))",
        f"{api}(3)(torch.zeros(0, 3, 4, 4))",
        f"{api}(3)(torch.zeros(2, 0, 4, 4))",
        f"{api}(0)({X})",
        f"{api}('2')",
        f"{api}('2')({X})",
        f"{api}(None)({X})",
        f"{api}(2.5)({X})",
        f"{api}(True)({X})",
        f"{api}(2, 'a')({X})",
        f"{api}(2, 1, 'a')({X})",
        f"{api}(2, 1, 1, 'a')({X})",
        f"{api}(2, None)({X})",
        f"{api}(2, 1, torch.float32)({X})",
        f"{api}(2)(3)",
        f"{api}(2)(None)",
        f"{api}(2)()",
        f"{api}(2)(x={X})",
        f"{api}()",
        f"{api}(2, 1, 1, 1, 1)",
        f"{api}(2, size=3)",
        f"{api}(2, gamma=3)",
    ]


def errors(api):
    if api == LOCAL:
        return {
            "rank": f"{api}(2)(torch.randn(2, 3))",
            "view": f"{api}(2)(torch.empty_strided((2, 3, 4, 5, 6), (1, 2, 6, 24, 120)))",
            "negative": f"{api}(2, 1, -1, 1)(torch.zeros(2, 3, 4, dtype=torch.int64))",
        }
    return {
        "rank": f"{api}(2)(torch.randn(2, 3, 4))",
        "cast": f"{api}(2)(torch.zeros(2, 6, 4, 4, dtype=torch.int64))",
        "no_channels": f"{api}(2)(torch.zeros(2, 0, 4, 4))",
        "zero": f"{api}(0)({X})",
    }


def sweep(api, rng):
    size = rng.choice(["1", "2", "3", "5", "8"] if maybe(rng, 0.8) else ["0", "2.0", "True", misfit(rng), *(["-1", "-4"] if api == LOCAL else ["2.5"])])
    number = ["1e-4", "1", "0", "0.5", "2", "True", "-1"]
    written = [size, *keywords(rng, [(name, rng.choice(number if maybe(rng, 0.88) else ["'a'", "None", "(2,)"])) for name in ("alpha", "beta", "k")], 0.4)]
    if maybe(rng, 0.05):
        written = rng.choice([[], [*written, "gamma=1"], [*written, "size=1"]])
    made = f"{api}({', '.join(written)})"
    if maybe(rng, 0.08):
        return made
    dtype = dtypes(rng, "uint8") if maybe(rng, 0.4) else "float32"
    low = 0 if maybe(rng, 0.1) else 1
    shape = sizes(rng, rng.choice([3, 4, 4, 4, 5, 6, 2, 1, 0]) if maybe(rng, 0.6) else 4, low, 4)
    source = channels_last(shape) if len(shape) in (4, 5) and maybe(rng, 0.25) and dtype == "float32" else any_layout(rng, shape, dtype)
    if maybe(rng, 0.06):
        source = rng.choice(["", misfit(rng), f"{source}, 1", f"x={source}", f"input={source}"])
    return f"{made}{rng.choice(['', '', '.eval()'])}({source})"
