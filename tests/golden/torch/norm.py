from choices import any_layout, arguments, literal, maybe

SWEEP = 300
X, Z = "torch.randn(3, 4)", "torch.zeros(3, 4, dtype=torch.int64)"

cases = [
    f"torch.norm({X})",
    f"{X}.norm()",
    f"torch.norm({X}, dim=0)",
    f"{X}.norm(2, 1, True)",
    "torch.norm(torch.randn(2, 3, 4, requires_grad=True), 1, (0, 2), keepdim=True)",
    "torch.norm(torch.randn(2, 3, 4), dim=(1, 2))",
    "torch.norm(torch.randn(2, 3, 4), 'fro', [0])",
    "torch.norm(torch.randn(2, 3, 4), 'nuc', (2, 0), True)",
    f"torch.norm({X}, 'nuc')",
    f"torch.norm({X}, None)",
    f"torch.norm({X}, p=2.5)",
    f"torch.norm({X}, dim=True)",
    f"torch.norm({X}, dtype=torch.float64)",
    "torch.norm(torch.randn(3, 4, dtype=torch.complex64), 0, -1)",
    f"torch.norm({X}, dim=1.0)",
    f"torch.norm({X}, dim=(1.0,))",
    f"torch.norm({X}, dim='ab')",
    f"torch.norm({X}, 1, 'ab')",
    f"torch.norm({X}, (2,))",
    f"torch.norm({X}, keepdim=2)",
    f"torch.norm({X}, 'nuc', keepdim=2)",
    f"torch.norm({X}, dtype='float32')",
    "torch.norm(torch.zeros(0, 4), 'nuc', keepdim=True)",
    f"torch.norm({X}, out=3)",
    "torch.norm(3)",
    "torch.norm()",
    f"{X}.norm(2, 0, False, None, None)",
    f"{X}.norm(out=None)",
    f"torch.norm({X}, 2, 0, False, None, torch.float64)",
]

errors = {
    "dim": f"torch.norm({X}, dim=(0, 2))",
    "dtype_kind": f"torch.norm({X}, dtype=torch.int64)",
    "dtype_complex": "torch.norm(torch.zeros(3, 4, dtype=torch.complex64), dtype=torch.float32)",
    "dtype_real": f"torch.norm({X}, dtype=torch.complex64)",
    "narrowing": "torch.norm(torch.zeros(3, 4, dtype=torch.float64), dtype=torch.float32)",
    "type": f"torch.norm({Z})",
    "repeated": f"torch.norm({X}, dim=(0, 0))",
    "empty": "torch.norm(torch.zeros(0), -1)",
    "empty_dim": "torch.norm(torch.zeros(0, 4), -1, 0)",
    "rank": "torch.norm(torch.randn(3), 'nuc')",
    "order": f"torch.norm({X}, 'l2')",
    "pair": "torch.norm(torch.randn(2, 3, 4), 'fro', (0, 1, 2))",
    "matrix_type": f"torch.norm({Z}, 'nuc')",
    "precision": "torch.norm(torch.zeros(3, 4, dtype=torch.float16), 'nuc')",
    "same": f"torch.norm({X}, 'nuc', (0, -2))",
}


def sweep(rng):
    rank = rng.choice([0, 1, 2, 2, 2, 3, 3, 4])
    shape = [rng.randint(1, 4) for _ in range(rank)]
    if rank and maybe(rng, 0.08):
        shape[rng.randrange(rank)] = 0
    dtype = rng.choice(["float32"] * 10 + ["float64", "complex64", "int64", "float16", "bfloat16", "bool", "complex128"])
    count = rng.choice([1, 1, 2, 2, 2, 3])
    dims = [one - rank if maybe(rng, 0.3) else one for one in rng.sample(range(rank), min(count, rank))]
    if dims and maybe(rng, 0.06):
        dims[-1] = rng.choice([dims[0], rank, -rank - 1])
    dim = "None" if maybe(rng, 0.2) else str(dims[0]) if len(dims) == 1 and maybe(rng, 0.7) else literal(dims) if maybe(rng, 0.6) else str(dims)
    named = [
        ("p", rng.choice(["'fro'", "'fro'", "2", "1", "0", "-1", "3", "2.5", "None", "'nuc'", "'nuc'", "'l1'", "True"])),
        ("dim", dim),
        ("keepdim", rng.choice(["True", "False"])),
    ]
    if maybe(rng, 0.12):
        named.append(("dtype", f"torch.{rng.choice(['float32', 'float64', 'complex64', 'int64', 'float16'])}"))
    optional = [name for name, _ in named]
    source = any_layout(rng, shape, dtype)
    if maybe(rng, 0.4):
        return f"{source}.norm({arguments(rng, named, 0.12, optional)})"
    # as a function, `out` comes before dtype
    named = [(name, written) for name, written in named if name != "dtype"] + [(name, written) for name, written in named if name == "dtype"]
    written = arguments(rng, [("input", source), *named[:3]], 0.12, optional)
    return f"torch.norm({', '.join([written, *(f'{name}={value}' for name, value in named[3:])])})"
