from choices import DTYPES, any_layout, arguments, literal, maybe, sizes

SWEEP = 120
apis = ["torch.Tensor.new_empty_strided", "torch.empty_permuted", "torch.diagflat", "torch.poisson"]


def cases(api):
    name = api.split(".")[-1]
    if name == "new_empty_strided":
        return [f"torch.zeros(2, dtype=torch.int64).new_empty_strided({of})" for of in ["(2, 3), (3, 1)", "[2, 3], [0, 1], dtype=torch.float16", "(), ()", "size=(2,), stride=(5,)", "2, 3", "(2, 3)", "(2, 3), (3, 1), foo=1", "(2, 3), (3, 1), device='cpu'"]] + ["torch.zeros(2).new_empty_strided((2,), (1,), requires_grad=True)"]
    if name == "empty_permuted":
        return [f"torch.empty_permuted({of})" for of in ["(2, 3, 4), (0, 2, 1)", "[2, 3], [1, 0], dtype=torch.int64", "(), ()", "size=(2,), physical_layout=(0,), requires_grad=True", "(2, 0, 3), (2, 0, 1)", "2, 3", "(2, 3)", "(2, 3), (0, 1), foo=1"]]
    if name == "diagflat":
        return [f"torch.diagflat({of})" for of in ["torch.zeros(3)", "torch.zeros(2, 3), 1", "torch.zeros(2, 3), offset=-2", "torch.zeros(())", "torch.zeros(0)", "torch.zeros(2, dtype=torch.bool)", "torch.zeros(2, requires_grad=True)", "3", "torch.zeros(2), 'a'", "torch.zeros(2), 1, 2"]] + ["torch.zeros(3).diagflat(-1)"]
    return [f"torch.poisson({of})" for of in ["torch.ones(3)", "torch.ones(3, 2).t()", "torch.ones(3, requires_grad=True)", "torch.ones(2, dtype=torch.float16)", "torch.ones(2, dtype=torch.bfloat16), None", "torch.zeros(0)", "3", "torch.zeros(2), 1"]]


def errors(api):
    name = api.split(".")[-1]
    if name == "new_empty_strided":
        x = "torch.zeros(2, dtype=torch.int64)"
        return {"negative": f"{x}.new_empty_strided((2, -3), (3, 1))", "not_differentiable": f"{x}.new_empty_strided((2,), (1,), requires_grad=True)", "rank": f"{x}.new_empty_strided((2, 3), (3,))", "negative_stride": f"{x}.new_empty_strided((2, 3), (-3, 1))"}
    if name == "empty_permuted":
        return {"negative": "torch.empty_permuted((2, -3, 4), (0, 2, 1))", "not_differentiable": "torch.empty_permuted((2,), (0,), dtype=torch.int64, requires_grad=True)", "count": "torch.empty_permuted((2, 3), (0,))", "range": "torch.empty_permuted((2, 3), (0, -1))", "duplicate": "torch.empty_permuted((2, 3), (0, 0))"}
    if name == "diagflat":
        return {}
    return {"unsupported_dtype": "torch.poisson(torch.zeros(3, dtype=torch.int64))", "rate": "torch.poisson(torch.tensor([1.0, -1.0]))"}


def sweep(api, rng):
    name = api.split(".")[-1]
    dtype = rng.choice(DTYPES) if maybe(rng, 0.35) else "float32"
    if name in ("new_empty_strided", "empty_permuted"):
        size = sizes(rng, rng.choice([0, 1, 2, 3, 4]), rng.choice([0, 1, 1]), 4)
        if size and maybe(rng, 0.06):
            size[rng.randrange(len(size))] = -2
        if name == "empty_permuted":
            other = list(range(len(size)))
            rng.shuffle(other)
            if other and maybe(rng, 0.12):
                other[rng.randrange(len(other))] += rng.choice([1, -1, 3])
        else:
            other = [rng.choice([0, 1, 1, 2, 3, 6]) for _ in size]
            if other and min(size) > 1 and maybe(rng, 0.1):
                other[0] = -1
        if other and maybe(rng, 0.08):
            other.pop()
        named = [("size", rng.choice([str, literal])(size)), ("stride" if name[0] == "n" else "physical_layout", rng.choice([str, literal])(other))]
        written = arguments(rng, named, 0.15)
        more = [f"dtype=torch.{dtype}"] if maybe(rng, 0.3) else []
        more += ["requires_grad=True"] if maybe(rng, 0.15) else []
        written = ", ".join(one for one in [written, *more] if one)
        return f"torch.empty_permuted({written})" if name[0] == "e" else f"torch.zeros(2, dtype=torch.{dtype}).new_empty_strided({written})"
    if name == "diagflat":
        x = any_layout(rng, sizes(rng, rng.choice([0, 1, 1, 2, 3]), rng.choice([0, 1, 1]), 3), dtype)
        offset = ("offset", str(rng.randint(-3, 3)))
        if maybe(rng, 0.5):
            return f"{x}.diagflat({arguments(rng, [offset], 0.45, ['offset'])})"
        return f"torch.diagflat({arguments(rng, [('input', x), offset], 0.45, ['offset'])})"
    x = f"torch.ones({literal(sizes(rng, rng.choice([0, 1, 2, 3]), rng.choice([0, 1]), 3))}, dtype=torch.{dtype})"
    return f"torch.poisson({arguments(rng, [('input', x)], 0.2)})"
