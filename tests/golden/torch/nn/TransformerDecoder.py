from choices import keywords, maybe
from layers import attention_mask, dtype_of, hint, layer_options, mask, sequence, sizes_of, source, spoil, stack_arguments

DECODER, LAYER, NORM = "torch.nn.TransformerDecoder", "torch.nn.TransformerDecoderLayer", "torch.nn.LayerNorm"
SMALL = f"{DECODER}({LAYER}(8, 2, 16), 2)"
FIRST = f"{DECODER}({LAYER}(8, 2, 16, norm_first=True), 2)"
SWAPPED = f"{DECODER}({LAYER}(8, 2, 16, batch_first=True), 2)"
TGT, MEMORY = "torch.randn((3, 2, 8))", "torch.randn((4, 2, 8))"

cases = [
    f"{DECODER}({LAYER}(d_model=512, nhead=8), num_layers=6)",
    f"{DECODER}({LAYER}(64, 8, 32), 6, {NORM}(64))(torch.randn((20, 32, 64)), torch.randn((10, 32, 64)))",
    f"{SWAPPED}(torch.randn((2, 3, 8)), torch.randn((2, 4, 8)))",
    f"{SMALL}(torch.randn((3, 8)), torch.randn((4, 8)))",
    f"{FIRST}({TGT}, {MEMORY}, torch.zeros((3, 3), dtype=torch.bool), torch.zeros((3, 4), dtype=torch.bool))",
    f"{SMALL}({TGT}, {MEMORY}, torch.tensor([[False, True, True], [False, False, True], [False, False, False]]))",
    f"{SMALL}({TGT}, {MEMORY}, tgt_key_padding_mask=torch.zeros((2, 3)), memory_key_padding_mask=torch.zeros((2, 4)))",
    f"{SMALL}.eval()({TGT}, {MEMORY}, tgt_mask=torch.randn((5, 5)), tgt_is_causal=True)",
    f"{DECODER}({LAYER}(8, 2, 16, norm_first=True, batch_first=True), 1)(torch.empty_strided((2, 3, 8), (1, 16, 2)), torch.randn((2, 4, 8)))",
    f"{DECODER}({LAYER}(8, 2, 16), 1, {NORM}(8, bias=False))",
    f"{DECODER}({LAYER}(8, 3, 16), 2)",
    f"{DECODER}({LAYER}(8, 2))",
    f"{DECODER}('layer', 2)",
    f"{DECODER}({LAYER}(8, 2), None)",
    f"{SMALL}({TGT})",
    f"{SMALL}(3, {MEMORY})",
    f"{SMALL}({TGT}, {MEMORY}, mask=None)",
]

errors = {
    "no_layers": f"{DECODER}({LAYER}(8, 2, 16), 0)({TGT}, {MEMORY})",
    "no_length": f"{SWAPPED}(torch.randn((8,)), {MEMORY})",
    "mask_dtype": f"{SMALL}({TGT}, {MEMORY}, memory_mask=torch.zeros((3, 4), dtype=torch.int64))",
    "mask_overflow": f"{SMALL}({TGT}, {MEMORY}, torch.zeros((3, 3), dtype=torch.int64))",
    "features": f"{DECODER}({LAYER}(512, 8, 16), 1)(torch.randn((20, 2, 512)), torch.randn((10, 2, 256)))",
    "dtype": f"{SMALL}({TGT}, torch.zeros((4, 2, 8), dtype=torch.float64))",
    "dtype_of_product": f"{DECODER}({LAYER}(8, 2, 16, bias=False), 2)({TGT}, torch.zeros((4, 2, 8), dtype=torch.float64))",
    "query_rank": f"{SMALL}(torch.randn((8,)), {MEMORY})",
    "padding_rank": f"{SMALL}({TGT}, {MEMORY}, tgt_key_padding_mask=torch.zeros((3,)))",
    "mask_rank": f"{SMALL}({TGT}, {MEMORY}, torch.zeros((2, 2, 3, 3)))",
    "unbatched_mask": f"{SMALL}(torch.randn((3, 8)), torch.randn((4, 8)), torch.zeros((1, 3, 3)))",
    "causal": f"{SMALL}({TGT}, {MEMORY}, tgt_is_causal=True)",
    "embed_dim": f"{DECODER}({LAYER}(512, 8, 16), 1)(torch.randn((20, 2, 256)), torch.randn((10, 2, 512)))",
    "mask_size": f"{SMALL}({TGT}, {MEMORY}, memory_mask=torch.zeros((4, 3)))",
    "padding_size": f"{SMALL}({TGT}, {MEMORY}, memory_key_padding_mask=torch.zeros((2, 3)))",
    "empty_mask": f"{SMALL}(torch.randn((3, 0, 8)), torch.randn((4, 0, 8)), tgt_key_padding_mask=torch.zeros((0, 3)))",
    "mask_dtype_differs": f"{SMALL}({TGT}, {MEMORY}, torch.zeros((3, 3), dtype=torch.float64))",
    "dimension": f"{SWAPPED}({TGT}, torch.randn((8,)))",
    "key_rank": f"{SMALL}({TGT}, torch.randn((4, 8)))",
    "batch": f"{SMALL}({TGT}, torch.randn((4, 3, 8)))",
    "normalized_shape": f"{DECODER}({LAYER}(8, 2, 16), 2, {NORM}(16))({TGT}, {MEMORY})",
    "norm_parameter_dtype": f"{DECODER}({LAYER}(8, 2, 16), 2, {NORM}(8, dtype=torch.float64))({TGT}, {MEMORY})",
    "norm_dtype": f"{FIRST}(torch.zeros((3, 2, 8), dtype=torch.float64), {MEMORY})",
}


def sweep(rng):
    heads, features, T, S, N = sizes_of(rng)
    options = layer_options(rng, 0.4)
    init = stack_arguments(rng, LAYER, heads, features, options)
    if maybe(rng, 0.02):
        init.append("layers=2")
    if maybe(rng, 0.02):
        init = init[:1]
    made = f"{DECODER}({', '.join(init)})" + (".eval()" if maybe(rng, 0.3) else "")
    if maybe(rng, 0.05):
        return made
    dtype, batched = dtype_of(options), maybe(rng, 0.85)
    rows = N if batched else 1
    tgt = spoil(rng, sequence(rng, T, N, features, options, batched), 0.04)
    memory = spoil(rng, sequence(rng, S, N, features, options, batched), 0.06)
    arguments = [source(rng, tgt, dtype), source(rng, memory, dtype)]
    arguments += keywords(
        rng,
        [
            ("tgt_mask", attention_mask(rng, heads, T, T, rows, dtype, 0.04)),
            ("memory_mask", attention_mask(rng, heads, T, S, rows, dtype, 0.04)),
            ("tgt_key_padding_mask", mask(rng, [N, T] if batched else [T], dtype, 0.04)),
            ("memory_key_padding_mask", mask(rng, [N, S] if batched else [S], dtype, 0.04)),
        ],
        0.25,
    )
    arguments += keywords(rng, [("tgt_is_causal", hint(rng)), ("memory_is_causal", hint(rng))], 0.05)
    if maybe(rng, 0.02):
        arguments.append("mask=None")
    if maybe(rng, 0.01):
        arguments = arguments[1:]
    return f"{made}({', '.join(arguments)})"
