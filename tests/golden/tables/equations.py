from choices import any_layout, arguments, literal, maybe

SWEEP = 150
apis = [f"torch.linalg.{name}" for name in ("solve_triangular", "tensorinv", "tensorsolve")]
EYE = "torch.eye(6).reshape(2, 3, 6)"


def kind(dtype):
    return "" if dtype == "float32" else f", dtype=torch.{dtype}"


def random(shape, dtype="float32", grad=False):
    """Values that have an inverse, where the dtype has any."""
    last = ", requires_grad=True" if grad else ""
    made = "randn" if dtype in ("float32", "float64", "complex64") else "ones"
    return f"torch.{made}({literal(shape)}{kind(dtype)}{last})"


def cases(api):
    A, B = "torch.randn(3, 3)", "torch.randn(3, 2)"
    if api.endswith("triangular"):
        return [
            f"{api}({A}, {B}, upper=True)",
            f"{api}({A}, torch.randn(2, 3), upper=False, left=False, unitriangular=True)",
            f"{api}(torch.randn(5, 1, 3, 3, requires_grad=True), torch.randn(4, 3, 2), upper=True)",
            f"{api}({A}, torch.zeros(3, 2, dtype=torch.float64), upper=True)",
            f"{api}({A}, {B})",
            f"{api}({A}, 3, upper=True)",
            f"{api}({A}, {B}, True)",
            f"{api}()",
        ]
    if api.endswith("inv"):
        return [f"{api}(torch.randn(2, 3, 6))", f"{api}(torch.randn(4, 2, 2, requires_grad=True), ind=1)", f"{api}(torch.randn(2, 3, 3, 2))", f"{api}({EYE}, 2.0)", f"{api}(3)", f"{api}()"]
    return [
        f"{api}(torch.randn(2, 3, 6), torch.randn(2, 3))",
        f"{api}(torch.randn(2, 3, 3, 2, requires_grad=True), torch.randn(2, 3))",
        f"{api}(torch.randn(6, 2, 3), torch.randn(2, 3), dims=(0,))",
        f"{api}(torch.randn(6, 2, 3), torch.randn(2, 3), 3)",
        f"{api}(torch.randn(2, 3, 6), 3)",
        f"{api}()",
    ]


def errors(api):
    A, whole, half = "torch.randn(3, 3)", "torch.zeros(3, 3, dtype=torch.int64)", "torch.zeros(3, 3, dtype=torch.float16)"
    if api.endswith("triangular"):
        return {
            "rank": f"{api}(torch.randn(3), torch.randn(3, 2), upper=True)",
            "square": f"{api}(torch.randn(3, 2), torch.randn(3, 2), upper=True)",
            "right_rank": f"{api}({A}, torch.randn(3), upper=True)",
            "shapes": f"{api}({A}, torch.randn(2, 3), upper=True)",
            "broadcast": f"{api}(torch.randn(2, 3, 3), torch.randn(4, 3, 2), upper=True)",
            "not_implemented": f"{api}({whole}, {whole}, upper=True)",
        }
    if api.endswith("inv"):
        return {
            "ind": f"{api}({EYE}, 0)",
            "rank": f"{api}({A}, 3)",
            "sizes": f"{api}({EYE}, 1)",
            "type": f"{api}({whole}, 1)",
            "precision": f"{api}({half}, 1)",
        }
    x, b = "torch.randn(2, 3, 6)", "torch.randn(2, 3)"
    return {
        "dim": f"{api}({x}, {b}, (3,))",
        "repeated": f"{api}({x}, {b}, (0, -3))",
        "other_rank": f"{api}({b}, torch.randn(2, 3, 1))",
        "sizes": f"{api}({x}, torch.randn(2))",
        "mismatch": f"{api}(torch.randn(3, 3, 6), {b})",
        "type": f"{api}(torch.zeros(2, 3, 6, dtype=torch.int64), {b})",
        "dtypes": f"{api}({x}, torch.zeros(2, 3, dtype=torch.float64))",
        "not_implemented": f"{api}(torch.zeros(2, 3, 6, dtype=torch.float16), torch.zeros(2, 3, dtype=torch.float16))",
    }


def sweep(api, rng):
    dtype = rng.choice(["float32"] * 8 + ["float64", "complex64", "int64", "float16", "bool"])
    grad = dtype in ("float32", "float64", "complex64") and maybe(rng, 0.2)
    batch = [rng.randint(1, 3) for _ in range(rng.choice([0, 0, 1, 2]))]
    n, k = rng.randint(1, 4), rng.randint(1, 4)
    other = dtype if maybe(rng, 0.9) else "float64"
    if api.endswith("triangular"):
        left = maybe(rng, 0.6)
        a, b = [*batch, n, n], [*(batch if maybe(rng, 0.7) else [1] * len(batch)), *([n, k] if left else [k, n])]
        if maybe(rng, 0.25):
            a, b = rng.choice([(a[1:], b), (a, b[1:]), ([*a[:-1], n + 1], b), (a, [*b[:-2], *b[:-3:-1]]), ([7, *a], b), (a, [7, *b]), (a, [size + 1 for size in b]), (a, [*b[:-1], 0])])
        written = arguments(rng, [("input", any_layout(rng, a, dtype)), ("B", any_layout(rng, b, other))], 0.06)
        options = ["upper=True"] if maybe(rng, 0.95) else []
        options += [] if left and maybe(rng, 0.7) else [f"left={left}"]
        return f"{api}({', '.join([written, *options])})"
    first, last = rng.choice([([2, 3], [6]), ([6], [2, 3]), ([4], [2, 2]), ([2, 3], [3, 2]), ([2], [2]), ([1], []), ([2, 1, 2], [4]), ([5], [5]), ([1, 1], [1])])
    shape = [*first, *last]
    if maybe(rng, 0.15):
        shape[rng.randrange(len(shape))] += rng.choice([1, 2])
    if api.endswith("inv"):
        ind = len(first) if maybe(rng, 0.8) else rng.choice([-1, 0, 1, 2, 3, 5])
        return f"{api}({arguments(rng, [('input', random(shape, dtype, grad)), ('ind', str(ind))], 0.15, ['ind'] if ind == 2 else [])})"
    named = [("input", random(shape, dtype, grad)), ("other", any_layout(rng, first, other))]
    if maybe(rng, 0.3):
        count = len(last)
        shape = [*last, *first]
        named = [("input", random(shape, dtype, grad)), ("other", any_layout(rng, first, other)), ("dims", literal(list(range(count))) if maybe(rng, 0.8) else rng.choice(["(0, 0)", "(9,)", "(-1,)", "()", "[1, 0]"]))]
    return f"{api}({arguments(rng, named, 0.12)})"
