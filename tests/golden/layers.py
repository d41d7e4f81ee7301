"""Random layers of transformers, their inputs and masks. Every function takes the sweep's own `random.Random`."""

from choices import maybe, randn, transposed

DTYPES = ["float64", "int64", "bool", "bfloat16", "uint8"]
ACTIVATIONS = ["'relu'", "'gelu'", "torch.nn.functional.gelu", "torch.nn.GELU()", "torch.nn.functional.silu"]


def written(options):
    return [f"{name}={value}" for name, value in options.items() if value is not None]


def layer_options(rng, odd=1.0):
    """Keyword arguments of a layer; about `odd` × 10 % of them are refused."""
    options = {
        "dropout": rng.choice(["0", "0.5", "1", "0.0"]) if maybe(rng, 0.3) else None,
        "activation": rng.choice(ACTIVATIONS) if maybe(rng, 0.2) else None,
        "layer_norm_eps": rng.choice(["1e-6", "0", "True"]) if maybe(rng, 0.05) else None,
        "batch_first": rng.choice(["True", "True", "1", "False"]) if maybe(rng, 0.5) else None,
        "norm_first": "True" if maybe(rng, 0.35) else None,
        "bias": rng.choice(["False", "0", "None"]) if maybe(rng, 0.2) else None,
        "dtype": "torch.float64" if maybe(rng, 0.06) else None,
    }
    if maybe(rng, 0.1 * odd):
        name, *values = rng.choice(
            [
                ("dropout", "1.5", "-0.1", "'a'", "None", "[0.1]", "2"),
                ("activation", "'tanh'", "'Relu'", "''", "3", "None", "[]"),
                ("layer_norm_eps", "'a'", "None", "(1,)"),
                ("dtype", "torch.int64", "torch.bool", "'float32'"),
                ("heads", "2"),
            ]
        )
        options[name] = rng.choice(values)
    return options


def layer_of(rng, name, heads, features, options, wrong):
    """A layer's `__init__`; about `wrong` of them with a wrong size."""
    init = [str(features), str(heads), str(rng.choice([0, 1, 4, 8]))]
    if maybe(rng, wrong):
        init[rng.randrange(3)] = rng.choice(["None", "'8'", "(8,)", "-2", "3"])
    if maybe(rng, 0.02):
        init[rng.choice([0, 2])] = rng.choice(["4.0", "True", "0.5"])
    if maybe(rng, 0.02):
        init = init[:1]
    return f"{name}({', '.join(init + written(options))})"


def stack_arguments(rng, layer, heads, features, options):
    """Arguments of an encoder's or decoder's `__init__`: a layer, how many, and perhaps a norm."""
    of_layer = [str(features), str(heads), str(rng.choice([1, 4, 8]))] + written(options)
    if maybe(rng, 0.03):
        of_layer = of_layer[:1] + of_layer[2:]
    init = [f"{layer}({', '.join(of_layer)})", rng.choice(["1", "1", "2", "2", "3"])]
    if maybe(rng, 0.03):
        init[0] = rng.choice(["3", "'layer'", "[1]", "2.0"])
    elif maybe(rng, 0.05):
        init[1] = rng.choice(["0", "-1", "True", "2.0", "'2'", "None", "(2,)"])
    if maybe(rng, 0.25):
        width = features + 1 if maybe(rng, 0.06) else features
        extra = rng.choice(["", "", ", bias=False", ", elementwise_affine=False"])
        init.append(f"norm=torch.nn.LayerNorm({width}{extra})")
    return init


def is_true(options, name):
    return options.get(name) in ("True", "1")


def dtype_of(options):
    return "float64" if options.get("dtype") == "torch.float64" else "float32"


def sizes_of(rng):
    """Heads, features, two lengths, batch; now and then one is empty."""
    heads = rng.choice([1, 2, 2, 4])
    lengths = [rng.randint(1, 4), rng.randint(1, 4), rng.randint(1, 3)]
    if maybe(rng, 0.06):
        lengths[rng.randrange(3)] = 0
    return heads, heads * rng.randint(1, 2), *lengths


def sequence(rng, length, batch, features, options, batched=True):
    shape = [batch, length, features] if is_true(options, "batch_first") else [length, batch, features]
    return shape if batched else [length, features]


def spoil(rng, shape, probability):
    """The shape, or one near it."""
    if not maybe(rng, probability):
        return shape
    way = rng.random()
    if way < 0.2:
        return shape[1:]
    if way < 0.3:
        return [1, *shape]
    if way < 0.35:
        return shape[-1:]
    at = rng.randrange(len(shape))
    return [size + (dim == at) for dim, size in enumerate(shape)]


def source(rng, shape, dtype, odd=0.01):
    if maybe(rng, odd):
        return rng.choice(["None", "3", "[1.0]", "'x'", "(2, 3)"])
    if maybe(rng, 0.015):
        dtype = rng.choice(DTYPES)
    return transposed(rng, shape, dtype) if maybe(rng, 0.2) else randn(shape, dtype)


def mask(rng, shape, dtype, wrong=0.06):
    if maybe(rng, 0.01):
        return rng.choice(["True", "3", "[True]", "'causal'"])
    kind = rng.choice(DTYPES) if maybe(rng, wrong) else rng.choice(["bool", dtype])
    if shape == [1, 1]:
        # whether it counts as causal depends on its one value
        kind = dtype
    shape = spoil(rng, shape, wrong)
    return transposed(rng, shape, kind) if maybe(rng, 0.1) else randn(shape, kind)


def attention_mask(rng, heads, queries, keys, batch, dtype, wrong=0.06):
    shape = [queries, keys] if maybe(rng, 0.7) else [batch * heads, queries, keys]
    return mask(rng, shape, dtype, wrong)


def hint(rng):
    return rng.choice(["True", "True", "False", "False", "None", "0"])
