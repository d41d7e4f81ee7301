from choices import any_layout, arguments, dtypes, literal, maybe

SWEEP = 300
S = "torch.nn.functional.scaled_dot_product_attention"


def z(*shape, dtype=None, grad=False):
    return f"torch.zeros({literal(shape)}{f', dtype=torch.{dtype}' if dtype else ''}{', requires_grad=True' if grad else ''})"


def of(dtype):
    return f"{z(4, 5, dtype=dtype)}, {z(6, 5, dtype=dtype)}, {z(6, 5, dtype=dtype)}"


QKV = f"{z(2, 3, 4, 5)}, {z(2, 3, 6, 5)}, {z(2, 3, 6, 5)}"
FLAT = of(None)

cases = [
    f"{S}({QKV})",
    f"{S}({FLAT})",
    f"{S}({z(3, 4, 5)}, {z(3, 6, 5)}, {z(3, 6, 5)})",
    f"{S}({z(2, 3, 4, 5)}, {z(2, 3, 6, 5)}, {z(2, 3, 6, 7)})",
    f"{S}({z(1, 2, 3, 4, 5)}, {z(1, 2, 3, 6, 5)}, {z(1, 2, 3, 6, 5)})",
    f"{S}({z(2, 3, 4, 5)}, {z(2, 1, 6, 5)}, {z(2, 1, 6, 5)})",
    f"{S}({z(2, 3, 4, 5)}, {z(6, 5)}, {z(6, 5)})",
    f"{S}({z(4, 5)}, {z(6, 5)}, {z(2, 3, 6, 5)})",
    f"{S}({z(2, 3, 4, 5)}, {z(2, 3, 6, 5)}, {z(2, 3, 7, 5)})",
    f"{S}({z(2, 4, 4, 5)}, {z(2, 2, 6, 5)}, {z(2, 2, 6, 5)}, enable_gqa=True)",
    f"{S}({z(2, 4, 4, 5)}, {z(2, 2, 6, 5)}, {z(2, 1, 6, 5)}, enable_gqa=True)",
    f"{S}({z(4, 4, 5)}, {z(2, 6, 5)}, {z(2, 6, 5)}, enable_gqa=True)",
    f"{S}({QKV}, {z(4, 6)})",
    f"{S}({QKV}, {z(4, 6, dtype='bool')})",
    f"{S}({QKV}, {z(2, 1, 4, 6)})",
    f"{S}({QKV}, {z(3, 4, 6)})",
    f"{S}({QKV}, {z(4, 1)})",
    f"{S}({QKV}, {z(4, 6, grad=True)})",
    f"{S}({FLAT}, {z(6)})",
    f"{S}({QKV}, {z(4, 6)}, 0.0, True)",
    f"{S}({QKV}, None, 0.0, True)",
    f"{S}({FLAT}, is_causal=True)",
    f"{S}({QKV}, None, 0.5)",
    f"{S}({QKV}, scale=0.5)",
    f"{S}({QKV}, scale='a')",
    f"{S}({QKV}, None, 0, 1)",
    f"{S}({z(4, 5, grad=True)}, {z(6, 5)}, {z(6, 5)})",
    f"{S}(torch.empty_strided((2, 3, 4, 5), (60, 5, 15, 1)), {z(2, 3, 6, 5)}, {z(2, 3, 6, 5)})",
    f"{S}(torch.empty_strided((2, 3, 4, 5), (60, 20, 1, 4)), {z(2, 3, 6, 5)}, {z(2, 3, 6, 5)})",
    f"{S}(torch.empty_strided((1, 3, 4, 5), (999, 20, 5, 1)), {z(1, 3, 6, 5)}, {z(1, 3, 6, 5)})",
    f"{S}({z(2, 3, 0, 5)}, {z(2, 3, 6, 5)}, {z(2, 3, 6, 5)}, None, 2.0)",
    f"{S}({of('float16')}, {z(4, 6)})",
    f"{S}({of('complex64')}, {z(4, 6, dtype='bool')})",
    f"{S}(1, 2, 3)",
    f"{S}({FLAT}, 1)",
    f"{S}({FLAT}, None, 0.0, False, None)",
    f"{S}({z(4, 5)})",
]

errors = {
    "dtypes": f"{S}({z(4, 5)}, {z(6, 5, dtype='float64')}, {z(6, 5)})",
    "ranks": f"{S}({z(5)}, {z(6, 5)}, {z(6, 5)})",
    "features": f"{S}({z(4, 5)}, {z(6, 4)}, {z(6, 5)})",
    "batches": f"{S}({z(2, 3, 4, 5)}, {z(2, 3, 6, 4)}, {z(2, 3, 6, 5)})",
    "broadcast": f"{S}({z(2, 3, 4, 5)}, {z(2, 2, 6, 5)}, {z(2, 2, 6, 5)})",
    "mask_dtype_differs": f"{S}({QKV}, {z(4, 6, dtype='int64')})",
    "dim": f"{S}({QKV}, {z(6)})",
    "no_dimensions": f"{S}({QKV}, {z()})",
    "output": f"{S}({QKV}, {z(1, 2, 3, 4, 6)})",
    "causal_mask": f"{S}({FLAT}, {z(4, 6)}, is_causal=True)",
    "heads": f"{S}({z(2, 4, 4, 5)}, {z(2, 3, 6, 5)}, {z(2, 3, 6, 5)}, enable_gqa=True)",
    "rate": f"{S}({QKV}, None, 2.0)",
    "dropout_negative": f"{S}({QKV}, None, -0.5)",
    "not_implemented": f"{S}({of('complex64')})",
    "dtype_of_product": f"{S}({of('int64')})",
    "scalar_type": f"{S}({z(2, 4, 5, dtype='int64')}, {z(2, 6, 5, dtype='int64')}, {z(2, 6, 5, dtype='int64')})",
    "overflow": f"{S}({of('int64')}, {z(4, 6, dtype='bool')})",
}


def changed(rng, shape):
    """Sizes that mostly still fit."""
    shape = list(shape)
    if shape and maybe(rng, 0.06):
        shape[rng.randrange(len(shape))] = rng.choice([0, 1, 2, 3, 7])
    if maybe(rng, 0.03):
        shape = shape[1:]
    return shape


def sweep(rng):
    rank = rng.choice([2, 3, 4, 4, 4, 4, 5])
    batch = [rng.randint(1, 3) for _ in range(rank - 2)]
    L, E, length = rng.randint(1, 4), rng.randint(1, 5), rng.randint(1, 5)
    grouped = rank > 2 and maybe(rng, 0.15)
    other = list(batch)
    if grouped:
        other[-1] = rng.choice([1, 1, 2, batch[-1], batch[-1]])
        batch[-1] *= rng.choice([1, 2])
    dtype = rng.choice(["float32"] * 10 + ["float64", "float16", "bfloat16", dtypes(rng)])
    shapes = [[*batch, L, E], [*other, length, E], [*other, length, E if maybe(rng, 0.8) else E + 1]]
    tensors = [any_layout(rng, changed(rng, shape), dtype if maybe(rng, 0.98) else dtypes(rng)) for shape in shapes]
    named = list(zip(["query", "key", "value"], tensors))
    if maybe(rng, 0.4):
        mask = changed(rng, rng.choice([[L, length], [L, length], [*batch, L, length], [*(1 for _ in batch), L, length], [1, length], [length]]))
        named.append(("attn_mask", any_layout(rng, mask, rng.choice(["float32", "bool", "bool", dtype, dtype, dtypes(rng)]))))
    else:
        named.append(("attn_mask", "None"))
    named.append(("dropout_p", rng.choice(["0.0", "0.0", "0.0", "0", "0.5", "1.0", "0.1", "1.5", "-0.5"])))
    named.append(("is_causal", rng.choice(["False", "False", "True", "1"] if maybe(rng, 0.3) else ["False", "False", "True"])))
    written = arguments(rng, named, 0.12, ["attn_mask", "dropout_p", "is_causal"])
    extra = [f"enable_gqa={grouped}"] if grouped else []
    if maybe(rng, 0.15):
        extra.append(f"scale={rng.choice(['0.5', '1', 'None', 'True', repr('a')])}")
    return f"{S}({', '.join([written, *extra])})"
