from choices import keywords, maybe
from layers import attention_mask, dtype_of, hint, layer_of, layer_options, mask, sequence, sizes_of, source, spoil

LAYER = "torch.nn.TransformerDecoderLayer"
SMALL = f"{LAYER}(8, 2, 16)"
FIRST = f"{LAYER}(8, 2, 16, norm_first=True)"
TGT, MEMORY = "torch.randn((3, 2, 8))", "torch.randn((4, 2, 8))"

cases = [
    f"{LAYER}(d_model=512, nhead=8)(torch.randn((20, 32, 512)), torch.randn((10, 32, 512)))",
    f"{LAYER}(512, 8, 64, batch_first=True)(torch.randn((32, 20, 512)), torch.randn((32, 10, 512)))",
    f"{SMALL}(torch.randn((3, 8)), torch.randn((4, 8)))",
    f"{LAYER}(8, 2, 16, 0.1, 'gelu', norm_first=True, bias=False)({TGT}, {MEMORY})",
    f"{LAYER}(8, 2, 16, norm_first=True, batch_first=True)(torch.empty_strided((2, 3, 8), (8, 16, 1)), torch.randn((2, 4, 8)))",
    f"{SMALL}({TGT}, {MEMORY}, torch.zeros((3, 3), dtype=torch.bool), torch.zeros((3, 4), dtype=torch.bool))",
    f"{SMALL}({TGT}, {MEMORY}, tgt_key_padding_mask=torch.zeros((2, 3)), memory_key_padding_mask=torch.zeros((2, 4)))",
    f"{SMALL}({TGT}, {MEMORY}, tgt_mask=torch.randn((5, 5)), tgt_is_causal=True)",
    f"{SMALL}({TGT}, {MEMORY}, memory_mask=torch.randn((4, 3, 4)))",
    f"{SMALL}.eval()({TGT}, {MEMORY})",
    f"{LAYER}(8, 2, 16, dtype=torch.float64)",
    f"{SMALL}({TGT}, torch.randn((0, 2, 8)))",
    f"{SMALL}({TGT})",
    f"{LAYER}(8, 2, dim=4)",
    f"{LAYER}(8, None)",
    f"{SMALL}({TGT}, None)",
    f"{FIRST}(3, {MEMORY})",
]

errors = {
    "positive": f"{LAYER}(0, 2)",
    "heads": f"{LAYER}(512, 7)",
    "negative_size": f"{LAYER}(8, 2, -16)",
    "not_differentiable": f"{LAYER}(8, 2, dtype=torch.int64)",
    "dropout_rate": f"{LAYER}(8, 2, dropout=-0.1)",
    "activation": f"{LAYER}(8, 2, activation='swish')",
    "mask_dtype": f"{SMALL}({TGT}, {MEMORY}, torch.zeros((3, 3), dtype=torch.int64))",
    "mask_overflow": f"{SMALL}(torch.zeros((3, 2, 8), dtype=torch.int64), {MEMORY}, torch.zeros((3, 3), dtype=torch.bool))",
    "features": f"{LAYER}(512, 8, 16)(torch.randn((20, 2, 512)), torch.randn((10, 2, 256)))",
    "dtype": f"{SMALL}({TGT}, torch.zeros((4, 2, 8), dtype=torch.float64))",
    "dtype_of_product": f"{LAYER}(8, 2, 16, bias=False)({TGT}, torch.zeros((4, 2, 8), dtype=torch.float64))",
    "query_rank": f"{SMALL}(torch.randn((8,)), {MEMORY})",
    "padding_rank": f"{SMALL}({TGT}, {MEMORY}, tgt_key_padding_mask=torch.zeros((3,)))",
    "mask_rank": f"{SMALL}({TGT}, {MEMORY}, torch.zeros((2, 2, 3, 3)))",
    "unbatched_mask": f"{SMALL}(torch.randn((3, 8)), torch.randn((4, 8)), torch.zeros((1, 3, 3)))",
    "causal": f"{SMALL}({TGT}, {MEMORY}, tgt_is_causal=True)",
    "embed_dim": f"{LAYER}(512, 8, 16)(torch.randn((20, 2, 256)), torch.randn((10, 2, 512)))",
    "mask_size": f"{SMALL}({TGT}, {MEMORY}, memory_mask=torch.zeros((4, 3)))",
    "padding_size": f"{SMALL}({TGT}, {MEMORY}, memory_key_padding_mask=torch.zeros((2, 3)))",
    "empty_mask": f"{SMALL}(torch.randn((3, 0, 8)), torch.randn((4, 0, 8)), tgt_key_padding_mask=torch.zeros((0, 3)))",
    "mask_dtype_differs": f"{SMALL}({TGT}, {MEMORY}, torch.zeros((3, 3), dtype=torch.float64))",
    "dimension": f"{LAYER}(8, 2, 16, batch_first=True)({TGT}, torch.randn((8,)))",
    "key_rank": f"{SMALL}({TGT}, torch.randn((4, 8)))",
    "batch": f"{SMALL}({TGT}, torch.randn((4, 3, 8)))",
    "normalized_shape": f"{FIRST}(torch.randn((3, 2, 7)), {MEMORY})",
    "norm_parameter_dtype": f"{LAYER}(8, 2, 16, norm_first=True, dtype=torch.float64)({TGT}, {MEMORY})",
    "norm_dtype": f"{FIRST}(torch.zeros((3, 2, 8), dtype=torch.float64), {MEMORY})",
}


def sweep(rng):
    heads, features, T, S, N = sizes_of(rng)
    options = layer_options(rng)
    made = layer_of(rng, LAYER, heads, features, options, 0.05) + (".eval()" if maybe(rng, 0.3) else "")
    if maybe(rng, 0.04):
        return made
    dtype, batched = dtype_of(options), maybe(rng, 0.85)
    rows = N if batched else 1
    tgt = spoil(rng, sequence(rng, T, N, features, options, batched), 0.05)
    memory = spoil(rng, sequence(rng, S, N, features, options, batched), 0.08)
    arguments = [source(rng, tgt, dtype), source(rng, memory, dtype)]
    arguments += keywords(
        rng,
        [
            ("tgt_mask", attention_mask(rng, heads, T, T, rows, dtype)),
            ("memory_mask", attention_mask(rng, heads, T, S, rows, dtype)),
            ("tgt_key_padding_mask", mask(rng, [N, T] if batched else [T], dtype)),
            ("memory_key_padding_mask", mask(rng, [N, S] if batched else [S], dtype)),
        ],
        0.25,
    )
    arguments += keywords(rng, [("tgt_is_causal", hint(rng)), ("memory_is_causal", hint(rng))], 0.07)
    if maybe(rng, 0.02):
        arguments.append("mask=None")
    if maybe(rng, 0.01):
        arguments = arguments[1:]
    return f"{made}({', '.join(arguments)})"
