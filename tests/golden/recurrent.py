"""One sweep for RNN, LSTM and GRU: mostly a sensible call, with one thing gone wrong in about a third of them."""
from choices import literal, maybe, randn, transposed

DTYPES = ["float64", "float16", "int64", "int32", "bool", "complex64"]
NOT_INTS = ["2.0", "None", "'3'", "(2,)", "[2]", "True", "False", "torch.float32"]


def zeros(shape, dtype):
    return f"torch.zeros({literal(shape)}, dtype=torch.{dtype})"


def sweep(kind, rng):
    wrong = rng.choice(["init", "rank", "features", "hidden", "dtype", "length", "binding"]) if maybe(rng, 0.42) else None
    sizes = {"input_size": rng.randint(1, 5), "hidden_size": rng.randint(2, 5)}
    layers, directions = rng.choice([1, 1, 2, 3]), rng.choice([1, 2])
    batch_first = maybe(rng, 0.5)
    hidden = sizes["hidden_size"]
    projected = rng.randint(1, hidden - 1) if kind == "LSTM" and maybe(rng, 0.3) else 0
    options = {}
    if layers > 1 or maybe(rng, 0.2):
        options["num_layers"] = layers
    if kind == "RNN" and maybe(rng, 0.4):
        options["nonlinearity"] = rng.choice(["'tanh'", "'relu'"])
    if maybe(rng, 0.3):
        options["bias"] = rng.choice([True, False])
    if batch_first or maybe(rng, 0.2):
        options["batch_first"] = batch_first
    if layers > 1 and maybe(rng, 0.3):
        options["dropout"] = rng.choice(["0.5", "0", "1", "1.0"])
    if directions == 2 or maybe(rng, 0.2):
        options["bidirectional"] = directions == 2
    if projected:
        options["proj_size"] = projected
    dtype = rng.choice(["float32", "float32", "float32", "float32", "float64"])
    if dtype != "float32":
        options["dtype"] = f"torch.{dtype}"
    if wrong == "init":
        spoil(kind, rng, sizes, options)
    made = construct(kind, rng, sizes, options, wrong == "binding")
    if wrong in {"init", "binding"} and maybe(rng, 0.8):
        return made

    steps, batch = rng.randint(1, 4), rng.choice([0, 1, 2, 3, 3])
    if wrong == "length":
        steps = 0
    features = 4 if wrong == "init" else sizes["input_size"]
    if wrong == "features":
        features += rng.choice([-1, 1, 2])
    batched = maybe(rng, 0.75)
    shape = [batch, steps, features] if batch_first else [steps, batch, features]
    if not batched:
        shape = [steps, features]
    if wrong == "rank":
        shape = rng.choice([[], [features], [2, *shape], [1, 1, *shape]])
    given = rng.choice(DTYPES) if wrong == "dtype" and maybe(rng, 0.6) else dtype
    if given != "float32" or wrong == "dtype":
        written = zeros(shape, given)
    elif len(shape) == 3 and maybe(rng, 0.2):
        written = transposed(rng, shape)
    else:
        written = randn(shape)
    call = [written]
    if maybe(rng, 0.5) or wrong in {"hidden", "dtype"}:
        shape = [layers * directions, *([batch] if batched else [])]
        call.append(state(kind, rng, shape, projected or hidden, hidden, dtype, wrong))
        if maybe(rng, 0.2):
            call[1] = f"hx={call[1]}"
    elif maybe(rng, 0.05):
        call = rng.choice([[], [*call, "None", "None"], [f"x={written}"], ["3"], ["[1, 2]"], ["None"], [f"({written},)"]])
    mode = ".eval()" if maybe(rng, 0.15) else ""
    return f"{made}{mode}({', '.join(call)})"


def construct(kind, rng, sizes, options, misbound):
    """`torch.nn.LSTM(3, 4, 2, bias=False)`, the first arguments by position or by name."""
    written = {**sizes, **options}
    if misbound:
        fault = rng.choice(["missing", "unknown", "twice", "many", "mode", "proj_size"])
        if fault == "missing":
            for name in rng.choice([["input_size"], ["hidden_size"], ["input_size", "hidden_size"]]):
                del written[name]
        elif fault == "many":
            words = ["'tanh'"] if kind == "RNN" else []
            rest = ["True", "False", "0.0", "False", "0", "None", "None", *["1"] * rng.randint(1, 3)]
            return f"torch.nn.{kind}({', '.join(['3', '4', '1', *words, *rest])})"
        elif fault == "twice":
            return f"torch.nn.{kind}(3, 4, {rng.choice(['input_size=3', 'hidden_size=2', 'mode=1'])})"
        else:
            name = {"unknown": rng.choice(["units", "hidden", "activation"]), "mode": "mode"}.get(fault, "proj_size")
            written[name] = rng.choice([0, 1, "'LSTM'"]) if name != "proj_size" or kind != "LSTM" else 0
    positional = []
    if "input_size" in written and maybe(rng, 0.8):
        positional.append(written.pop("input_size"))
        if "hidden_size" in written:
            positional.append(written.pop("hidden_size"))
            if "num_layers" in written and maybe(rng, 0.5):
                positional.append(written.pop("num_layers"))
                if kind == "RNN" and maybe(rng, 0.5):
                    positional.append(written.pop("nonlinearity", "'tanh'"))
    named = [f"{name}={value}" for name, value in written.items()]
    return f"torch.nn.{kind}({', '.join([*map(str, positional), *named])})"


def spoil(kind, rng, sizes, options):
    """One argument of `__init__` with a value that PyTorch refuses, or takes where one would not think so."""
    name = rng.choice(
        ["input_size", "hidden_size", "num_layers", "bias", "batch_first", "dropout", "bidirectional", "dtype"]
        + (["proj_size"] * 2 if kind == "LSTM" else [])
        + (["nonlinearity"] if kind == "RNN" else [])
    )
    target = sizes if name in sizes else options
    target[name] = rng.choice(
        {
            "bias": ["1", "0", "None", "'yes'"],
            "batch_first": ["1", "None", "2.5"],
            "dropout": ["1.5", "-0.1", "2", "None", "True", "'a'", "'0.5'", "[0.5]"],
            "bidirectional": ["1", "0", "None", "2.0"],
            "dtype": ["torch.int64", "torch.bool", "torch.uint8", "'float32'", "3"],
            "nonlinearity": ["'Tanh'", "'sigmoid'", "None", "1", "True", "2.0"],
            "proj_size": ["-1", "7", str(sizes["hidden_size"]), "None", "'2'", "True", "2.5", "False"],
        }.get(name, ["0", "-1", *NOT_INTS])
    )


def state(kind, rng, leading, out, hidden, dtype, wrong):
    """The hidden state as source; for an LSTM, both."""

    def one(features, spoilt):
        shape = [*leading, features]
        if spoilt == "size":
            shape[rng.randrange(len(shape))] += rng.choice([1, 2])
        elif spoilt == "rank":
            shape = rng.choice([shape[1:], [1, *shape], shape[:1]])
        if spoilt == "dtype":
            return zeros(shape, rng.choice([one for one in DTYPES if one not in {dtype, "float16"}]))
        if spoilt is None and dtype == "float32" and maybe(rng, 0.2):
            return transposed(rng, shape)
        return zeros(shape, dtype) if dtype != "float32" else randn(shape)

    fault = rng.choice(["size", "size", "rank", "type"]) if wrong == "hidden" else "dtype" if wrong == "dtype" else None
    whole = ["3", "'ab'", "[]", "2.5", "True", "torch.float32", "()"]
    if kind != "LSTM":
        if fault == "type":
            return rng.choice([*whole, f"({one(out, None)},)", f"[{one(out, None)}]"])
        return one(out, fault)
    h, c = one(out, fault), one(hidden, fault if fault in {"size", "rank"} and maybe(rng, 0.5) else None)
    if fault in {"size", "rank"} and maybe(rng, 0.4):
        h, c = one(out, None), one(hidden, fault)
    if fault == "type":
        third = one(out, None)
        return rng.choice([*whole, h, h, randn([2, 1, 3, 2]), f"({h},)", f"[{h}]", f"({h}, 3)", f"(None, {c})", f"({h}, {c}, {third})"])
    return f"({h}, {c})" if maybe(rng, 0.85) else f"[{h}, {c}]"
