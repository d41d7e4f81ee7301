from choices import any_layout, channels_last, dtypes, keywords, literal, maybe, misfit, randn, sizes, transposed

BATCH = {"torch.nn.BatchNorm1d": 1, "torch.nn.BatchNorm3d": 3, "torch.nn.SyncBatchNorm": 2}
INSTANCE = {f"torch.nn.InstanceNorm{n}d": n for n in (1, 2, 3)}
apis = [*BATCH, *INSTANCE]

SWEEP = 200


def image(api, channels=3, size=4):
    return literal([2, channels, *[size] * {**BATCH, **INSTANCE}[api]])


def cases(api):
    x = f"torch.randn({image(api)})"
    shared = [
        f"{api}(3)",
        f"{api}(3)({x})",
        f"{api}(3).eval()({x})",
        f"{api}(3, affine=True, bias=False)({x})",
        f"{api}(3, affine=True, track_running_stats=True)",
        f"{api}(3, affine=False, track_running_stats=False)({x})",
        f"{api}(3, track_running_stats=True, dtype=torch.float64)({x})",
        f"{api}(3, momentum=None)({x})",
        f"{api}(3, momentum='much')({x})",
        f"{api}(3, eps='small')({x})",
        f"{api}(3, 1e-3, 0.5, True, True)({x})",
        f"{api}('3', affine=False, track_running_stats=False)",
        f"{api}('3', affine=True)",
        f"{api}('3', affine=False, track_running_stats=True)",
        f"{api}((3,), affine=True)",
        f"{api}((3,), affine=True, track_running_stats=True)({x})",
        f"{api}(None, affine=False)",
        f"{api}(3, affine=True, dtype='float')",
        f"{api}(3)(torch.zeros({image(api)}, dtype=torch.bfloat16))",
        f"{api}(0, affine=True)(torch.zeros({image(api, 0)}))",
        f"{api}(3, affine=True)(torch.zeros({image(api, 3, 0)}))",
        f"{api}(3)(None)",
        f"{api}(3)()",
        f"{api}(3)(x={x})",
        f"{api}()",
        f"{api}(3, channels=3)",
        f"{api}(3, 1e-5, 0.1, True, True, None, None, True, 1)",
    ]
    if api in BATCH:
        return [
            *shared,
            f"{api}(3)(torch.randn({image(api)}, requires_grad=True))",
            f"{api}(3, 1e-5, 0.1, True, True, None, None, None)",
            *(["torch.nn.BatchNorm1d(3)(torch.randn(4, 3))", "torch.nn.BatchNorm1d(3)(torch.empty_strided((4, 3), (1, 4)))"] if api.endswith("1d") else []),
            *(["torch.nn.BatchNorm3d(3)(torch.empty_strided((2, 3, 4, 4, 4), (192, 1, 48, 12, 3)))"] if api.endswith("3d") else []),
            *([f"{api}(3, process_group=7)({x})", f"{api}(3)(torch.randn(4, 3))", f"{api}(3)(torch.randn(1, 3, 2, 2, 2, 2))"] if api.endswith("Norm") else []),
        ]
    n = INSTANCE[api]
    one = literal([3, *[4] * n])
    return [
        *shared,
        f"{api}(3)(torch.randn({one}))",
        f"{api}(3, affine=True, track_running_stats=True)(torch.randn({one}))",
        f"{api}(5)(torch.randn({one}))",
        f"{api}(5)({x})",
        f"{api}(3)(torch.empty_strided({literal([2, 3, *[4] * n])}, {literal([3 * 4**n, 1, *[3 * 4**i for i in reversed(range(n))]])}))",
        f"{api}('3')({x})",
        f"{api}('3', affine=True)({x})",
    ]


def errors(api):
    x = f"torch.randn({image(api)})"
    whole = f"torch.zeros({image(api)}, dtype=torch.int64)"
    double = f"torch.zeros({image(api)}, dtype=torch.float64)"
    found = {
        "negative_size": f"{api}(-3, affine=True)",
        "not_differentiable": f"{api}(3, affine=True, dtype=torch.int64)",
        "negative_buffer": f"{api}(-3, affine=False, track_running_stats=True)",
        "rank": f"{api}(3)(torch.randn(3))",
        "one_value": f"{api}(3)(torch.randn({literal([1, 3, *[1] * {**BATCH, **INSTANCE}[api]])}))",
        "running_mean": f"{api}(32, track_running_stats=True)(torch.randn({image(api, 64)}))",
        "no_channels": f"{api}(0, affine=True)(torch.randn({image(api, 0)}))" if api in INSTANCE else f"{api}(0)(torch.randn(0, {'3' + ', 4' * BATCH[api]}))",
        "input_dtype": f"{api}(3)({whole})",
        "parameter_dtype": f"{api}(3, affine=True, dtype=torch.float64)({x})",
        "mixed_dtype": f"{api}(3, affine=True)({double})",
    }
    if api in INSTANCE:
        one = f"{api}((3, 1), track_running_stats=True)({x})"
        empty = f"{api}(3, track_running_stats=True)(torch.zeros({image(api, 3, 0)}, dtype=torch.int64))"
        return {**found, "repeat": one, "update_shape": f"{api}(5, track_running_stats=True)(torch.zeros({image(api, 3, 0)}))", "mean_dtype": empty, "features": f"{api}(32, affine=True)(torch.randn({image(api, 64)}))"}
    n = BATCH[api]
    strides = literal([1, 2, *[6 * 4**i for i in range(n)]])
    found = {
        **found,
        "eps_training": f"{api}(3, eps=0.0)({x})",
        "eps_negative": f"{api}(3, eps=-1e-5).eval()({x})",
        "weight": f"{api}(32, track_running_stats=False)(torch.randn({image(api, 64)}))",
        "mean_dtype": f"{api}(3, affine=False, track_running_stats=False)(torch.empty_strided({image(api)}, {strides}, dtype=torch.int64))",
    }
    return found if n != 2 else {**found, "zero_channels": f"{api}(0)(torch.randn({image(api, 0)}))"}


def sweep(api, rng):
    n = {**BATCH, **INSTANCE}[api]
    channels = rng.randint(0 if maybe(rng, 0.1) else 1, 4)
    features = str(channels)
    flags = ["True", "True", "True", "False", "False", "0", "None", "1", "''"]
    options = keywords(
        rng,
        [
            ("affine", rng.choice(flags)),
            ("track_running_stats", rng.choice(flags)),
            ("bias", rng.choice(flags)),
            ("eps", rng.choice(["0.001", "1e-5", "1", "True", "0.0", "0", "-1e-5", "-2", misfit(rng, "True")])),
            ("momentum", rng.choice(["0.5", "None", "1", "-1", "True", misfit(rng)])),
        ],
        0.35,
    )
    dtype = "float32"
    if maybe(rng, 0.3):
        dtype = dtypes(rng)
        options.append(f"dtype=torch.{dtype}")
    if maybe(rng, 0.1):
        features = rng.choice(["-1", "-3", misfit(rng), misfit(rng), *(["(2, 1)"] if api in INSTANCE else [])])
    if not any(one.startswith(("affine=True", "track_running_stats=True")) for one in options) and maybe(rng, 0.3) and api in INSTANCE:
        options = [one for one in options if not one.startswith(("affine", "track"))] + [rng.choice(["affine=True", "track_running_stats=True"])]
    made = f"{api}({', '.join([features, *options])}){'.eval()' if maybe(rng, 0.3) else ''}"
    if maybe(rng, 0.06):
        return rng.choice([made, f"{made}()", f"{made}({misfit(rng)})", f"{api}()", f"{api}(3, channels=3)", f"{api}(3, num_features=3)", f"{made}(x=torch.randn(2, 3, 4, 4))"])
    low = 0 if maybe(rng, 0.12) else 1
    shape = [rng.randint(low, 3), channels, *sizes(rng, n, low, 3)]
    if maybe(rng, 0.1):
        shape[1] += 1
    if api in INSTANCE and maybe(rng, 0.3):
        shape = shape[1:]
    if n == 1 and api in BATCH and maybe(rng, 0.4):
        shape = shape[:2]
    if maybe(rng, 0.08):
        shape = rng.choice([shape[:-1], shape[:2], shape[:1], [], [2, *shape]])
    if maybe(rng, 0.12):
        dtype = dtypes(rng)
    if maybe(rng, 0.15) and len(shape) in (4, 5):
        return f"{made}({channels_last(shape)})"
    if shape and maybe(rng, 0.3):
        return f"{made}({transposed(rng, shape, dtype)})"
    return f"{made}({any_layout(rng, shape, dtype) if maybe(rng, 0.3) else randn(shape, dtype)})"
