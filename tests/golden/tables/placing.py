from choices import DTYPES, any_layout, arguments, literal, maybe, sizes

SWEEP = 130
apis = ["torch.put", "torch.index_reduce", "torch.Tensor.fill_diagonal_"]
G = "torch.zeros(3, requires_grad=True)"


def cases(api):
    if "put" in api:
        return [
            f"torch.put(torch.zeros(2, 3), {index}, {source})"
            for index, source in [("torch.tensor([0, -1])", "torch.zeros(2)"), ("torch.tensor([[0], [5]])", "torch.zeros(1, 2), True"), ("torch.tensor(3)", "torch.zeros(())"), ("torch.zeros(0, dtype=torch.int64)", "torch.zeros(0)"), ("0", "torch.zeros(2)")]
        ] + [
            "torch.empty_strided((2, 3), (1, 2)).put(torch.tensor([0]), torch.zeros(1))",
            "torch.zeros(2, 3).put_(torch.tensor([0]), torch.zeros(1, requires_grad=True))",
            "torch.zeros(2, 3).put_(torch.tensor([0]), torch.zeros(1), accumulate=1)",
            f"{G}.put(torch.tensor([0]), torch.zeros(1))",
            "torch.zeros(0).put_(torch.zeros(0, dtype=torch.int64), torch.zeros(0))",
            "torch.put(torch.zeros(3))",
        ]
    if "index_reduce" in api:
        return [
            "torch.index_reduce(torch.zeros(3, 4), 0, torch.tensor([0, 2]), torch.zeros(2, 4), 'amax')",
            "torch.zeros(3, 4).index_reduce_(1, torch.tensor([0, 2]), torch.zeros(3, 2), 'mean', include_self=False)",
            "torch.zeros(3, 4).index_reduce(-1, torch.tensor([0, 2], dtype=torch.int32), torch.zeros(3, 2, requires_grad=True), 'prod')",
            "torch.zeros(()).index_reduce(0, torch.tensor([0]), torch.zeros(()), 'amin')",
            "torch.zeros(3).index_reduce(0, torch.tensor([0]), torch.zeros(1))",
            "torch.zeros(3).index_reduce(0, torch.tensor([0]), torch.zeros(1), 3)",
            "torch.zeros(3).index_reduce(0, 0, torch.zeros(1), 'prod')",
        ]
    return [
        "torch.zeros(3, 4).fill_diagonal_(1)",
        "torch.zeros(5, 2).fill_diagonal_(1.5, wrap=True)",
        "torch.zeros(3, 3, 3, dtype=torch.int64).fill_diagonal_(1.5, True)",
        "torch.zeros(0, 3).fill_diagonal_(1)",
        "torch.empty_strided((3, 3), (0, 1)).fill_diagonal_(1)",
        "(torch.zeros(3, 3, requires_grad=True) * 2).fill_diagonal_(1)",
        "torch.zeros(3, 3).fill_diagonal_('a')",
        "torch.zeros(3, 3).fill_diagonal_()",
        "torch.zeros(3, 3).fill_diagonal_(1, 2)",
    ]


def errors(api):
    if "put" in api:
        i, s = "torch.tensor([0])", "torch.zeros(1)"
        return {
            "leaf": f"{G}.put_({i}, {s})",
            "overlap": f"torch.empty_strided((2, 3), (0, 1)).put_({i}, {s})",
            "dtype": f"torch.put(torch.zeros(3), torch.zeros(1), {s})",
            "dtypes": f"torch.put(torch.zeros(3), {i}, torch.tensor([1]))",
            "count": f"torch.put(torch.zeros(3), {i}, torch.zeros(2))",
            "empty": f"torch.put(torch.zeros(0), {i}, {s})",
            "index": f"torch.put(torch.zeros(3), torch.tensor([3]), {s})",
        }
    if "index_reduce" in api:
        x, i = "torch.zeros(3, 4)", "torch.tensor([0, 2])"

        def call(dim, index, source, reduce="amax", of=x):
            return f"{of}.index_reduce({dim}, {index}, {source}, '{reduce}')"

        return {
            "leaf": f"{G}.index_reduce_(0, {i}, torch.zeros(2), 'amax')",
            "overlap": f"torch.empty_strided((2, 3), (0, 1)).index_reduce_(0, {i}, torch.zeros(2, 3), 'amax')",
            "reduce": call(0, i, "torch.zeros(2, 4)", "sum"),
            "dim": call(2, i, "torch.zeros(2, 4)"),
            "rank": call(0, "torch.tensor([[0, 2]])", "torch.zeros(2, 4)"),
            "dtype": call(0, "torch.zeros(2)", "torch.zeros(2, 4)"),
            "dtypes": call(0, i, "torch.zeros(2, 4, dtype=torch.int64)"),
            "source_dim": call(1, i, "torch.zeros(2)"),
            "count": call(0, i, "torch.zeros(3, 4)"),
            "no_dimensions": call(0, i, "torch.zeros(())"),
            "source_shape": call(0, i, "torch.zeros(2, 3)"),
            "kernel": call(0, i, "torch.zeros(2, dtype=torch.bool)", of="torch.zeros(3, dtype=torch.bool)"),
            "index": call(0, "torch.tensor([0, 3])", "torch.zeros(2, 4)"),
        }
    return {
        "leaf": "torch.zeros(3, 3, requires_grad=True).fill_diagonal_(1)",
        "overflow": "torch.zeros(3, 3, dtype=torch.uint8).fill_diagonal_(300)",
        "rank": "torch.zeros(3).fill_diagonal_(1)",
        "equal": "torch.zeros(3, 3, 4).fill_diagonal_(1)",
    }


def sweep(api, rng):
    dtype = rng.choice(DTYPES) if maybe(rng, 0.3) else "float32"
    rank = rng.choice([0, 1, 1, 2, 2, 2, 3])
    shape = sizes(rng, rank, rng.choice([0, 1, 1, 1]), 4)
    under = rng.choice(["", "_"])
    other = dtype if maybe(rng, 0.93) else rng.choice(DTYPES)
    kind = rng.choice(["int64"] * 5 + ["int32"]) if maybe(rng, 0.93) else rng.choice(["float32", "bool"])
    if "diagonal" in api:
        if maybe(rng, 0.3):
            shape = [3] * rng.choice([2, 3, 4])
        if rank < 2 and maybe(rng, 0.7):
            shape += [2, 3][: 2 - rank]
        x = any_layout(rng, shape, dtype)
        return f"{x}.fill_diagonal_({arguments(rng, [('fill_value', rng.choice(['0', '1', '2.5', 'True', '-1', '300', '1j'])), ('wrap', rng.choice(['True', 'False']))], 0.15, ['wrap'])})"
    x = any_layout(rng, shape, dtype)
    if "put" in api:
        total = 1
        for size in shape:
            total *= size
        picks = [rng.randint(-total, max(total - 1, -total)) if maybe(rng, 0.97) else total + 3 for _ in range(rng.randint(0, 4))] if total else []
        if maybe(rng, 0.03):
            picks = [1]
        index = f"torch.tensor({picks}, dtype=torch.{kind})"
        count = len(picks) + (maybe(rng, 0.06) and 1)
        source = f"torch.zeros({rng.choice([literal([count]), literal([1, count])])}, dtype=torch.{other})"
        named = [("index", index), ("source", source), ("accumulate", rng.choice(["True", "False"]))]
        optional = ["accumulate"]
    else:
        dim = rng.randint(-max(rank, 1), max(rank, 1) - 1) if maybe(rng, 0.95) else rng.choice([3, -4])
        own = shape[dim] if rank and -rank <= dim < rank else 1
        picks = [rng.randint(0, max(own - 1, 0)) if maybe(rng, 0.97) else own + 1 for _ in range(rng.randint(0, 3))] if own else []
        index = f"torch.tensor({picks}, dtype=torch.{kind})"
        wanted = list(shape)
        if rank and -rank <= dim < rank:
            wanted[dim] = len(picks)
        if wanted and maybe(rng, 0.12):
            wanted[rng.randrange(len(wanted))] += 1
        if wanted and maybe(rng, 0.05):
            wanted.pop()
        source = any_layout(rng, wanted, other)
        named = [("dim", str(dim)), ("index", index), ("source", source), ("reduce", rng.choice(["'prod'", "'mean'", "'amax'", "'amin'"] * 4 + ["'sum'"])), ("include_self", "False")]
        optional = []
        if maybe(rng, 0.7):
            named.pop()
        else:
            return f"{x}.{api.split('.')[-1]}{under}({', '.join(value for _, value in named[:-1])}, include_self=False)"
    if maybe(rng, 0.4):
        return f"{api}({arguments(rng, [('input', x), *named], 0.15, optional)})"
    return f"{x}.{api.split('.')[-1]}{under}({arguments(rng, named, 0.15, optional)})"
