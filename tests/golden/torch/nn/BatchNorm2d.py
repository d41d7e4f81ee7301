from choices import dtypes, keywords, maybe, misfit, randn, sizes, transposed

cases = [
    "torch.nn.BatchNorm2d(64)(torch.randn(8, 64, 7, 7))",
    "torch.nn.BatchNorm2d(3).eval()(torch.randn(1, 3, 1, 1))",
    "torch.nn.BatchNorm2d(3, affine=False)(torch.randn(2, 3, 4, 4))",
    "torch.nn.BatchNorm2d(3, track_running_stats=False)(torch.randn(2, 3, 4, 4))",
    "torch.nn.BatchNorm2d(3, affine=False, track_running_stats=False)(torch.randn(2, 5, 4, 4))",
    "torch.nn.BatchNorm2d(3, bias=False)(torch.randn(2, 3, 4, 4))",
    "torch.nn.BatchNorm2d(3, eps=0.001, momentum=None)(torch.randn(2, 3, 4, 4))",
    "torch.nn.BatchNorm2d(3)(torch.empty_strided((2, 3, 4, 4), (48, 1, 12, 3)))",
    "torch.nn.BatchNorm2d(3)(torch.empty_strided((2, 3, 4, 4), (1, 2, 6, 24)))",
    "torch.nn.BatchNorm2d(3)(torch.zeros(2, 3, 4, 4, dtype=torch.bfloat16))",
    "torch.nn.BatchNorm2d(3, dtype=torch.float64)(torch.zeros(2, 3, 4, 4, dtype=torch.float64))",
    "torch.nn.BatchNorm2d(5)(torch.randn(0, 3, 4, 4))",
    "torch.nn.BatchNorm2d(3)",
    "torch.nn.BatchNorm2d(3, 1e-5, 0.1, True, True, None, None, True)",
    "torch.nn.BatchNorm2d()",
    "torch.nn.BatchNorm2d(channels=3)",
    "torch.nn.BatchNorm2d(3.0)",
    "torch.nn.BatchNorm2d('3', affine=False)",
    "torch.nn.BatchNorm2d(3, 'small')(torch.randn(2, 3, 4, 4))",
    "torch.nn.BatchNorm2d(3, momentum='much')(torch.randn(2, 3, 4, 4))",
    "torch.nn.BatchNorm2d(3)(None)",
]

errors = {
    "negative_size": "torch.nn.BatchNorm2d(-3)",
    "not_differentiable": "torch.nn.BatchNorm2d(3, dtype=torch.int64)",
    "negative_buffer": "torch.nn.BatchNorm2d(-3, affine=False)",
    "rank": "torch.nn.BatchNorm2d(3)(torch.randn(3, 4, 4))",
    "one_value": "torch.nn.BatchNorm2d(3)(torch.randn(1, 3, 1, 1))",
    "eps_training": "torch.nn.BatchNorm2d(3, eps=0.0)(torch.randn(2, 3, 4, 4))",
    "eps_negative": "torch.nn.BatchNorm2d(3, eps=-1e-5).eval()(torch.randn(2, 3, 4, 4))",
    "running_mean": "torch.nn.BatchNorm2d(32)(torch.randn(2, 64, 4, 4))",
    "weight": "torch.nn.BatchNorm2d(32, track_running_stats=False)(torch.randn(2, 64, 4, 4))",
    "no_channels": "torch.nn.BatchNorm2d(0)(torch.randn(2, 0, 4, 4))",
    "mean_dtype": "torch.nn.BatchNorm2d(3, affine=False, track_running_stats=False)(torch.empty_strided((2, 3, 4, 4), (1, 2, 6, 24), dtype=torch.int64))",
    "input_dtype": "torch.nn.BatchNorm2d(3)(torch.zeros(2, 3, 4, 4, dtype=torch.int64))",
    "parameter_dtype": "torch.nn.BatchNorm2d(3, dtype=torch.float64)(torch.randn(2, 3, 4, 4))",
    "mixed_dtype": "torch.nn.BatchNorm2d(3)(torch.randn(2, 3, 4, 4, dtype=torch.float64))",
}


def sweep(rng):
    channels = rng.randint(0 if maybe(rng, 0.1) else 1, 4)
    features = str(channels)
    flags = ["True", "True", "False", "False", "0", "None", "1", "''"]
    options = keywords(
        rng,
        [
            ("affine", rng.choice(flags)),
            ("track_running_stats", rng.choice(flags)),
            ("bias", rng.choice(flags)),
            ("eps", rng.choice(["0.001", "1e-5", "1", "True", "0.0", "0", "-1e-5", "-2", misfit(rng, "True")])),
            ("momentum", rng.choice(["0.5", "None", "1", "-1", "True", misfit(rng)])),
        ],
        0.25,
    )
    dtype = "float32"
    if maybe(rng, 0.25):
        dtype = dtypes(rng)
        options.append(f"dtype=torch.{dtype}")
    elif maybe(rng, 0.12):
        features = rng.choice(["-1", "-3", misfit(rng, "(2,)", "[2]"), misfit(rng, "(2,)", "[2]")])
        # without parameters and statistics, any num_features will do
        options = [one for one in options if not one.startswith(("affine", "track"))] + keywords(rng, [("affine", "False")])
    elif maybe(rng, 0.05):
        options.append("dtype='float32'")
        options = [one for one in options if not one.startswith(("affine", "track"))]
    made = f"torch.nn.BatchNorm2d({', '.join([features, *options])}){'.eval()' if maybe(rng, 0.3) else ''}"
    if maybe(rng, 0.08):
        return rng.choice(
            [
                made,
                f"{made}()",
                f"{made}({misfit(rng)})",
                "torch.nn.BatchNorm2d()",
                "torch.nn.BatchNorm2d(3, channels=3)",
                "torch.nn.BatchNorm2d(3, num_features=3)",
                f"{made}(x=torch.randn(2, 3, 4, 4))",
            ]
        )
    low = 0 if maybe(rng, 0.1) else 1
    shape = [rng.randint(low, 3), channels, rng.randint(low, 4), rng.randint(low, 4)]
    if maybe(rng, 0.12):
        shape[1] += 1
    if maybe(rng, 0.08):
        shape = rng.choice([shape[:3], shape[:2], [], [2, *shape]])
    if maybe(rng, 0.12):
        dtype = dtypes(rng)
    # an empty batch is multiplied by the first weight, with type promotion
    if 0 in shape:
        dtype = "float32"
        made = made.replace("dtype=torch.complex64", "").replace("dtype=torch.int64", "")
    if shape and maybe(rng, 0.3):
        return f"{made}({transposed(rng, shape, dtype)})"
    return f"{made}({randn(shape, dtype)})"
