from choices import keywords, maybe
from layers import attention_mask, dtype_of, hint, layer_options, mask, sequence, sizes_of, source, spoil, stack_arguments

ENCODER, LAYER, NORM = "torch.nn.TransformerEncoder", "torch.nn.TransformerEncoderLayer", "torch.nn.LayerNorm"
SMALL = f"{ENCODER}({LAYER}(8, 2, 16), 2)"
FIRST = f"{ENCODER}({LAYER}(8, 2, 16, norm_first=True), 2)"
SWAPPED = f"{ENCODER}({LAYER}(8, 2, 16, batch_first=True), 2)"
SRC = "torch.randn((3, 2, 8))"

cases = [
    f"{ENCODER}({LAYER}(d_model=512, nhead=8), num_layers=6)",
    f"{ENCODER}({LAYER}(64, 8, 32), 6, {NORM}(64))(torch.randn((10, 32, 64)))",
    f"{ENCODER}({LAYER}(64, 8, 32, batch_first=True), 2)(torch.randn((32, 10, 64)))",
    f"{SMALL}(torch.randn((3, 8)))",
    f"{FIRST}({SRC}, torch.zeros((3, 3), dtype=torch.bool), torch.zeros((2, 3), dtype=torch.bool))",
    f"{SMALL}({SRC}, torch.tensor([[False, True, True], [False, False, True], [False, False, False]]))",
    f"{SWAPPED}.eval()(torch.randn((2, 3, 8)), src_key_padding_mask=torch.zeros((2, 3), dtype=torch.bool))",
    f"{ENCODER}({LAYER}(8, 2, 16, norm_first=True, batch_first=True), 1)(torch.empty_strided((2, 3, 8), (1, 16, 2)))",
    f"{SMALL}({SRC}, torch.randn((5, 5)), is_causal=True)",
    f"{ENCODER}({LAYER}(8, 2, 16), 1, {NORM}(8, bias=False), enable_nested_tensor=False)",
    f"{ENCODER}({LAYER}(8, 2, 16), 0)",
    f"{ENCODER}({LAYER}(8, 3, 16), 2)",
    f"{ENCODER}({LAYER}(8), 2)",
    f"{ENCODER}({LAYER}(8, 2))",
    f"{ENCODER}(3, 2)",
    f"{ENCODER}({LAYER}(8, 2), 2.0)",
    f"{SMALL}(3)",
    f"{SMALL}({SRC}, src_mask=None)",
]

errors = {
    "no_layers": f"{ENCODER}({LAYER}(8, 2, 16), 0)({SRC})",
    "no_length": f"{SWAPPED}(torch.randn((8,)))",
    "nested_rank": f"{SWAPPED}.eval()(torch.randn((2, 3, 8)), src_key_padding_mask=torch.zeros((3,), dtype=torch.bool))",
    "nested_size": f"{SWAPPED}.eval()(torch.randn((2, 3, 8)), src_key_padding_mask=torch.zeros((3, 2), dtype=torch.bool))",
    "nested_length": f"{SWAPPED}.eval()(torch.randn((2, 0, 8)), src_key_padding_mask=torch.zeros((2, 0), dtype=torch.bool))",
    "mask_dtype": f"{SMALL}({SRC}, torch.zeros((3, 3), dtype=torch.int64))",
    "mask_overflow": f"{SMALL}(torch.zeros((3, 2, 8), dtype=torch.int64), torch.zeros((3, 3), dtype=torch.bool))",
    "dtype": f"{SMALL}(torch.zeros((3, 2, 8), dtype=torch.float64))",
    "dtype_of_product": f"{ENCODER}({LAYER}(8, 2, 16, bias=False), 2)(torch.zeros((3, 2, 8), dtype=torch.float64))",
    "query_rank": f"{SMALL}(torch.randn((8,)))",
    "padding_rank": f"{SMALL}(torch.randn((3, 8)), src_key_padding_mask=torch.zeros((1, 3), dtype=torch.bool))",
    "mask_rank": f"{SMALL}({SRC}, torch.zeros((2, 2, 3, 3)))",
    "unbatched_mask": f"{SMALL}(torch.randn((3, 8)), torch.zeros((1, 3, 3)))",
    "causal": f"{SMALL}({SRC}, is_causal=True)",
    "embed_dim": f"{ENCODER}({LAYER}(512, 8, 16), 1)(torch.randn((10, 2, 256)))",
    "mask_size": f"{SMALL}({SRC}, torch.zeros((2, 2)))",
    "padding_size": f"{SMALL}({SRC}, src_key_padding_mask=torch.zeros((3, 2), dtype=torch.bool))",
    "empty_mask": f"{SMALL}(torch.randn((3, 0, 8)), src_key_padding_mask=torch.zeros((0, 3)))",
    "mask_dtype_differs": f"{SMALL}({SRC}, torch.zeros((3, 3), dtype=torch.float64))",
    "normalized_shape": f"{ENCODER}({LAYER}(8, 2, 16), 2, {NORM}(16))({SRC})",
    "norm_parameter_dtype": f"{ENCODER}({LAYER}(8, 2, 16), 2, {NORM}(8, dtype=torch.float64))({SRC})",
    "norm_dtype": f"{FIRST}(torch.zeros((3, 2, 8), dtype=torch.float64))",
}


def sweep(rng):
    heads, features, length, _, batch = sizes_of(rng)
    options = layer_options(rng, 0.4)
    init = stack_arguments(rng, LAYER, heads, features, options)
    init += keywords(rng, [("enable_nested_tensor", rng.choice(["False", "0"])), ("mask_check", "False")], 0.1)
    if maybe(rng, 0.02):
        init.append("layers=2")
    if maybe(rng, 0.02):
        init = init[:1]
    made = f"{ENCODER}({', '.join(init)})" + (".eval()" if maybe(rng, 0.4) else "")
    if maybe(rng, 0.05):
        return made
    dtype, batched = dtype_of(options), maybe(rng, 0.85)
    src = spoil(rng, sequence(rng, length, batch, features, options, batched), 0.06)
    arguments = [source(rng, src, dtype)]
    arguments += keywords(
        rng,
        [
            ("mask", attention_mask(rng, heads, length, length, batch if batched else 1, dtype)),
            ("src_key_padding_mask", mask(rng, [batch, length] if batched else [length], dtype)),
        ],
        0.4,
    )
    if maybe(rng, 0.1):
        arguments.append(f"is_causal={hint(rng)}")
    if maybe(rng, 0.02):
        arguments.append("src_mask=None")
    if maybe(rng, 0.01):
        arguments = arguments[1:]
    return f"{made}({', '.join(arguments)})"
