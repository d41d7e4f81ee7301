from choices import any_layout, keywords, literal, maybe, misfit

SWEEP = 200
NAME = "torch.nn.AdaptiveLogSoftmaxWithLoss"
MADE = f"{NAME}(8, 20, [5, 10])"

cases = [
    f"{NAME}(64, 1000, [10, 100])(torch.randn(32, 64), torch.zeros(32, dtype=torch.int64))",
    f"{MADE}(torch.randn(3, 8), torch.tensor([1, 7, 12]))",
    f"{MADE}(torch.randn(8), torch.tensor(1))",
    f"{MADE}(torch.randn(0, 8), torch.zeros(0))",
    f"{NAME}(8, 20, (5,), div_value=2, head_bias=True)(torch.randn(3, 8), torch.tensor([1, 7, 12], dtype=torch.int32))",
    f"{NAME}(8, 20, [5, 10], 0.1)(torch.randn(1, 8), torch.tensor([7]))",
    f"{NAME}(8, 20, [5], dtype=torch.float16)(torch.zeros(3, 8, dtype=torch.float16), torch.tensor([1, 7, 12]))",
    f"{NAME}(8, 20, [5], -2.0)",
    f"{NAME}(8, 20, 5)",
    f"{NAME}(8, 20, None)",
    f"{NAME}(8, 20)",
    f"{MADE}(torch.randn(3, 8))",
    f"{MADE}(None, torch.tensor([1]))",
    f"{MADE}(None, torch.tensor(1))",
    f"{MADE}(torch.randn(3, 8), [1, 2, 3])",
]
errors = {
    "no_cutoffs": f"{NAME}(8, 20, [])",
    "cutoffs": f"{NAME}(8, 20, [10, 5])",
    "batch": f"{MADE}(torch.randn(2, 8), torch.tensor([1, 7, 12]))",
    "input_rank": f"{MADE}(torch.randn(3, 2, 8), torch.tensor([1, 7, 12]))",
    "unbatched_rank": f"{MADE}(torch.randn(3, 8), torch.tensor(1))",
    "target_rank": f"{MADE}(torch.randn(3, 8), torch.zeros(3, 2, dtype=torch.int64))",
    "target_range": f"{MADE}(torch.randn(3, 8), torch.tensor([1, 7, 20]))",
    "features": f"{MADE}(torch.randn(3, 7), torch.tensor([1, 2, 3]))",
    "dtype": f"{NAME}(8, 20, [5], head_bias=True)(torch.zeros(3, 8, dtype=torch.float64), torch.tensor([1, 2, 3]))",
    "dtype_of_product": f"{MADE}(torch.zeros(3, 8, dtype=torch.float64), torch.tensor([1, 7, 3]))",
    "index_dtype": f"{MADE}(torch.randn(3, 8), torch.tensor([1.0, 2.0, 3.0]))",
    "not_implemented": f"{NAME}(8, 20, [5], dtype=torch.complex64)(torch.zeros(3, 8, dtype=torch.complex64), torch.tensor([1, 2, 3]))",
    "complex_grad": f"{NAME}(8, 20, [5], dtype=torch.complex64)(torch.zeros(0, 8, dtype=torch.complex64), torch.zeros(0, dtype=torch.int64))",
    "no_dimension": f"{MADE}(torch.randn(()), torch.tensor([1]))",
    "complex_target": f"{MADE}(torch.randn(3, 8), torch.zeros(3, dtype=torch.complex64))",
    "negative_size": f"{NAME}(-8, 20, [5])",
    "not_differentiable": f"{NAME}(8, 20, [5], dtype=torch.int64)",
}


def sweep(rng):
    features, classes = rng.randint(0 if maybe(rng, 0.05) else 1, 12), rng.randint(3, 20)
    cutoffs = sorted(rng.sample(range(1, classes), rng.randint(1, 2)))
    if maybe(rng, 0.08):
        cutoffs = rng.choice([[], cutoffs[::-1] * 2, [0, 2], [classes], [-1, 2]])
    dtype = "float32" if maybe(rng, 0.8) else rng.choice(["float64", "float16", "bfloat16", "complex64", "int64"])
    written = [str(features), str(classes), str(cutoffs)]
    if maybe(rng, 0.06):
        written[rng.choice([0, 2])] = rng.choice(["-2", "None", "2.0"]) if maybe(rng, 0.5) else "-3"
    options = keywords(
        rng,
        [
            ("div_value", rng.choice(["2", "2.0", "3", "0.5", "0.1", "1.5", "100"])),
            ("head_bias", rng.choice(["True", "False", "1", "None"])),
        ],
        0.4,
    )
    if dtype != "float32":
        options.append(f"dtype=torch.{dtype}")
    if maybe(rng, 0.03):
        options.append("bias=True")
    made = f"{NAME}({', '.join([*written, *options])})"
    if maybe(rng, 0.08):
        return made
    batch = rng.choice([[], [0], [1], [2], [3], [3], [4]])
    other = features if maybe(rng, 0.92) else features + 1
    shape = [*batch, other] if maybe(rng, 0.93) else rng.choice([[other], [2, *batch, other], [], [5, other]])
    source = any_layout(rng, shape, dtype if maybe(rng, 0.93) else "float64")
    ids = [rng.randint(0, classes - 1) for _ in range(batch[0] if batch else 1)]
    if ids and maybe(rng, 0.08):
        ids[0] = rng.choice([-1, classes, classes + 3])
    kind = "" if maybe(rng, 0.8) else f", dtype=torch.{rng.choice(['int32', 'int16', 'float32', 'int64'])}"
    goal = f"torch.tensor({ids if batch else ids[0]}{kind})" if ids else "torch.zeros(0, dtype=torch.int64)"
    if maybe(rng, 0.05):
        goal = rng.choice([misfit(rng), "torch.zeros(2, 3, dtype=torch.int64)", "torch.zeros(3, dtype=torch.int64)"])
    return f"{made}({source if maybe(rng, 0.97) else misfit(rng)}, {goal})"
