from choices import literal, maybe

SWEEP = 110
LINALG = ["lu", "lu_factor", "solve", "pinv", "matrix_rank", "matrix_power", "vecdot", "cross", "diagonal"]
apis = [*(f"torch.linalg.{name}" for name in LINALG), "torch.pinverse", "torch.matrix_power"]


def short(api):
    return api.rsplit(".", 1)[1]


def cases(api):
    name = short(api)
    found = [f"{api}()", f"{api}(3)", f"{api}(torch.randn(3, 3), foo=1)"]
    return found + {
        "lu": [f"{api}(torch.randn({sizes}))" for sizes in ("3, 4", "4, 3", "2, 3, 3", "0, 3", "2, 3, 0")],
        "lu_factor": [f"{api}(torch.randn({sizes}))" for sizes in ("3, 4", "4, 3", "2, 4, 3", "0, 3")],
        "solve": [
            *(f"{api}(torch.randn({a}), torch.randn({b}))" for a, b in [("3, 3", "3"), ("3, 3", "3, 2"), ("2, 3, 3", "2, 3"), ("2, 3, 3", "3, 2"), ("2, 3, 3", "5, 1, 3, 2")]),
            f"{api}(torch.randn(3, 3), torch.randn(2, 3), left=False)",
            f"{api}(torch.randn(3, 3, requires_grad=True), torch.randn(3, 2))",
        ],
        "pinv": [f"{api}(torch.randn(4, 3))", f"{api}(torch.randn(2, 4, 3))", f"{api}(torch.randn(3, 3), hermitian=True)", f"{api}(torch.randn(4, 3), 0.1)", f"{api}(torch.randn(4, 3), rtol=0.1)", f"{api}(torch.randn(0, 3))"],
        "pinverse": [f"{api}(torch.randn(4, 3))", "torch.randn(2, 4, 3).pinverse()", f"{api}(torch.randn(4, 3), 1e-3)", f"{api}(torch.randn(4, 3), rcond='a')"],
        "matrix_rank": [f"{api}(torch.randn(4, 3))", f"{api}(torch.randn(2, 4, 3))", f"{api}(torch.randn(3, 3), hermitian=True)", f"{api}(torch.randn(4, 3), 0.1)", f"{api}(torch.randn(4, 3), tol=0.1)", f"{api}(torch.randn(4, 3), atol=0.1)"],
        "matrix_power": [f"{api}(torch.randn(3, 3), {n})" for n in (0, 1, 2, 5, -1, -2)] + [f"{api}(torch.randn(2, 3, 3).transpose(-1, -2), 2)", f"{api}(torch.zeros(3, 3, dtype=torch.int64), 2)", f"{api}(torch.randn(3, 3), 2.0)"],
        "vecdot": [f"{api}(torch.randn(2, 3), torch.randn(3))", f"{api}(torch.randn(2, 3), torch.randn(2, 3), dim=0)", f"{api}(torch.randn(3), torch.randn(3))", f"{api}(torch.randn(()), torch.randn(()))"],
        "cross": [f"{api}(torch.randn(2, 3), torch.randn(2, 3))", f"{api}(torch.randn(2, 3), torch.randn(1, 3))", f"{api}(torch.randn(3, 2), torch.randn(3, 2), dim=0)"],
        "diagonal": [f"{api}(torch.randn(3, 4))", f"{api}(torch.randn(2, 3, 4), offset=1)", f"{api}(torch.randn(2, 3, 4), offset=-1, dim1=0, dim2=2)", f"{api}(torch.randn(3, 4), 1)"],
    }[name]


def errors(api):
    name = short(api)
    half, long = "torch.zeros(3, 3, dtype=torch.float16)", "torch.zeros(3, 3, dtype=torch.int64)"
    x = "torch.randn(3, 3)"
    if name in ("lu", "lu_factor"):
        return {"rank": f"{api}(torch.randn(3))", "not_implemented": f"{api}({half})", "pivot": f"{api}({x}, pivot=False)"}
    if name == "solve":
        return {
            "rank": f"{api}(torch.randn(3), torch.randn(3))",
            "square": f"{api}(torch.randn(3, 4), torch.randn(3))",
            "type": f"{api}({long}, {long})",
            "not_implemented": f"{api}({half}, {half})",
            "dtypes": f"{api}({x}, torch.zeros(3, dtype=torch.float64))",
            "right_rank": f"{api}({x}, torch.randn(()))",
            "shapes": f"{api}({x}, torch.randn(2, 3))",
            "vector": f"{api}(torch.randn(1, 1), torch.randn(3), left=False)",
            "broadcast": f"{api}(torch.randn(2, 3, 3), torch.randn(4, 3, 2))",
        }
    if name in ("pinv", "pinverse"):
        return {"type": f"{api}(torch.randn(4))"} | ({"square": f"{api}(torch.randn(3, 4), hermitian=True)"} if name == "pinv" else {})
    if name == "matrix_rank":
        return {"rank": f"{api}(torch.randn(4))", "type": f"{api}({half})", "square": f"{api}(torch.randn(3, 4), hermitian=True)"}
    if name == "matrix_power":
        return {"rank": f"{api}(torch.randn(3), 2)", "square": f"{api}(torch.randn(3, 4), 2)", "type": f"{api}({long}, -1)", "precision": f"{api}({half}, -1)"}
    if name == "vecdot":
        return {
            "type": f"{api}({long}, {long})",
            "dtypes": f"{api}({x}, {long})",
            "dim": f"{api}({x}, {x}, dim=2)",
            "broadcast": f"{api}({x}, torch.randn(3, 4))",
        }
    if name == "cross":
        return {
            "rank": f"{api}({x}, torch.randn(3))",
            "no_dimensions": f"{api}(torch.randn(()), torch.randn(()))",
            "dim": f"{api}({x}, {x}, dim=2)",
            "length": f"{api}(torch.randn(2, 4), torch.randn(2, 4))",
            "broadcast": f"{api}(torch.randn(2, 3), torch.randn(4, 3))",
            "kernel": f"{api}(torch.zeros(2, 3, dtype=torch.bool), torch.zeros(2, 3, dtype=torch.bool))",
            "dtype": f"{api}({x}, {long})",
        }
    return {"dim": f"{api}(torch.randn(3))", "same": f"{api}({x}, dim1=0, dim2=0)"}


def matrix(rng, batch, m, n, dtypes=True):
    dtype = rng.choice(["float32"] * 8 + ["float64", "complex64", "float16", "int64"]) if dtypes else "float32"
    shape = [*batch, m, n]
    if maybe(rng, 0.06):
        shape = shape[-1:]
    source = f"torch.zeros({literal(shape)}, dtype=torch.int64)" if dtype == "int64" else f"torch.randn({literal(shape)}, dtype=torch.{dtype})" if dtype != "float32" else f"torch.randn({literal(shape)})"
    if len(shape) > 1 and maybe(rng, 0.25):
        source += ".transpose(-2, -1)"
    return source


def sweep(api, rng):
    name = short(api)
    batch = [rng.randint(1, 3) for _ in range(rng.choice([0, 0, 1, 1, 2]))]
    m = rng.randint(1, 4)
    n = m if maybe(rng, 0.8) else rng.randint(1, 4)
    if name == "solve":
        k = rng.randint(1, 3)
        same = maybe(rng, 0.9)
        A = f"torch.randn({literal([*batch, m, n])})"
        right = rng.choice([[m], [m, k], [*batch, m, k], [*batch, m], [2, m, k], [k, m]])
        B = f"torch.randn({literal(right)}{'' if same else ', dtype=torch.float64'})"
        return f"{api}({A}, {B}{rng.choice(['', '', '', ', left=False', ', left=True', ', 1'])})"
    if name == "matrix_power":
        return f"{api}({matrix(rng, batch, m, n)}, {rng.choice(['0', '1', '2', '3', '-1', '-2', 'n=2', '2.0', 'True'])})"
    if name in ("vecdot", "cross"):
        size = 3 if name == "cross" and maybe(rng, 0.85) else m
        shape = [*batch, size]
        other = [1 if maybe(rng, 0.15) else one for one in shape]
        if name == "vecdot" and len(shape) > 1 and maybe(rng, 0.2):
            other = other[1:]
        if maybe(rng, 0.1):
            other[0] += 1
        if name == "vecdot" and len(shape) == 1:
            other = shape
        kind = rng.choice(["", "", "", "", ", dtype=torch.float64", ", dtype=torch.complex64"])
        dim = rng.choice(["", "", "", f", dim={rng.randint(-len(shape), len(shape))}"]) if len(shape) > 1 else ""
        return f"{api}(torch.randn({literal(shape)}{kind}), torch.randn({literal(other)}{kind if maybe(rng, 0.9) else ''}){dim})"
    if name == "diagonal":
        rank = rng.randint(1, 4)
        shape = [rng.randint(0 if maybe(rng, 0.1) else 1, 4) for _ in range(rank)]
        options = [one for one in (f"offset={rng.randint(-3, 3)}", f"dim1={rng.randint(-rank, rank - 1)}", f"dim2={rng.randint(-rank, rank)}") if maybe(rng, 0.4)]
        return f"{api}({', '.join([f'torch.randn({literal(shape)})', *options])})"
    extra = []
    if maybe(rng, 0.35):
        extra = [rng.choice({
            "lu": ["pivot=False", "pivot=True", "1", "out=None"],
            "lu_factor": ["pivot=False", "pivot=True", "1", "out=None"],
            "pinv": ["0.1", "rcond=0.1", "atol=0.1", "hermitian=True", "'x'", "rtol='a'", "foo=1"],
            "matrix_rank": ["hermitian=True", "'x'", "foo=1", "hermitian=1"],
            "pinverse": ["1e-3", "rcond=0.1", "'x'", "foo=1"],
        }[name])]
    return f"{api}({', '.join([matrix(rng, batch, m, n), *extra])})"
