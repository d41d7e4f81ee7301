from choices import any_layout, keywords, literal, maybe, misfit
from losses import classes

SWEEP = 250
NAME = "torch.nn.LinearCrossEntropyLoss"

cases = [
    f"{NAME}(128, 10)(torch.randn(32, 128), torch.zeros(32, dtype=torch.int64))",
    f"{NAME}(8, 5, bias=True, reduction='none', weight=torch.ones(5))(torch.randn(3, 8), torch.tensor([1, 0, 4]))",
    f"{NAME}(8, 5, label_smoothing=0.1, ignore_index=4)(torch.randn(3, 8), torch.tensor([1, 0, 4]))",
    f"{NAME}(8, 5)(torch.randn(3, 8), torch.rand(3, 5))",
    f"{NAME}(8, 5, out_features=(2, 3), reduction='none')(torch.randn(3, 8), torch.zeros(3, 2, 3, dtype=torch.int64))",
    f"{NAME}(8, 5, dtype=torch.float64)(torch.zeros(8, dtype=torch.float64), torch.tensor(1))",
    f"{NAME}(8, 5, bias=True, out_features=[2], reduction=1, ignore_index='a')",
    f"{NAME}(8, 5, weight=3)",
    f"{NAME}(8, 5.0)",
    f"{NAME}(8, '5')",
    f"{NAME}(8, 5, label_smoothing='0.1')",
    f"{NAME}(8, 5, True)",
    f"{NAME}(8)",
    f"{NAME}(8, 5)(None, torch.tensor(1))",
    f"{NAME}(8, 5)(torch.randn(3, 8), [1])",
]
given = "(torch.randn(3, 8), torch.tensor([1, 0, 4]))"
errors = {
    "weight_shape": f"{NAME}(8, 5, weight=torch.ones(4))",
    "smoothing_range": f"{NAME}(8, 5, label_smoothing=1.5)",
    "negative_size": f"{NAME}(8, -5)",
    "not_differentiable": f"{NAME}(8, 5, dtype=torch.int64)",
    "input_rank": f"{NAME}(8, 5)(torch.randn(2, 3, 8), torch.tensor([1, 0, 4]))",
    "in_features": f"{NAME}(8, 5)(torch.randn(3, 7), torch.tensor([1, 0, 4]))",
    "unbatched": f"{NAME}(8, 5, out_features=(2,))(torch.randn(8), torch.zeros(3, 2, dtype=torch.int64))",
    "ignore_index": f"{NAME}(8, 5, ignore_index=1)(torch.randn(3, 8), torch.rand(3, 5))",
    "dtype": f"{NAME}(8, 5, bias=True)(torch.zeros(3, 8, dtype=torch.float64), torch.tensor([1, 0, 4]))",
    "dtype_of_product": f"{NAME}(8, 5)(torch.zeros(3, 8, dtype=torch.float64), torch.tensor([1, 0, 4]))",
    "reduction": f"{NAME}(8, 5, reduction='average'){given}",
    "batch": f"{NAME}(8, 5)(torch.randn(3, 8), torch.tensor([1, 0]))",
    "target_size": f"{NAME}(8, 5, out_features=(2,))(torch.randn(3, 8), torch.zeros(3, 3, dtype=torch.int64))",
    "target_rank": f"{NAME}(8, 5)(torch.randn(3, 8), torch.zeros(3, 1, dtype=torch.int64))",
    "target_one": f"{NAME}(8, 5)(torch.randn(8), torch.tensor([1, 2]))",
    "spatial_rank": f"{NAME}(8, 5, out_features=(4, 2))(torch.randn(3, 8), torch.zeros(3, 4, dtype=torch.int64))",
    "spatial_size": f"{NAME}(8, 5, out_features=(4, 2))(torch.randn(3, 8), torch.zeros(3, 2, 4, dtype=torch.int64))",
    "target_dtype": f"{NAME}(8, 5)(torch.randn(3, 8), torch.zeros(3, dtype=torch.int32))",
    "scalar_type": f"{NAME}(8, 5, weight=torch.ones(5, dtype=torch.float64)){given}",
    "weight_grad": f"{NAME}(8, 5, weight=torch.ones(5, requires_grad=True)){given}",
    "class_index": f"{NAME}(8, 5)(torch.randn(3, 8), torch.tensor([1, 0, 5]))",
    "not_implemented": f"{NAME}(8, 5, dtype=torch.complex64)(torch.zeros(3, 8, dtype=torch.complex64), torch.tensor([1, 0, 4]))",
    "probabilities_dtype": f"{NAME}(8, 5)(torch.randn(3, 8), torch.zeros(3, 5, dtype=torch.int64))",
    "gather": f"{NAME}(8, 5, label_smoothing=0.1, weight=torch.ones(5))(torch.randn(3, 8), torch.zeros(3, dtype=torch.uint8))",
    "smoothing_shape": f"{NAME}(8, 5, label_smoothing=0.1)(torch.randn(8), torch.tensor([1]))",
}


def sweep(rng):
    features, count = rng.randint(0 if maybe(rng, 0.05) else 1, 4), rng.randint(1, 4)
    outputs = [rng.randint(1, 3) for _ in range(rng.choice([0, 0, 0, 1, 2, 3]))]
    batch = [] if maybe(rng, 0.1 if outputs else 0.25) else [rng.randint(0 if maybe(rng, 0.05) else 1, 3)]
    dtype = "float32" if maybe(rng, 0.8) else rng.choice(["float64", "float16", "bfloat16", "complex64", "int64"])
    written = [str(features), str(count)]
    if maybe(rng, 0.08):
        written[rng.randrange(2)] = rng.choice(["-2", misfit(rng, "True")])
    options = keywords(
        rng,
        [
            ("bias", rng.choice(["True", "False", "1", "None"])),
            ("reduction", rng.choice(["'none'", "'sum'", "'mean'", "'none'", "'average'" if maybe(rng, 0.2) else "'sum'"])),
            ("weight", any_layout(rng, [count] if maybe(rng, 0.9) else [7], dtype)),
            ("ignore_index", rng.choice(["1", "-100", "None", misfit(rng) if maybe(rng, 0.2) else "0"])),
            ("label_smoothing", rng.choice(["0.1", "1", "0", "1.5", misfit(rng) if maybe(rng, 0.2) else "0.5"])),
        ],
        0.3,
    )
    if outputs:
        options.append(f"out_features={literal(outputs)}")
    if dtype != "float32":
        options.append(f"dtype=torch.{dtype}")
    if maybe(rng, 0.02):
        options.append("in_feature=2")
    made = f"{NAME}({', '.join([*written, *options])})"
    if maybe(rng, 0.06):
        return made
    other = features if maybe(rng, 0.95) else features + 1
    target = [*batch, *outputs]
    if maybe(rng, 0.08):
        target = rng.choice([target[:-1], [*target, 1], [4, *target[1:]]])
    goal = f"torch.rand({literal([*batch, count, *outputs])})" if maybe(rng, 0.3) else classes(rng, target, count)
    source = any_layout(rng, [*batch, other], dtype if maybe(rng, 0.93) else "float64")
    if maybe(rng, 0.04):
        source = rng.choice([misfit(rng), any_layout(rng, [2, 3, features])])
    return f"{made}({source}, {goal if maybe(rng, 0.97) else misfit(rng)})"
