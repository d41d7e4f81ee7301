"""Calls of RNNCell, LSTMCell and GRUCell."""
from choices import dtypes, keywords, maybe, misfit, randn, transposed


def cases(name):
    x, h = "torch.randn(4, 3)", "torch.randn(4, 5)"
    hidden = f"({h}, torch.randn(4, 5))" if name == "LSTMCell" else h
    made = f"torch.nn.{name}(3, 5)"
    return [
        made,
        f"torch.nn.{name}(3, 5, bias=False)",
        f"torch.nn.{name}(3, 5, bias=1)",
        f"{made}({x})",
        f"{made}({x}, {hidden})",
        f"{made}(torch.randn(3))",
        f"{made}(torch.randn(3), {hidden.replace('4, 5', '5')})",
        f"{made}({x}, 3)",
        f"{made}({x}, [{h}, {h}])",
        f"{made}(3)",
        f"{made}()",
        f"{made}({x}, hidden={hidden})",
        f"torch.nn.{name}(3, 5, dtype=torch.float64)(torch.zeros(4, 3, dtype=torch.float64))",
        f"torch.nn.{name}('a', 5)",
        f"torch.nn.{name}(3, 'a')",
        f"torch.nn.{name}(3, None)",
        f"torch.nn.{name}(3, 2.0)",
        f"torch.nn.{name}(3)",
        f"torch.nn.{name}(3, 0)({x})",
    ]


def errors(name):
    made = f"torch.nn.{name}(3, 5)"
    pair = lambda size, kind="": f"({randn(size)}, {randn(size)})" if name == "LSTMCell" else randn(size)
    return {
        "rank": f"{made}(torch.randn(2, 4, 3))",
        "hidden_rank": f"{made}(torch.randn(4, 3), {pair([1, 4, 5])})",
        "input_size": f"{made}(torch.randn(4, 6))",
        "batch": f"{made}(torch.randn(4, 3), {pair([2, 5])})",
        "hidden_size": f"{made}(torch.randn(4, 3), {pair([4, 6])})",
        "dimension": f"{made}(torch.randn(4, 3), {pair([4])})",
        "dtype": f"{made}(torch.zeros(4, 3, dtype=torch.float64))",
        "dtype_of_product": f"torch.nn.{name}(3, 5, False)(torch.zeros(4, 3, dtype=torch.float64))",
        "negative_size": f"torch.nn.{name}(3, -5)",
        "not_differentiable": f"torch.nn.{name}(3, 5, dtype=torch.int64)",
    }


def sweep(rng, name):
    inputs, hidden, batch = rng.choice([0, 1, 2, 3]), rng.choice([0, 1, 2, 3]), rng.choice([0, 1, 2, 4])
    kind = dtypes(rng) if maybe(rng, 0.2) else "float32"
    options = [("bias", rng.choice(["False", "True", "0", "None"]))]
    if name == "RNNCell":
        options.append(("nonlinearity", rng.choice(["'relu'", "'tanh'", "'relu'", "'gelu'", "None"])))
    written = [str(inputs), str(hidden), *keywords(rng, options, 0.3)]
    if kind != "float32" or maybe(rng, 0.1):
        written.append(f"dtype=torch.{kind}")
    if maybe(rng, 0.08):
        written[rng.randrange(2)] = rng.choice(["-1", "'2'", "2.0", "None", "True", "(2,)"])
    if maybe(rng, 0.04):
        written = rng.choice([written[:1], [*written, "num_layers=2"], [*written, "input_size=2"]])
    made = f"torch.nn.{name}({', '.join(written)})"
    if maybe(rng, 0.1):
        return made
    isBatched = maybe(rng, 0.7)
    shape = [batch, inputs] if isBatched else [inputs]
    state = [batch, hidden] if isBatched else [hidden]
    way = rng.choice(["input", "state", "batch", "rank", "dtype", "kind", "count"]) if maybe(rng, 0.3) else ""
    if way == "input":
        shape[-1] += 1
    elif way == "state":
        state[-1] += 1
    elif way == "batch":
        state[0] += 1
    elif way == "rank":
        if maybe(rng, 0.5):
            shape = rng.choice([[1, *shape], shape[:-1], [2, 2, *shape]])
        else:
            state = rng.choice([state[-1:], [1, *state], [2, 2, *state]])
    other = dtypes(rng) if way == "dtype" else kind
    x = transposed(rng, shape, kind) if maybe(rng, 0.15) else randn(shape, other if maybe(rng, 0.5) else kind)
    one = lambda: transposed(rng, state, other) if maybe(rng, 0.15) else randn(state, other)
    if name == "LSTMCell":
        count = rng.choice([1, 3, 0]) if way == "count" else 2
        hx = ", ".join(one() for _ in range(count))
        hx = f"[{hx}]" if maybe(rng, 0.2) else f"({hx}{',' if count == 1 else ''})"
    else:
        hx = one()
    if way == "kind":
        x, hx = rng.choice([(misfit(rng), hx), (x, misfit(rng, "None", "torch.float32")), (x, "hidden=None"), (x, f"{hx}, 1")])
    if maybe(rng, 0.35) and way not in ("state", "batch", "count"):
        return f"{made}({x})"
    return f"{made}({x}, {hx})"
