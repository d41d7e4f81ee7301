from choices import literal, maybe

SWEEP = 150
apis = [f"torch.linalg.{name}" for name in ("norm", "vector_norm", "matrix_norm")]
X = "torch.randn(2, 3, 4)"


def cases(api):
    found = [
        f"{api}(torch.randn(3, 4))",
        f"{api}({X}, dim=(0, 1))",
        f"{api}({X}, 1, dim=(1, 2), keepdim=True)",
        f"{api}({X}, ord=2, dim=(0, 2), keepdim=True)",
        f"{api}(torch.randn(3, 4, requires_grad=True), dtype=torch.float64)",
        f"{api}(torch.randn(3, 4, dtype=torch.complex64))",
        f"{api}(torch.zeros(3, 4, dtype=torch.float16))",
        f"{api}(torch.randn(3, 4), -1)",
        f"{api}(torch.randn(3, 4), 'a', 'b')",
        f"{api}(3)",
        f"{api}()",
        f"{api}(torch.randn(3, 4), foo=1)",
    ]
    if "vector" not in api:
        found += [f"{api}(torch.randn(3, 4), 'nuc')", f"{api}({X}, 'fro', (0, 1))", f"{api}({X}, 'nuc', (2, 0), True)", f"{api}({X}, dim=1.0)"]
    if "matrix" not in api:
        found += [f"{api}({X}, 3, 1)", f"{api}(torch.randn(5), 0)", f"{api}({X}, dim=0)", f"{api}(torch.randn(()))"]
    return found


def errors(api):
    x, z = "torch.randn(3, 4)", "torch.zeros(3, 4, dtype=torch.int64)"
    vectors = "matrix" not in api
    found = {
        "dim": f"{api}({x}, dim=(0, 2))",
        "dtype_kind": f"{api}({x}, dtype=torch.int64)",
        "dtype_complex": f"{api}(torch.zeros(3, 4, dtype=torch.complex64), dtype=torch.float32)",
        "dtype_real": f"{api}({x}, dtype=torch.complex64)",
        "narrowing": f"{api}(torch.zeros(3, 4, dtype=torch.float64), dtype=torch.float32)",
    }
    if vectors:
        found |= {
            "type": f"{api}({z})",
            "repeated": f"{api}({x}, dim=(0, 0))",
            "empty": f"{api}(torch.zeros(0), -1)",
            "empty_dim": f"{api}(torch.zeros(0, 4), -1, 0)",
        }
    if "vector" not in api:
        found |= {
            "rank": f"{api}(torch.randn(3), 'fro')",
            "order": f"{api}({x}, 3)",
            "pair": f"{api}({x}, 'fro', {'(0, 1, 0)' if 'matrix' in api else '0'})",
            "matrix_type": f"{api}({z}, 1)",
            "precision": f"{api}(torch.zeros(3, 4, dtype=torch.float16), 2)",
            "same": f"{api}({x}, 'fro', (0, -2))",
        }
    if api.endswith(".norm"):
        found |= {"dims": f"{api}({X}, dim=(0, 1, 2))", "plain": f"{api}({X}, 2)"}
    return found


def sweep(api, rng):
    rank = rng.choice([1, 2, 2, 3, 4] if "matrix" not in api else [1, 2, 2, 2, 3, 3, 4])
    shape = [rng.randint(1, 4) for _ in range(rank)]
    is_vector = "vector" in api
    if is_vector and maybe(rng, 0.1):
        shape[rng.randrange(rank)] = 0
    dtype = rng.choice(["float32"] * 8 + ["float64", "complex64", "int64", "float16", "complex128"])
    source = f"torch.zeros({literal(shape)}, dtype=torch.{dtype})" if dtype != "float32" else f"torch.randn({literal(shape)})"
    if maybe(rng, 0.25):
        source += ".transpose(0, -1)"
    written = [source]
    orders = ["2", "1", "0", "-1", "3", "2.0", "2.5", "-2"] if is_vector else ["1", "2", "-1", "-2", "'fro'", "'nuc'", "'fro'", "3", "'x'", "2.0", "2.5"]
    if maybe(rng, 0.6):
        written.append(rng.choice(["", "ord="]) + rng.choice(orders))
    if maybe(rng, 0.55):
        count = rng.choice([1, 2, 2, 2, 3] if "matrix" not in api else [2, 2, 2, 2, 2, 1, 3])
        dims = [one - rank if maybe(rng, 0.3) else one for one in rng.sample(range(rank), min(count, rank))]
        if maybe(rng, 0.1):
            dims[-1] = dims[0]
        if maybe(rng, 0.08):
            dims[0] = rank
        written.append(f"dim={literal(dims) if len(dims) > 1 or maybe(rng, 0.5) else dims[0]}")
    if maybe(rng, 0.35):
        written.append("keepdim=True")
    if maybe(rng, 0.1):
        written.append(f"dtype=torch.{rng.choice(['float32', 'float64', 'complex64', 'int64', 'float16'])}")
    if maybe(rng, 0.06):
        written.append(rng.choice(["foo=1", "keepdims='a'", "out=None"]))
    return f"{api}({', '.join(written)})"
