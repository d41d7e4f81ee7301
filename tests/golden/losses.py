"""What the sweeps of losses and distances share."""
from choices import keywords, literal, maybe

WRONG = ["2.0", "'2'", "None", "True", "(2,)", "[2]", "torch.float32", "3"]


def options(rng, pairs, reductions):
    """Some of the options, and the ways to reduce, all by keyword."""
    reduction = rng.choice(["'mean'", "'sum'", "'none'", "'none'", *reductions])
    if maybe(rng, 0.06):
        reduction = rng.choice(["'average'", "None", "1", "'elementwise_mean'", "torch.float32", "['none']"])
    chosen = keywords(rng, pairs, 0.35) + keywords(rng, [("reduction", reduction)], 0.7)
    legacy = [("size_average", rng.choice(["True", "False", "None", "0"])), ("reduce", rng.choice(["True", "False", "None", "1"]))]
    return chosen, keywords(rng, legacy, 0.12)


def damaged(rng, values, probability):
    """One of the values replaced by one of another type."""
    values = list(values)
    if values and maybe(rng, probability):
        name, _ = values.pop(at := rng.randrange(len(values)))
        values.insert(at, (name, rng.choice(WRONG)))
    return values


def written(rng, api, inputs, pairs, extra=(), legacy=True, damage=0.08, reductions=()):
    """A call of a loss: of the function, or of the module. `extra` are options of the function alone."""
    isFunction = "functional" in api
    pairs = damaged(rng, [*pairs, *extra] if isFunction else pairs, damage)
    chosen, old = options(rng, pairs, reductions)
    chosen += old if legacy else []
    if maybe(rng, 0.03):
        chosen.append(rng.choice(["weights=None", "reduced=True", "dim=1"]))
    rng.shuffle(chosen)
    inputs = damaged(rng, inputs, damage)
    by_keyword = rng.choice([len(inputs)] * 4 + [rng.randint(0, len(inputs))])
    given = [source for _, source in inputs[:by_keyword]]
    named = [f"{name}={source}" for name, source in inputs[by_keyword:]]
    if maybe(rng, 0.02):
        (named or given).pop()
    if maybe(rng, 0.02):
        given.append("None")
    if isFunction:
        return f"{api}({', '.join([*given, *named, *chosen])})"
    made = f"{api}({', '.join(chosen)})"
    return made if maybe(rng, 0.03) else f"{made}({', '.join([*given, *named])})"


def floats(rng):
    """A dtype for inputs: mostly float32."""
    return rng.choice(["float32"] * 12 + ["float64", "float64", "float16", "bfloat16", "complex64", "int64", "int32", "bool"])


def classes(rng, shape, count, probability=0.1):
    """Known class indices in a tensor of that shape, now and then one that is out of range; zeros where there are many."""
    size = 1
    for one in shape:
        size *= one
    if size > 24 or size == 0 or (count and maybe(rng, 0.2)):
        # what is not written out is zero
        kind = rng.choice(["int64"] * 12 + ["uint8", "uint8", "int32", "float32"])
        return f"torch.zeros({literal(shape)}, dtype=torch.{kind})"
    low, high = (-2, count) if maybe(rng, probability) or count == 0 else (0, count - 1)
    return f"torch.tensor({nested([rng.randint(low, high) for _ in range(size)], shape)})"


def nested(values, shape):
    """The values as nested lists of that shape."""
    if not shape:
        return str(values[0])
    step = len(values) // shape[0]
    return f"[{', '.join(nested(values[i * step:(i + 1) * step], shape[1:]) for i in range(shape[0]))}]"


def fitting(rng, shape, other=0.75):
    """Mostly the same sizes; at times others that broadcast with them, now and then not quite."""
    if maybe(rng, other):
        return shape
    changed = [size if maybe(rng, 0.7) else 1 for size in shape]
    if maybe(rng, 0.3) and changed:
        changed[rng.randrange(len(changed))] = 7
    return rng.choice([changed, changed[1:], [2, *changed]])


def shape_of(rng, *ranks):
    return [rng.randint(0 if maybe(rng, 0.05) else 1, 4) for _ in range(rng.choice(ranks))]


def like(rng, dtype, probability=0.85):
    """The same dtype, or another."""
    return dtype if maybe(rng, probability) else floats(rng)


def tables(modules, makers, readable):
    """The four names of a table's recording: its APIs, `cases`, `errors` and `sweep`. `modules` has the module of each function."""
    functions = {module: name for name, module in modules.items()}
    apis = [*functions, *(f"torch.nn.functional.{name}" for name in modules)]
    name_of = lambda api: functions.get(api, api.rpartition(".")[2])

    def call(api, inputs, options=""):
        if api in functions:
            return f"{api}({options})({inputs})"
        return f"{api}({inputs}{', ' if options else ''}{options})"

    def cases(api):
        of = readable[name_of(api)]
        more = of.get("module" if api in functions else "function", [])
        return [*(call(api, *one) for one in of["cases"]), *(one.replace("*", api) for one in more), api + "()", call(api, "None, 3")]

    def errors(api):
        of = readable[name_of(api)]
        more = of.get("module_errors" if api in functions else "function_errors", {})
        return {id: call(api, *one) if isinstance(one, tuple) else one.replace("*", api) for id, one in {**of["errors"], **more}.items()}

    def sweep(api, rng):
        inputs, pairs, *rest = makers[name_of(api)](rng, api in functions)
        return written(rng, api, inputs, pairs, **(rest[0] if rest else {}))

    return apis, cases, errors, sweep
