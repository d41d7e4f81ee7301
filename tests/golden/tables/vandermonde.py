from choices import any_layout, arguments, maybe

SWEEP = 120
apis = ["torch.linalg.vander", "torch.vander"]


def cases(api):
    return [
        f"{api}(torch.randn(3))",
        f"{api}(torch.randn(3, requires_grad=True), N=5)",
        f"{api}(torch.zeros(4, dtype=torch.int32), N=2)",
        f"{api}(torch.randn(3, requires_grad=True), N=1)",
        f"{api}(torch.zeros(4, dtype=torch.float16))",
        f"{api}(torch.empty_strided((2, 3), (1, 2)))",
        f"{api}(torch.tensor(2.0), N=3)",
        f"{api}(torch.randn(3), 3)",
        f"{api}(torch.randn(3), N=2.0)",
        f"{api}(torch.randn(3), N=3, increasing=True)",
        f"{api}()",
        f"{api}(3)",
    ]


def errors(api):
    if "linalg" in api:
        return {"type": f"{api}(torch.zeros(3, dtype=torch.bool))", "count": f"{api}(torch.randn(3), N=1)"}
    return {"rank": f"{api}(torch.randn(2, 3))", "negative": f"{api}(torch.randn(3), -1)"}


def sweep(api, rng):
    linalg = "linalg" in api
    rank = rng.choice([1, 1, 2, 2, 3, 4, 0]) if linalg else rng.choice([1, 1, 1, 1, 1, 2, 0])
    shape = [rng.choice([0, 1, 2, 3, 4]) if maybe(rng, 0.2) else rng.randint(2, 4) for _ in range(rank)]
    if linalg and maybe(rng, 0.6):
        shape = [size + 1 for size in shape] or [2]
    x = any_layout(rng, shape, rng.choice(["float32"] * 6 + ["float64", "int64", "uint8", "bool", "complex64", "bfloat16"]))
    n = str(rng.choice([0, 1, 2, 3, 5, 7, -1]))
    if linalg:
        found = f"{api}({arguments(rng, [('x', x)], 0.15)})"
        return f"{found[:-1]}, N={n})" if maybe(rng, 0.6) and "torch.zeros" in found else found
    return f"{api}({arguments(rng, [('x', x), ('N', n), ('increasing', rng.choice(['True', 'False']))], 0.25, ['N', 'increasing'])})"
