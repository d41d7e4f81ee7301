from choices import any_layout, literal, maybe

M = "torch.nn.functional.multi_head_attention_forward"
SWEEP = 250


def z(*shape, dtype="float32", grad=False):
    kind = "" if dtype == "float32" else f", dtype=torch.{dtype}"
    return f"torch.zeros({literal(shape)}{kind}{', requires_grad=True' if grad else ''})"


def weights(E, separate=None, bias=True, kv=False, zero=False, dropout="0.0", out_bias=True, dtype="float32", grad=False):
    """The arguments from `in_proj_weight` to `out_proj_bias`."""
    def w(*shape):
        return z(*shape, dtype=dtype, grad=grad)

    return [
        "None" if separate else w(3 * E, E),
        w(3 * E) if bias else "None",
        w(1, 1, E) if kv else "None",
        w(1, 1, E) if kv else "None",
        str(zero),
        dropout,
        w(E, E),
        w(E) if out_bias else "None",
    ]


def call(inputs, E, heads, rest=(), **options):
    return f"{M}({', '.join([*inputs, str(E), str(heads), *weights(E, **options), *rest])})"


def qkv(query, key, value=None, dtype="float32"):
    return [z(*shape, dtype=dtype) for shape in (query, key, value or key)]


A = qkv((3, 2, 8), (4, 2, 8))
FLAT = qkv((3, 8), (4, 8))
SEPARATE = ["use_separate_proj_weight=True", f"q_proj_weight={z(8, 8)}", f"k_proj_weight={z(8, 5)}", f"v_proj_weight={z(8, 6)}"]

cases = [
    call(A, 8, 2),
    call(FLAT, 8, 2),
    call(A, 8, 2, grad=True),
    call(A, 8, 2, ["need_weights=False"]),
    call(A, 8, 2, ["average_attn_weights=False"]),
    call(A, 8, 2, [f"key_padding_mask={z(2, 4, dtype='bool')}"]),
    call(A, 8, 2, [f"attn_mask={z(3, 4)}"]),
    call(A, 8, 2, [f"attn_mask={z(4, 3, 4, dtype='bool')}", "need_weights=False"]),
    call(FLAT, 8, 2, [f"attn_mask={z(2, 3, 4)}", f"key_padding_mask={z(4)}"]),
    call(A, 8, 2, [f"attn_mask={z(3, 4)}", "is_causal=True"]),
    call(A, 8, 2, [f"attn_mask={z(3, 4, dtype='int64')}", "is_causal=True", "need_weights=False"]),
    call(A, 8, 2, kv=True, zero=True),
    call(A, 8, 2, bias=False, out_bias=False),
    call(A, 8, 2, ["training=False"], dropout="0.5"),
    call(A, 8, 2, dropout="0.5"),
    call(qkv((3, 2, 8), (4, 2, 5), (4, 2, 6)), 8, 2, SEPARATE, separate=True),
    call(qkv((3, 2, 8), (4, 2, 8), dtype="float64"), 8, 2, dtype="float64"),
    call([z(3, 2, 8, grad=True), *A[1:]], 8, 2),
    call([*A[:2], z(4, 2, 8, grad=True)], 8, 2),
    f"{M}({', '.join(A)})",
    f"{M}({', '.join(A)}, 8, 2, heads=3)",
]

PLAIN = qkv((3, 2, 8), (3, 2, 8))
LONG = qkv((3, 8), (3, 8), dtype="int64")
DOUBLE = qkv((3, 2, 8), (3, 2, 8), dtype="float64")
errors = {
    "mask_dtype": call(FLAT, 8, 2, [f"attn_mask={z(3, 4, dtype='int64')}"]),
    "mask_overflow": call(LONG, 8, 2, [f"attn_mask={z(3, 3, dtype='bool')}"]),
    "features": call(qkv((3, 2, 8), (4, 2, 7)), 8, 2),
    "dtype": call(DOUBLE, 8, 2),
    "dtype_of_product": call(DOUBLE, 8, 2, bias=False),
    "query_rank": call(qkv((8,), (8,)), 8, 2),
    "padding_rank": call(FLAT, 8, 2, [f"key_padding_mask={z(1, 4)}"]),
    "mask_rank": call(A, 8, 2, [f"attn_mask={z(2, 2, 3, 4)}"]),
    "unbatched_mask": call(FLAT, 8, 2, [f"attn_mask={z(2, 3, 3)}"]),
    "causal": call(PLAIN, 8, 2, ["is_causal=True"]),
    "embed_dim": call(PLAIN, 6, 2),
    "heads": call(PLAIN, 8, 3),
    "mask_size": call(A, 8, 2, [f"attn_mask={z(4, 3)}"]),
    "padding_size": call(A, 8, 2, [f"key_padding_mask={z(4, 2)}"]),
    "empty_mask": call(qkv((3, 0, 8), (4, 0, 8)), 8, 2, [f"key_padding_mask={z(0, 4)}", "need_weights=False"]),
    "mask_dtype_differs": call(A, 8, 2, [f"attn_mask={z(3, 4, dtype='float64')}", "need_weights=False"]),
    "key_rank": call(qkv((3, 2, 8), (4, 8)), 8, 2),
    "batch": call(qkv((3, 2, 8), (4, 3, 8)), 8, 2),
    "key_value": call(qkv((3, 2, 8), (4, 2, 8), (5, 2, 8)), 8, 2),
    "key_value_batch": call(qkv((3, 2, 8), (4, 2, 5), (5, 2, 6)), 8, 2, SEPARATE, separate=True),
    "projection": call(qkv((3, 2, 8), (4, 2, 6), (4, 2, 6)), 8, 2, SEPARATE, separate=True),
    "bias_batch": call(qkv((3, 2, 8), (4, 3, 8)), 8, 2, kv=True),
    "score_dtype": call(A, 8, 2, [f"attn_mask={z(3, 4, dtype='float64')}"]),
    "dropout_of_weights": call(A, 8, 2, dropout="1.5"),
    "dropout": call(A, 8, 2, ["need_weights=False"], dropout="1.5"),
    "dropout_negative": call(A, 8, 2, ["need_weights=False"], dropout="-0.5"),
}


def sweep(rng):
    heads = rng.choice([1, 2, 2, 3])
    E = heads * rng.randint(1, 3)
    L, S, N = rng.randint(1, 4), rng.randint(1, 4), rng.randint(1, 3)
    if maybe(rng, 0.04):
        L, S, N = rng.choice([(0, S, N), (L, 0, N), (L, S, 0)])
    separate = maybe(rng, 0.25)
    kdim, vdim = (rng.randint(1, 4), rng.randint(1, 4)) if separate else (E, E)
    dtype = "float64" if maybe(rng, 0.1) else "float32"
    is_batched = maybe(rng, 0.8)
    batch = [N] if is_batched else []
    shapes = [[L, *batch, E], [S, *batch, kdim], [S, *batch, vdim]]
    if maybe(rng, 0.1):
        shape = rng.choice(shapes)
        shape[rng.randrange(len(shape))] += 1
    if maybe(rng, 0.04):
        shapes[rng.randrange(3)] = [S, E] if is_batched else [S, 1, E]
    # what is refused lies in one piece: F.linear takes another way otherwise, and words it differently
    other = "float64" if maybe(rng, 0.04) else dtype
    is_sound = other == dtype and [shape[-1] for shape in shapes] == [E, kdim, vdim]
    inputs = [any_layout(rng, shape, dtype) if is_sound else z(*shape, dtype=other) for shape in shapes]
    rest = []
    if separate:
        rest += ["use_separate_proj_weight=True", f"q_proj_weight={z(E, E, dtype=dtype)}", f"k_proj_weight={z(E, kdim, dtype=dtype)}", f"v_proj_weight={z(E, vdim, dtype=dtype)}"]
    causal = maybe(rng, 0.15)
    if maybe(rng, 0.35) or (causal and maybe(rng, 0.8)):
        shape = [L, S] if maybe(rng, 0.7) else [(N if is_batched else 1) * heads, L, S]
        if maybe(rng, 0.1):
            shape[rng.randrange(len(shape))] += 1
        rest.append(f"attn_mask={any_layout(rng, shape, rng.choice([dtype, dtype, 'bool', 'bool', 'float64', 'int64'] if maybe(rng, 0.3) else [dtype, 'bool']))}")
    if maybe(rng, 0.25):
        shape = [*batch, S] if maybe(rng, 0.9) else [S, *batch]
        rest.append(f"key_padding_mask={any_layout(rng, shape, rng.choice(['bool', 'bool', dtype]))}")
    for name, probability in (("need_weights", 0.35), ("average_attn_weights", 0.2), ("training", 0.2)):
        if maybe(rng, probability):
            rest.append(f"{name}=False")
    if causal:
        rest.append(f"is_causal={rng.choice(['True', 'True', '1'])}")
    rng.shuffle(rest)
    options = {"bias": maybe(rng, 0.8), "kv": maybe(rng, 0.15), "zero": maybe(rng, 0.15), "out_bias": maybe(rng, 0.8), "grad": maybe(rng, 0.3)}
    dropout = rng.choice(["0.0", "0.5", "1.5", "-0.5", "'a'", "None"]) if maybe(rng, 0.12) else "0.0"
    wrong = heads + 1 if maybe(rng, 0.03) else heads
    return call(inputs, E if maybe(rng, 0.97) else E + heads, wrong, rest, separate=separate, dropout=dropout, dtype=dtype, **options)
