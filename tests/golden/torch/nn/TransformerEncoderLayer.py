from choices import keywords, maybe
from layers import attention_mask, dtype_of, hint, layer_of, layer_options, mask, sequence, sizes_of, source, spoil

LAYER = "torch.nn.TransformerEncoderLayer"

cases = [
    f"{LAYER}(d_model=512, nhead=8)(torch.randn((10, 32, 512)))",
    f"{LAYER}(512, 8, 64, batch_first=True)(torch.randn((32, 10, 512)))",
    f"{LAYER}(8, 2, 16)(torch.randn((3, 8)))",
    f"{LAYER}(8, 2, 16, 0.1, 'gelu', norm_first=True)(torch.randn((3, 2, 8)))",
    f"{LAYER}(8, 2, 16, activation=torch.nn.functional.gelu, norm_first=True, batch_first=True)(torch.empty_strided((3, 2, 8), (1, 24, 3)))",
    f"{LAYER}(8, 2, 16, activation=torch.nn.GELU(), bias=False)(torch.randn((3, 2, 8)))",
    f"{LAYER}(8, 2, 16)(torch.randn((3, 2, 8)), torch.zeros((3, 3), dtype=torch.bool), torch.zeros((2, 3), dtype=torch.bool))",
    f"{LAYER}(8, 2, 16, batch_first=True)(torch.randn((2, 3, 8)), src_mask=torch.randn((4, 3, 3)))",
    f"{LAYER}(8, 2, 16)(torch.randn((3, 2, 8)), torch.randn((3, 3)), is_causal=True)",
    f"{LAYER}(8, 2, 16, batch_first=True).eval()(torch.randn((2, 3, 8)), src_key_padding_mask=torch.zeros((2, 3), dtype=torch.bool))",
    f"{LAYER}(8, 2, 16, dropout=0.0)(torch.randn((3, 2, 8)))",
    f"{LAYER}(8, 2, 16, dtype=torch.float64)(torch.zeros((3, 2, 8), dtype=torch.float64))",
    f"{LAYER}(8, 2, 16)(torch.randn((3, 0, 8)))",
    f"{LAYER}(8, 2, 0)",
    f"{LAYER}(8)",
    f"{LAYER}(8, 2, dim=4)",
    f"{LAYER}(8, 2, 4.0)",
    f"{LAYER}(8, 2, activation=3)(torch.randn((3, 2, 8)))",
    f"{LAYER}(8, 2)(None)",
]

SMALL = f"{LAYER}(8, 2, 16)"
FIRST = f"{LAYER}(8, 2, 16, norm_first=True)"

errors = {
    "positive": f"{LAYER}(8, 0)",
    "heads": f"{LAYER}(512, 7)",
    "negative_size": f"{LAYER}(8, 2, -16)",
    "not_differentiable": f"{LAYER}(8, 2, dtype=torch.int64)",
    "dropout_rate": f"{LAYER}(8, 2, dropout=1.5)",
    "activation": f"{LAYER}(8, 2, activation='tanh')",
    "mask_dtype": f"{SMALL}(torch.randn((3, 2, 8)), torch.zeros((3, 3), dtype=torch.int64))",
    "mask_overflow": f"{SMALL}(torch.zeros((3, 2, 8), dtype=torch.int64), torch.zeros((3, 3), dtype=torch.bool))",
    "dtype": f"{SMALL}(torch.zeros((3, 2, 8), dtype=torch.float64))",
    "dtype_of_product": f"{LAYER}(8, 2, 16, bias=False)(torch.zeros((3, 2, 8), dtype=torch.float64))",
    "query_rank": f"{SMALL}(torch.randn((8,)))",
    "padding_rank": f"{SMALL}(torch.randn((3, 8)), src_key_padding_mask=torch.zeros((1, 3), dtype=torch.bool))",
    "mask_rank": f"{SMALL}(torch.randn((3, 2, 8)), torch.zeros((2, 2, 3, 3)))",
    "unbatched_mask": f"{SMALL}(torch.randn((3, 8)), torch.zeros((1, 3, 3)))",
    "causal": f"{SMALL}(torch.randn((3, 2, 8)), is_causal=True)",
    "embed_dim": f"{LAYER}(512, 8, 16)(torch.randn((10, 2, 256)))",
    "mask_size": f"{SMALL}(torch.randn((3, 2, 8)), torch.zeros((2, 2)))",
    "padding_size": f"{SMALL}(torch.randn((3, 2, 8)), src_key_padding_mask=torch.zeros((3, 2), dtype=torch.bool))",
    "empty_mask": f"{SMALL}(torch.randn((3, 0, 8)), src_key_padding_mask=torch.zeros((0, 3)))",
    "mask_dtype_differs": f"{SMALL}(torch.randn((3, 2, 8)), torch.zeros((3, 3), dtype=torch.float64))",
    "normalized_shape": f"{FIRST}(torch.randn((3, 2, 7)))",
    "norm_parameter_dtype": f"{LAYER}(8, 2, 16, norm_first=True, dtype=torch.float64)(torch.randn((3, 2, 8)))",
    "norm_dtype": f"{FIRST}(torch.zeros((3, 2, 8), dtype=torch.float64))",
}


def sweep(rng):
    heads, features, length, _, batch = sizes_of(rng)
    options = layer_options(rng)
    made = layer_of(rng, LAYER, heads, features, options, 0.06) + (".eval()" if maybe(rng, 0.3) else "")
    if maybe(rng, 0.04):
        return made
    dtype, batched = dtype_of(options), maybe(rng, 0.85)
    src = spoil(rng, sequence(rng, length, batch, features, options, batched), 0.08)
    arguments = [source(rng, src, dtype)]
    arguments += keywords(
        rng,
        [
            ("src_mask", attention_mask(rng, heads, length, length, batch if batched else 1, dtype)),
            ("src_key_padding_mask", mask(rng, [batch, length] if batched else [length], dtype)),
        ],
        0.35,
    )
    if maybe(rng, 0.12):
        arguments.append(f"is_causal={hint(rng)}")
    if maybe(rng, 0.02):
        arguments.append("mask=None")
    if maybe(rng, 0.01):
        arguments = arguments[1:]
    return f"{made}({', '.join(arguments)})"
