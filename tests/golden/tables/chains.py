from choices import any_layout, maybe
from products import DTYPES, call, operands

SWEEP = 150
apis = ["torch.linalg.matmul", "torch.linalg.multi_dot", "torch.chain_matmul"]
BOOL = "dtype=torch.bool"


def written(api, *tensors):
    many = ", ".join(tensors)
    return f"{api}([{many}])" if "multi" in api else f"{api}({many})"


def cases(api):
    a, b, c, d = ("torch.randn(2, 3)", "torch.randn(3, 40)", "torch.randn(40, 5)", "torch.randn(5, 6, requires_grad=True)")
    if api.endswith("linalg.matmul"):
        return [
            f"{api}({a}, {b})",
            f"{api}(torch.randn(8, 2, 3), torch.randn(3))",
            f"{api}(torch.randn(5, 1, 2, 3), torch.randn(4, 3, 6))",
            f"{api}({a}, 3)",
            f"{api}({a})",
        ]
    return [
        written(api, a, b),
        written(api, a, b, c),
        written(api, a, b, c, d),
        written(api, "torch.randn(3)", b, "torch.randn(40)"),
        written(api, "torch.zeros(2, 0)", "torch.zeros(0, 3)", "torch.zeros(3, 4)"),
        written(api, f"torch.zeros(0, 2, {BOOL})", f"torch.zeros(2, 3, {BOOL})", f"torch.zeros(3, 4, {BOOL})"),
        written(api, "torch.empty_strided((2, 3), (1, 2))"),
        written(api, a, "3"),
        f"{api}()",
        f"{api}(3)",
        f"{api}({a}, out=None, foo=1)",
        f"{api}([{a}])",
        f"{api}(({a}, {b}))",
    ]


def errors(api):
    x, y = "torch.zeros(2, 3)", "torch.zeros(3, 4)"
    if api.endswith("linalg.matmul"):
        return {
            "rank": f"{api}(torch.tensor(1.0), {x})",
            "dot_dtype": f"{api}(torch.zeros(3), torch.zeros(3, dtype=torch.float64))",
            "dot_size": f"{api}(torch.zeros(3), torch.zeros(4))",
            "dot_kernel": f"{api}(torch.zeros(3, {BOOL}), torch.zeros(3, {BOOL}))",
            "mv_size": f"{api}({x}, torch.zeros(4))",
            "mv_dtype": f"{api}({x}, torch.zeros(3, dtype=torch.float64))",
            "mv_kernel": f"{api}(torch.zeros(2, 3, {BOOL}), torch.zeros(3, {BOOL}))",
            "mm_size": f"{api}({x}, {x})",
            "mm_dtype": f"{api}({x}, torch.zeros(3, 4, dtype=torch.float64))",
            "mm_kernel": f"{api}(torch.zeros(2, 3, {BOOL}), torch.zeros(3, 4, {BOOL}))",
            "broadcast": f"{api}(torch.zeros(2, 2, 3), torch.zeros(3, 3, 4))",
            "bmm_size": f"{api}(torch.zeros(2, 2, 3), torch.zeros(2, 4, 4))",
            "bmm_dtype": f"{api}(torch.zeros(2, 2, 3), torch.zeros(2, 3, 4, dtype=torch.float64))",
            "bmm_kernel": f"{api}(torch.zeros(2, 2, 3, {BOOL}), torch.zeros(2, 3, 4, {BOOL}))",
        }
    found = {
        "chain_dtype": written(api, x, "torch.zeros(3, 4, dtype=torch.float64)"),
        "chain_size": written(api, x, x),
        "mm_kernel": written(api, f"torch.zeros(2, 3, {BOOL})", f"torch.zeros(3, 4, {BOOL})"),
    }
    if "multi" in api:
        return {**found, "count": written(api, x), "end_rank": written(api, "torch.zeros(1, 2, 3)", y), "middle_rank": written(api, x, "torch.zeros(3)", y)}
    return {**found, "rank": written(api, x, "torch.zeros(3)"), "none": f"{api}()"}


def sweep(api, rng):
    if api.endswith("linalg.matmul"):
        shapes = rng.choice([["k", "k"], ["mk", "k"], ["k", "kn"], ["mk", "kn"], ["bmk", "kn"], ["bmk", "bkn"], ["abmk", "bkn"], ["abmk", "k"], ["k", "bkn"]])
        first, second = operands(rng, shapes)
        return call(rng, "linalg.matmul", first, [("other", second)], damage=0.2, method=False)
    count = rng.choice([1, 2, 2, 3, 3, 3, 4, 4, 5, 6])
    sizes = [rng.choice([0, 1, 2, 3, 4, 10, 20] if maybe(rng, 0.3) else [1, 2, 3, 5, 30]) for _ in range(count + 1)]
    kind = rng.choice(DTYPES)
    tensors = []
    for at in range(count):
        shape = sizes[at : at + 2]
        if at == 0 and maybe(rng, 0.15):
            shape = shape[1:]
        elif at == count - 1 and maybe(rng, 0.15):
            shape = shape[:1]
        if maybe(rng, 0.06):
            shape = rng.choice([shape[1:], [*shape, 2], [size + 1 for size in shape], []])
        tensors.append(any_layout(rng, shape, kind if maybe(rng, 0.95) else rng.choice(DTYPES)))
    if maybe(rng, 0.1):
        tensors[rng.randrange(count)] = rng.choice(["3", "None", "'a'", "2.0", "[]", "[torch.zeros(2, 3)]"])
    call_ = written(api, *tensors)
    return call_[:-1] + ", foo=1)" if maybe(rng, 0.03) else call_
