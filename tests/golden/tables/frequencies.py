from choices import any_layout, arguments, dimension, literal, maybe

SWEEP = 110
apis = [f"torch.fft.{name}" for name in ("fftfreq", "rfftfreq", "fftshift", "ifftshift")]
TYPES = ["float32", "float64", "float16", "bfloat16", "int64", "complex64", "bool"]


def cases(api):
    if api.endswith("freq"):
        return [
            f"{api}(5)",
            f"{api}(6, 0.1)",
            f"{api}(0)",
            f"{api}(5, d=2, dtype=torch.float64)",
            f"{api}(5, requires_grad=True)",
            f"{api}(5, dtype=torch.float16, device='cpu')",
            f"{api}(n=4)",
            f"{api}(5.0)",
            f"{api}(5, 'a')",
            f"{api}()",
            f"{api}(5, 1.0, 2)",
            f"{api}(5, foo=1)",
        ]
    return [
        f"{api}(torch.randn(3, 4))",
        f"{api}(torch.randn(3, 4), 0)",
        f"{api}(torch.randn(3, 4), dim=(0, -1))",
        f"{api}(torch.randn(3, 4, requires_grad=True), [1])",
        f"{api}(torch.zeros(3, 0))",
        f"{api}(torch.empty_strided((2, 3, 4, 5), (60, 1, 15, 3)), 2)",
        f"{api}(3)",
        f"{api}()",
        f"{api}(torch.randn(3, 4), 1.0)",
        f"{api}(torch.randn(3, 4), dims=1)",
    ]


def errors(api):
    if api.endswith("freq"):
        return {
            "dtype": f"{api}(5, dtype=torch.int64)",
            "negative": f"{api}(-5)",
            "not_implemented": f"{api}(5, dtype=torch.complex64)",
        }
    return {
        "dim": f"{api}(torch.randn(3, 4), 2)",
        "no_dimensions": f"{api}(torch.randn(()), 0)",
        "no_shifts": f"{api}(torch.randn(()))",
    }


def sweep(api, rng):
    if api.endswith("freq"):
        pairs = [("n", str(rng.choice([rng.randint(0, 9)] * 5 + [-1, -4])))]
        if maybe(rng, 0.4):
            pairs.append(("d", rng.choice(["0.5", "2", "1.0", "0.1"])))
        written = [arguments(rng, pairs, 0.2)]
        if maybe(rng, 0.4):
            written.append(f"dtype=torch.{rng.choice(TYPES)}")
        return f"{api}({', '.join(one for one in written if one)})"
    rank = rng.randint(0 if maybe(rng, 0.1) else 1, 4)
    shape = [rng.randint(0 if maybe(rng, 0.08) else 1, 4) for _ in range(rank)]
    pairs = [("input", any_layout(rng, shape, rng.choice(["float32", "float32", "int64", "complex64"])))]
    if maybe(rng, 0.7):
        dims = [dimension(rng, rank) for _ in range(rng.randint(0 if maybe(rng, 0.1) else 1, 2))]
        pairs.append(("dim", rng.choice([literal(dims), str(dims), str(dimension(rng, rank))])))
    return f"{api}({arguments(rng, pairs, 0.2)})"
