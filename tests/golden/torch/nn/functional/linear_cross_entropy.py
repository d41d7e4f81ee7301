from choices import any_layout, literal, maybe
from losses import classes, floats, like, written

SWEEP = 250
NAME = "torch.nn.functional.linear_cross_entropy"
given = "torch.randn(3, 8), torch.randn(5, 8), torch.tensor([1, 0, 4])"

cases = [
    f"{NAME}(torch.randn(32, 128), torch.randn(10, 128, requires_grad=True), torch.zeros(32, dtype=torch.int64))",
    f"{NAME}({given}, linear_bias=torch.randn(5), weight=torch.ones(5), reduction='none')",
    f"{NAME}({given}, label_smoothing=0.1, ignore_index=4, reduction='sum')",
    f"{NAME}(torch.randn(3, 8), torch.randn(5, 8), torch.rand(3, 5))",
    f"{NAME}(torch.randn(3, 8), torch.randn(5, 2, 8), torch.zeros(3, 2, dtype=torch.int64), linear_bias=torch.randn(5, 2), reduction='none')",
    f"{NAME}(torch.randn(8), torch.randn(5, 8), torch.tensor(1))",
    f"{NAME}(torch.empty_strided((8,), (2,)), torch.randn(5, 8), torch.tensor(1), linear_bias=torch.zeros(5, dtype=torch.float64))",
    f"{NAME}(torch.randn(0, 8), torch.randn(5, 8), torch.zeros(0, dtype=torch.int64))",
    f"{NAME}([1], torch.randn(5, 8), torch.tensor(1))",
    f"{NAME}(torch.randn(3, 8), torch.randn(5, 8), None, linear_bias=3)",
    f"{NAME}({given}, None)",
    f"{NAME}({given}, ignore_index=True)",
    f"{NAME}()",
]

common = {
    "input_rank": "torch.randn(2, 3, 8), torch.randn(5, 8), torch.tensor([1, 0, 4])",
    "in_features": "torch.randn(3, 7), torch.randn(5, 8), torch.tensor([1, 0, 4])",
    "unbatched": "torch.randn(8), torch.randn(5, 2, 8), torch.zeros(3, 2, dtype=torch.int64)",
    "ignore_index": "torch.randn(3, 8), torch.randn(5, 8), torch.rand(3, 5), ignore_index=1",
    "dtype": "torch.zeros(3, 8, dtype=torch.float64), torch.randn(5, 8), torch.tensor([1, 0, 4]), linear_bias=torch.randn(5)",
    "dtype_of_product": "torch.zeros(3, 8, dtype=torch.float64), torch.randn(5, 8), torch.tensor([1, 0, 4])",
    "reduction": f"{given}, reduction='average'",
    "batch": "torch.randn(3, 8), torch.randn(5, 8), torch.tensor([1, 0])",
    "target_size": "torch.randn(3, 8), torch.randn(5, 2, 8), torch.zeros(3, 3, dtype=torch.int64)",
    "target_rank": "torch.randn(3, 8), torch.randn(5, 8), torch.zeros(3, 1, dtype=torch.int64)",
    "target_one": "torch.randn(8), torch.randn(5, 8), torch.tensor([1, 2])",
    "spatial_rank": "torch.randn(3, 8), torch.randn(5, 4, 2, 8), torch.zeros(3, 4, dtype=torch.int64)",
    "spatial_size": "torch.randn(3, 8), torch.randn(5, 4, 2, 8), torch.zeros(3, 2, 4, dtype=torch.int64)",
    "target_dtype": "torch.randn(3, 8), torch.randn(5, 8), torch.zeros(3, dtype=torch.int32)",
    "scalar_type": f"{given}, weight=torch.ones(5, dtype=torch.float64)",
    "class_weight": f"{given}, weight=torch.ones(4)",
    "class_weight_spatial": "torch.randn(3, 8), torch.randn(5, 4, 2, 8), torch.zeros(3, 4, 2, dtype=torch.int64), weight=torch.ones(4)",
    "weight_grad": f"{given}, weight=torch.ones(5, requires_grad=True)",
    "class_index": "torch.randn(3, 8), torch.randn(5, 8), torch.tensor([1, 0, 5])",
    "not_implemented": "torch.zeros(3, 8, dtype=torch.int64), torch.zeros(5, 8, dtype=torch.int64), torch.tensor([1, 0, 4])",
    "probabilities_dtype": "torch.randn(3, 8), torch.randn(5, 8), torch.zeros(3, 5, dtype=torch.int64)",
    "probabilities_weight": "torch.randn(3, 8), torch.randn(5, 8), torch.rand(3, 5), weight=torch.ones(4)",
    "label_smoothing": f"{given}, label_smoothing=1.5",
    "gather": "torch.randn(3, 8), torch.randn(5, 8), torch.zeros(3, dtype=torch.uint8), label_smoothing=0.1, weight=torch.ones(5)",
    "smoothing_shape": "torch.randn(8), torch.randn(5, 8), torch.tensor([1]), label_smoothing=0.1",
}
errors = {
    **{id: f"{NAME}({arguments})" for id, arguments in common.items()},
    "weight_rank": f"{NAME}(torch.randn(3, 8), torch.randn(8), torch.tensor([1, 0, 4]))",
    "bias_shape": f"{NAME}({given}, linear_bias=torch.randn(4))",
    "bias_dtype": f"{NAME}({given}, linear_bias=torch.zeros(5, dtype=torch.float64))",
}


def goal(rng, batch, outputs):
    """Classes or probabilities for scores of (*batch, *outputs)."""
    if maybe(rng, 0.3):
        return f"torch.rand({literal([*batch, *outputs])})"
    target = [*batch, *outputs[1:]]
    if maybe(rng, 0.08):
        target = rng.choice([target[:-1], [*target, 1], [4, *target[1:]]])
    return classes(rng, target, outputs[0])


def shapes(rng):
    features = rng.randint(0 if maybe(rng, 0.05) else 1, 4)
    outputs = [rng.randint(1, 4), *(rng.randint(1, 3) for _ in range(rng.choice([0, 0, 0, 1, 2, 3])))]
    batch = [] if maybe(rng, 0.1 if len(outputs) > 1 else 0.25) else [rng.randint(0 if maybe(rng, 0.05) else 1, 3)]
    if maybe(rng, 0.03):
        batch = [2, 3]
    return features, outputs, batch


def sweep(rng):
    features, outputs, batch = shapes(rng)
    dtype = floats(rng) if maybe(rng, 0.25) else "float32"
    other = features if maybe(rng, 0.95) else features + 1
    layer = [*outputs, other] if maybe(rng, 0.96) else [other]
    bias = outputs if maybe(rng, 0.9) else [7]
    inputs = [
        ("input", any_layout(rng, [*batch, features], dtype)),
        ("linear_weight", any_layout(rng, layer, like(rng, dtype, 0.95))),
        ("target", goal(rng, batch, outputs)),
    ]
    pairs = [
        ("linear_bias", any_layout(rng, bias, like(rng, dtype, 0.95))),
        ("weight", any_layout(rng, outputs[:1] if maybe(rng, 0.9) else [7], like(rng, dtype, 0.95))),
        ("ignore_index", rng.choice(["1", "-100", "None"])),
        ("label_smoothing", rng.choice(["0.1", "1", "0", "1.5"])),
    ]
    return written(rng, NAME, inputs, pairs, legacy=False, damage=0.05)
