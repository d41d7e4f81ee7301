from choices import literal, maybe

SWEEP = 110
LINALG = "det slogdet inv inv_ex eig eigvals eigh eigvalsh cholesky qr svd svdvals matrix_exp".split()
apis = [*(f"torch.linalg.{name}" for name in LINALG), *(f"torch.{name}" for name in "det logdet slogdet inverse cholesky matrix_exp qr svd".split())]
FULL = ["slogdet", "logdet", "inv", "inv_ex", "inverse"]
WIDE = ["det", "linalg.cholesky", "qr", "svd", "svdvals", "matrix_exp"]


def short(api):
    return api.rsplit(".", 1)[1]


def is_square(api):
    return short(api) not in ("qr", "svd", "svdvals")


def good(api, sizes="3, 3"):
    """Something that can be decomposed."""
    if "cholesky" in api:
        return "torch.eye(3)"
    return f"torch.randn({sizes})"


def kernel(api):
    return short(api) in "det eig eigvals eigh eigvalsh cholesky qr svd svdvals".split()


def cases(api):
    name = short(api)
    found = [
        f"{api}({good(api)})",
        f"{api}({good(api, '2, 3, 3')})",
        f"{api}({good(api)}.expand(2, 3, 3))",
        f"{api}({good(api)}, 1, 2, 3)",
        f"{api}({good(api)}, foo=1)",
        f"{api}(3)",
        f"{api}()",
        f"{api}(torch.randn(0, 3, 3))",
    ]
    if "cholesky" not in api:
        found += [f"{api}(torch.randn(2, 3, 3, requires_grad=True))", f"{api}(torch.randn(3, 3, dtype=torch.float64))"]
    if not is_square(api):
        found += [f"{api}(torch.randn(4, 3))", f"{api}(torch.randn(2, 3, 4))", f"{api}(torch.randn(0, 3))", f"{api}(torch.randn(3, 0))"]
    if name in ("eig", "eigvals", "eigh", "eigvalsh", "svd", "qr", "det", "inv", "slogdet"):
        found.append(f"{api}(torch.randn(3, 3, dtype=torch.complex64))")
    if "linalg" not in api:
        found.append(f"{good(api)}.{name}()")
    if name == "qr":
        found += [f"{api}(torch.randn(4, 3), {mode})" for mode in (["'complete'", "'r'"] if "linalg" in api else ["False", "some=True"])]
    if name == "svd":
        found += [f"{api}(torch.randn(2, 4, 3), False)", f"{api}(torch.randn(3, 4), False)"]
        if "linalg" not in api:
            found += [f"{api}(torch.randn(2, 4, 3), True, False)", f"{api}(torch.randn(3, 4), compute_uv=False)"]
    if "cholesky" in api:
        found.append(f"{api}(torch.eye(3), upper=True)")
    if name in ("eigh", "eigvalsh"):
        found += [f"{api}(torch.randn(3, 3), 'U')", f"{api}(torch.randn(3, 3), UPLO='u')"]
    return found


def errors(api):
    name = short(api)
    found = {"rank": f"{api}(torch.randn(3))"}
    if is_square(api):
        found["square"] = f"{api}(torch.randn(2, 3, 4))"
    if name in FULL or name in WIDE or api == "torch.linalg.cholesky":
        found["type"] = f"{api}(torch.zeros(3, 3, dtype=torch.int64))"
    if name in FULL:
        found["precision"] = f"{api}(torch.zeros(3, 3, dtype=torch.float16))"
    if kernel(api):
        found["not_implemented"] = f"{api}(torch.zeros(3, 3, dtype=torch.float16))"
    if name in ("eig", "eigvals"):
        found["integer"] = f"{api}(torch.zeros(3, 3, dtype=torch.int64))"
    if name in ("eigh", "eigvalsh"):
        found["triangle"] = f"{api}(torch.randn(3, 3), 'X')"
    if api == "torch.linalg.qr":
        found["mode"] = f"{api}(torch.randn(3, 3), 'full')"
    if api in ("torch.linalg.svd", "torch.linalg.svdvals"):
        found["driver"] = f"{api}(torch.randn(3, 3), driver='gesvd')"
    return found


def options(api, rng):
    name = short(api)
    if name == "qr":
        return [rng.choice(["'reduced'", "'complete'", "mode='r'", "'x'", "mode='complete'"] if "linalg" in api else ["True", "False", "some=False", "1"])]
    if api == "torch.linalg.svd":
        return [rng.choice(["True", "False", "full_matrices=False", "driver=None", "driver='gesvd'", "'x'"])]
    if name == "svd":
        return [rng.choice(["True", "False", "some=False", "compute_uv=False", "False, False"])]
    if name in ("eigh", "eigvalsh"):
        return [rng.choice(["'L'", "'U'", "UPLO='U'", "'x'", "1"])]
    if "cholesky" in api:
        return ["upper=True"]
    return [rng.choice(["out=None", "1", "foo=2"])]


def sweep(api, rng):
    batch = [rng.randint(0 if maybe(rng, 0.1) else 1, 3) for _ in range(rng.choice([0, 0, 1, 1, 2]))]
    m = rng.randint(1, 4)
    n = m if is_square(api) and maybe(rng, 0.8) else rng.randint(1, 4)
    shape = [*batch, m, n]
    dtype = rng.choice(["float32"] * 7 + ["float64", "complex64", "int64", "float16", "bool"])
    if maybe(rng, 0.06):
        shape = shape[-1:]
    if 0 in shape and dtype in ("float16", "int64", "bool"):
        dtype = "float32"
    if "cholesky" in api:
        if m == n and len(shape) >= 2 and 0 not in shape:
            source = f"torch.eye({m}, dtype=torch.{dtype})"
            if batch:
                source += f".expand({', '.join(map(str, shape))})"
        else:
            source = f"torch.randn({literal(shape)})"
    elif dtype in ("int64", "bool"):
        source = f"torch.zeros({literal(shape)}, dtype=torch.{dtype})"
    else:
        kind = "" if dtype == "float32" else f", dtype=torch.{dtype}"
        grad = ", requires_grad=True" if maybe(rng, 0.15) and dtype != "float16" else ""
        source = f"torch.randn({literal(shape)}{kind}{grad})"
        if len(shape) >= 2 and maybe(rng, 0.3):
            source += ".transpose(-2, -1)"
    if maybe(rng, 0.04):
        source = rng.choice(["3", "None", "[1]"])
    extra = options(api, rng) if maybe(rng, 0.35) else []
    return f"{api}({', '.join([source, *extra])})"
