from choices import keywords, maybe, randn, transposed

MHA = "torch.nn.MultiheadAttention"


def qkv(query, key, value=None):
    return ", ".join(randn(shape) for shape in (query, key, value or key))


cases = [
    f"{MHA}(512, 8)({qkv((10, 32, 512), (20, 32, 512))})",
    f"{MHA}(512, 8, batch_first=True)({qkv((32, 10, 512), (32, 20, 512))})",
    f"{MHA}(8, 2)({qkv((3, 8), (4, 8))})",
    f"{MHA}(8, 2, batch_first=True)({qkv((3, 8), (4, 8))}, attn_mask=torch.zeros((2, 3, 4), dtype=torch.bool))",
    f"{MHA}(8, 2)({qkv((3, 2, 8), (4, 2, 8))}, average_attn_weights=False)",
    f"{MHA}(8, 2)({qkv((3, 2, 8), (4, 2, 8))}, need_weights=False)",
    f"{MHA}(8, 2, dropout=0.1)({qkv((3, 2, 8), (4, 2, 8))}, need_weights=False)",
    f"{MHA}(8, 2, dropout=0.1).eval()({qkv((3, 2, 8), (4, 2, 8))}, need_weights=False)",
    f"{MHA}(8, 2)({qkv((3, 2, 8), (4, 2, 8))}, key_padding_mask=torch.zeros((2, 4), dtype=torch.bool))",
    f"{MHA}(8, 2)({qkv((3, 2, 8), (4, 2, 8))}, attn_mask=torch.randn((3, 4)))",
    f"{MHA}(8, 2)({qkv((3, 2, 8), (4, 2, 8))}, attn_mask=torch.randn((4, 3, 4)), need_weights=False)",
    f"{MHA}(8, 2)({qkv((3, 2, 8), (3, 2, 8))}, attn_mask=torch.randn((5, 5)), is_causal=True, need_weights=False)",
    f"{MHA}(8, 2, kdim=5, vdim=6)({qkv((3, 2, 8), (4, 2, 5), (4, 2, 6))})",
    f"{MHA}(8, 2, add_bias_kv=True, add_zero_attn=True)({qkv((3, 2, 8), (4, 2, 8))})",
    f"{MHA}(8, 4, bias=False, dtype=torch.float64)",
    f"{MHA}(8, 2, dtype=torch.float64)({', '.join(['torch.zeros((3, 8), dtype=torch.float64)'] * 3)})",
    f"{MHA}(8, 2)({qkv((3, 0, 8), (4, 0, 8))})",
    f"{MHA}(8, 2)({qkv((3, 2, 8), (0, 2, 8))})",
    f"{MHA}(8)",
    f"{MHA}(8, 2, heads=2)",
    f"{MHA}(8.0, 2)",
    f"{MHA}(8, 2)(torch.randn((3, 2, 8)))",
]

errors = {
    "positive": f"{MHA}(8, 0)",
    "heads": f"{MHA}(512, 7)",
    "negative_size": f"{MHA}(8, 2, kdim=-3)",
    "not_differentiable": f"{MHA}(8, 2, dtype=torch.int64)",
    "mask_dtype": f"{MHA}(8, 2)({qkv((3, 8), (4, 8))}, attn_mask=torch.zeros((3, 4), dtype=torch.int64))",
    "mask_overflow": f"{MHA}(8, 2)({', '.join(['torch.zeros((3, 8), dtype=torch.int64)'] * 3)}, attn_mask=torch.zeros((3, 3), dtype=torch.bool))",
    "features": f"{MHA}(8, 2)({qkv((3, 2, 8), (4, 2, 7))})",
    "dtype": f"{MHA}(8, 2)({', '.join(['torch.zeros((3, 2, 8), dtype=torch.float64)'] * 3)})",
    "dtype_of_product": f"{MHA}(8, 2, bias=False)({', '.join(['torch.zeros((3, 2, 8), dtype=torch.float64)'] * 3)})",
    "query_rank": f"{MHA}(8, 2)({qkv((8,), (8,))})",
    "padding_rank": f"{MHA}(8, 2)({qkv((3, 8), (4, 8))}, key_padding_mask=torch.zeros((1, 4), dtype=torch.bool))",
    "mask_rank": f"{MHA}(8, 2)({qkv((3, 2, 8), (4, 2, 8))}, attn_mask=torch.zeros((2, 2, 3, 4)))",
    "unbatched_mask": f"{MHA}(8, 2)({qkv((3, 8), (4, 8))}, attn_mask=torch.zeros((2, 3, 3)))",
    "causal": f"{MHA}(8, 2)({qkv((3, 2, 8), (3, 2, 8))}, is_causal=True)",
    "embed_dim": f"{MHA}(512, 8)({qkv((3, 2, 256), (3, 2, 256))})",
    "mask_size": f"{MHA}(8, 2)({qkv((3, 2, 8), (4, 2, 8))}, attn_mask=torch.zeros((4, 3)))",
    "padding_size": f"{MHA}(8, 2)({qkv((3, 2, 8), (4, 2, 8))}, key_padding_mask=torch.zeros((4, 2), dtype=torch.bool))",
    "empty_mask": f"{MHA}(8, 2)({qkv((3, 0, 8), (4, 0, 8))}, key_padding_mask=torch.zeros((0, 4)), need_weights=False)",
    "mask_dtype_differs": f"{MHA}(8, 2)({qkv((3, 2, 8), (4, 2, 8))}, attn_mask=torch.zeros((3, 4), dtype=torch.float64), need_weights=False)",
    "dimension": f"{MHA}(8, 2, batch_first=True)({qkv((2, 3, 8), (8,))})",
    "key_rank": f"{MHA}(8, 2)({qkv((3, 2, 8), (4, 8))})",
    "batch": f"{MHA}(8, 2)({qkv((3, 2, 8), (4, 3, 8))})",
    "key_value": f"{MHA}(8, 2)({qkv((3, 2, 8), (4, 2, 8), (5, 2, 8))})",
    "key_value_batch": f"{MHA}(8, 2, kdim=5)({qkv((3, 2, 8), (4, 2, 5), (5, 2, 8))})",
    "projection": f"{MHA}(8, 2, kdim=5)({qkv((3, 2, 8), (4, 2, 6), (4, 2, 8))})",
    "bias_batch": f"{MHA}(8, 2, add_bias_kv=True)({qkv((3, 2, 8), (4, 3, 8))})",
    "score_dtype": f"{MHA}(8, 2)({qkv((3, 2, 8), (4, 2, 8))}, attn_mask=torch.zeros((3, 4), dtype=torch.float64))",
    "dropout_of_weights": f"{MHA}(8, 2, dropout=1.5)({qkv((3, 2, 8), (4, 2, 8))})",
    "dropout": f"{MHA}(8, 2, dropout=1.5)({qkv((3, 2, 8), (4, 2, 8))}, need_weights=False)",
    "dropout_negative": f"{MHA}(8, 2, dropout=-0.5)({qkv((3, 2, 8), (4, 2, 8))}, need_weights=False)",
}

ODD = ["None", "'2'", "(2,)", "[2]", "-1", "0"]
DTYPES = ["float64", "int64", "bool", "float16", "uint8"]


def sweep(rng):
    H = rng.choice([1, 2, 2, 3])
    E = H * rng.randint(1, 3)
    L, S, N = rng.randint(1, 4), rng.randint(1, 4), rng.randint(1, 3)
    if maybe(rng, 0.06):
        L, S, N = rng.choice([(0, S, N), (L, 0, N), (L, S, 0)])
    kdim, vdim = (rng.randint(1, 4) if maybe(rng, 0.15) else E for _ in range(2))
    is_swapped, has_bias_kv, has_zero = maybe(rng, 0.4), maybe(rng, 0.15), maybe(rng, 0.15)
    dtype = "float64" if maybe(rng, 0.08) else "float32"

    init = [str(E), str(H)]
    if maybe(rng, 0.04):
        init[rng.randint(0, 1)] = rng.choice(ODD)
    elif maybe(rng, 0.02):
        init[0] = f"{init[0]}.0"
    if maybe(rng, 0.03):
        init[1] = str(rng.randint(1, 5))
    written = {
        "dropout": rng.choice(["0.1", "0.1", "1", "True", "1.5", "-0.5", "'a'", "None"]) if maybe(rng, 0.15) else None,
        "bias": rng.choice(["False", "False", "None", "0", "2"]) if maybe(rng, 0.2) else None,
        "add_bias_kv": "True" if has_bias_kv else None,
        "add_zero_attn": "True" if has_zero else None,
        "kdim": kdim if kdim != E else None,
        "vdim": vdim if vdim != E else None,
        "batch_first": "True" if is_swapped else None,
        "dtype": f"torch.{dtype}" if dtype != "float32" else None,
    }
    if maybe(rng, 0.05):
        name, *odd = rng.choice(
            [("kdim", -2, "2.5", "'a'"), ("vdim", -2, "'a'", "[3]"), ("dtype", "torch.int32", "'float32'"), ("heads", 2), ("embed_dim", 4)]
        )
        written[name] = rng.choice(odd)
    init += [f"{name}={value}" for name, value in written.items() if value is not None]
    if maybe(rng, 0.02):
        init = init[: rng.randint(0, 1)]
    made = f"{MHA}({', '.join(init)})" + (".eval()" if maybe(rng, 0.25) else "")
    if maybe(rng, 0.05):
        return made

    def batched(length, features):
        return [N, length, features] if is_swapped else [length, N, features]

    is_batched = maybe(rng, 0.8)
    shapes = [batched(L, E), batched(S, kdim), batched(S, vdim)]
    if not is_batched:
        shapes = [[L, E], [S, kdim], [S, vdim]]
        N = 1
    if maybe(rng, 0.08):
        shape = rng.choice(shapes)
        if maybe(rng, 0.3):
            shape.pop(0)
        elif maybe(rng, 0.2):
            shape.insert(0, 1)
        else:
            shape[rng.randrange(len(shape))] += 1
    if maybe(rng, 0.04):
        both = rng.randrange(len(shapes[1]))
        for shape in shapes[1:]:
            if both < len(shape):
                shape[both] += 1

    def source(shape):
        if maybe(rng, 0.01):
            return rng.choice(["None", "3", "[1.0]", "'x'"])
        kind = rng.choice(DTYPES) if maybe(rng, 0.01) else dtype
        return transposed(rng, shape, kind) if maybe(rng, 0.15) else randn(shape, kind)

    args = [source(shape) for shape in shapes]

    def mask(shape):
        kind = rng.choice(DTYPES) if maybe(rng, 0.1) else rng.choice(["bool", dtype])
        if maybe(rng, 0.08):
            shape[rng.randrange(len(shape))] += 1
        if maybe(rng, 0.03):
            shape.insert(0, 1)
        if maybe(rng, 0.02):
            return rng.choice(["True", "3", "[True]", "'causal'"])
        return transposed(rng, shape, kind) if maybe(rng, 0.1) else randn(shape, kind)

    options = keywords(
        rng,
        [
            ("key_padding_mask", mask([N, S] if is_batched else [S])),
            ("need_weights", rng.choice(["False", "False", "False", "True", "0", "None"])),
            ("attn_mask", mask(rng.choice([[L, S], [N * H, L, S]]))),
            ("average_attn_weights", rng.choice(["False", "True", "0"])),
        ],
        0.4,
    )
    if maybe(rng, 0.1):
        options.append(f"is_causal={rng.choice(['True', 'True', 'False', 'False', '1', 'None'])}")
    if maybe(rng, 0.02):
        options.append("mask=None")
    if maybe(rng, 0.01):
        args.pop()
    return f"{made}({', '.join(args + options)})"
