from choices import keywords, maybe
from layers import attention_mask, dtype_of, hint, layer_options, mask, sequence, sizes_of, source, spoil, written

NET = "torch.nn.Transformer"
ENCODER, ENCODER_LAYER = "torch.nn.TransformerEncoder", "torch.nn.TransformerEncoderLayer"
DECODER, DECODER_LAYER = "torch.nn.TransformerDecoder", "torch.nn.TransformerDecoderLayer"
SMALL = f"{NET}(8, 2, 1, 1, 16)"
FIRST = f"{NET}(8, 2, 1, 1, 16, norm_first=True)"
SWAPPED = f"{NET}(8, 2, 1, 1, 16, batch_first=True)"
SRC, TGT = "torch.randn((4, 2, 8))", "torch.randn((3, 2, 8))"
OTHER_WIDTH = f"{NET}(8, 2, 1, 1, 16, custom_encoder={ENCODER}({ENCODER_LAYER}(4, 2, 16), 1))"
OTHER_BATCH = f"{NET}(8, 2, 1, 1, 16, custom_decoder={DECODER}({DECODER_LAYER}(8, 2, 16, batch_first=True), 1))"

cases = [
    f"{NET}(nhead=16, num_encoder_layers=1)",
    f"{NET}(64, 8, 2, 2, 32)(torch.randn((10, 32, 64)), torch.randn((20, 32, 64)))",
    f"{SWAPPED}(torch.randn((2, 4, 8)), torch.randn((2, 3, 8)))",
    f"{SMALL}(torch.randn((4, 8)), torch.randn((3, 8)))",
    f"{NET}(8, 2, 2, 1, 16, 0.1, 'gelu', norm_first=True, bias=False)({SRC}, {TGT})",
    f"{SMALL}({SRC}, {TGT}, tgt_mask=torch.tensor([[False, True, True], [False, False, True], [False, False, False]]))",
    f"{SMALL}({SRC}, {TGT}, torch.randn((4, 4)), torch.randn((3, 3)), torch.randn((3, 4)))",
    f"{SMALL}({SRC}, {TGT}, src_key_padding_mask=torch.zeros((2, 4), dtype=torch.bool), tgt_key_padding_mask=torch.zeros((2, 3), dtype=torch.bool), memory_key_padding_mask=torch.zeros((2, 4), dtype=torch.bool))",
    f"{SMALL}.eval()({SRC}, {TGT}, tgt_mask=torch.randn((3, 3)), tgt_is_causal=True)",
    f"{NET}(8, 2, 1, 1, 16, dtype=torch.float64)",
    f"{NET}(8, 2, 1, 1, 16, custom_encoder={ENCODER}({ENCODER_LAYER}(8, 4, 16), 2))({SRC}, {TGT})",
    f"{NET}(8, 3, custom_encoder={ENCODER}({ENCODER_LAYER}(8, 2, 16), 1), custom_decoder={DECODER}({DECODER_LAYER}(8, 2, 16), 1))({SRC}, {TGT})",
    f"{SMALL}(torch.randn((4, 0, 8)), torch.randn((3, 0, 8)))",
    f"{SMALL}({SRC})",
    f"{NET}(8, 2, layers=3)",
    f"{NET}('8', 2)",
    f"{NET}(8, 2, 1.0)",
    f"{SMALL}(3, {TGT})",
    f"{SMALL}({SRC}, None)",
]

errors = {
    "positive": f"{NET}(8, 0)",
    "heads": f"{NET}(nhead=7)",
    "negative_size": f"{NET}(8, 2, 1, 1, -16)",
    "not_differentiable": f"{NET}(8, 2, 1, 1, 16, dtype=torch.int64)",
    "dropout_rate": f"{NET}(8, 2, 1, 1, 16, 1.5)",
    "activation": f"{NET}(8, 2, 1, 1, 16, activation='tanh')",
    "batch_size": f"{NET}(512, 8, 1, 1, 16)(torch.randn((10, 32, 512)), torch.randn((20, 16, 512)))",
    "d_model": f"{NET}(512, 8, 1, 1, 16)(torch.randn((10, 2, 256)), torch.randn((20, 2, 256)))",
    "no_dimension": f"{SMALL}(torch.randn(()), {TGT})",
    "no_layers": f"{NET}(8, 2, 1, 0, 16)({SRC}, {TGT})",
    "no_length": f"{SWAPPED}(torch.randn((8,)), torch.randn((3, 8)))",
    "nested_rank": f"{SWAPPED}.eval()(torch.randn((2, 4, 8)), torch.randn((2, 3, 8)), src_key_padding_mask=torch.zeros((4,), dtype=torch.bool))",
    "nested_size": f"{SWAPPED}.eval()(torch.randn((2, 4, 8)), torch.randn((2, 3, 8)), src_key_padding_mask=torch.zeros((2, 3), dtype=torch.bool))",
    "nested_length": f"{SWAPPED}.eval()(torch.randn((2, 0, 8)), torch.randn((2, 3, 8)), src_key_padding_mask=torch.zeros((2, 0), dtype=torch.bool))",
    "mask_dtype": f"{SMALL}({SRC}, {TGT}, torch.zeros((4, 4), dtype=torch.int64))",
    "mask_overflow": f"{SMALL}({SRC}, {TGT}, tgt_mask=torch.zeros((3, 3), dtype=torch.int64))",
    "dtype": f"{SMALL}(torch.zeros((4, 2, 8), dtype=torch.float64), {TGT})",
    "dtype_of_product": f"{NET}(8, 2, 1, 1, 16, bias=False)(torch.zeros((4, 2, 8), dtype=torch.float64), {TGT})",
    "query_rank": f"{SMALL}(torch.randn((1, 4, 2, 8)), {TGT})",
    "padding_rank": f"{SMALL}({SRC}, {TGT}, tgt_key_padding_mask=torch.zeros((3,)))",
    "mask_rank": f"{SMALL}({SRC}, {TGT}, tgt_mask=torch.zeros((2, 2, 3, 3)))",
    "unbatched_mask": f"{SMALL}(torch.randn((4, 8)), torch.randn((3, 8)), torch.zeros((1, 4, 4)))",
    "causal": f"{SMALL}({SRC}, {TGT}, tgt_is_causal=True)",
    "embed_dim": f"{OTHER_WIDTH}({SRC}, {TGT})",
    "mask_size": f"{SMALL}({SRC}, {TGT}, memory_mask=torch.zeros((4, 3)))",
    "padding_size": f"{SMALL}({SRC}, {TGT}, src_key_padding_mask=torch.zeros((4, 2)))",
    "empty_mask": f"{SMALL}(torch.randn((4, 0, 8)), torch.randn((3, 0, 8)), tgt_key_padding_mask=torch.zeros((0, 3)))",
    "mask_dtype_differs": f"{SMALL}({SRC}, {TGT}, torch.zeros((4, 4), dtype=torch.float64))",
    "dimension": f"{SMALL}(torch.randn((8,)), {TGT})",
    "key_rank": f"{SMALL}(torch.randn((4, 8)), {TGT})",
    "batch": f"{OTHER_BATCH}({SRC}, {TGT})",
    "normalized_shape": f"{NET}(8, 2, 1, 1, 16, custom_encoder={ENCODER}({ENCODER_LAYER}(4, 2, 16, norm_first=True), 1))({SRC}, {TGT})",
    "norm_parameter_dtype": f"{NET}(8, 2, 1, 1, 16, norm_first=True, dtype=torch.float64)({SRC}, {TGT})",
    "norm_dtype": f"{FIRST}(torch.zeros((4, 2, 8), dtype=torch.float64), {TGT})",
}


def sweep(rng):
    heads, features, T, S, N = sizes_of(rng)
    options = layer_options(rng, 0.5)
    init = [str(features), str(heads), "1", rng.choice(["1", "1", "2"]), str(rng.choice([1, 4, 8]))]
    odd = maybe(rng, 0.06)
    if odd:
        init[rng.choice([0, 1, 4])] = rng.choice(["None", "'8'", "(8,)", "-2", "3"])
    elif maybe(rng, 0.05):
        init[rng.choice([2, 3])] = rng.choice(["0", "-1", "True", "1.0", "'1'", "None"])
    custom = []
    if maybe(rng, 0.08) and not odd:
        width = features + 1 if maybe(rng, 0.2) else features
        batch_first = rng.choice(["", ", batch_first=True"])
        custom.append(f"custom_encoder={ENCODER}({ENCODER_LAYER}({width}, 1, 4{batch_first}), 1)")
    if maybe(rng, 0.08):
        batch_first = rng.choice(["", ", batch_first=True"])
        custom.append(f"custom_decoder={DECODER}({DECODER_LAYER}({features}, 1, 4{batch_first}), 1)")
    made = f"{NET}({', '.join(init + written(options) + custom)})" + (".eval()" if maybe(rng, 0.3) else "")
    if maybe(rng, 0.05):
        return made
    dtype, batched = dtype_of(options), maybe(rng, 0.85)
    rows = N if batched else 1
    src = spoil(rng, sequence(rng, S, N, features, options, batched), 0.06)
    tgt = spoil(rng, sequence(rng, T, N, features, options, batched), 0.04)
    arguments = [source(rng, src, dtype), source(rng, tgt, dtype)]
    arguments += keywords(
        rng,
        [
            ("src_mask", attention_mask(rng, heads, S, S, rows, dtype, 0.04)),
            ("tgt_mask", attention_mask(rng, heads, T, T, rows, dtype, 0.04)),
            ("memory_mask", attention_mask(rng, heads, T, S, rows, dtype, 0.04)),
            ("src_key_padding_mask", mask(rng, [N, S] if batched else [S], dtype, 0.04)),
            ("tgt_key_padding_mask", mask(rng, [N, T] if batched else [T], dtype, 0.04)),
            ("memory_key_padding_mask", mask(rng, [N, S] if batched else [S], dtype, 0.04)),
        ],
        0.2,
    )
    hints = [(f"{name}_is_causal", hint(rng)) for name in ("src", "tgt", "memory")]
    arguments += keywords(rng, hints, 0.05)
    if maybe(rng, 0.02):
        arguments.append("mask=None")
    if maybe(rng, 0.01):
        arguments = arguments[1:]
    return f"{made}({', '.join(arguments)})"
