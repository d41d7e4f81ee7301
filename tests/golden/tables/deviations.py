from choices import maybe
from reductions import DTYPES, call, dimensions, keywords_last, source

SWEEP = 150

apis = ["torch.std", "torch.var", "torch.std_mean", "torch.var_mean"]


def cases(api):
    return [
        f"{api}(torch.randn(2, 3, 4))",
        f"{api}(torch.randn(2, 3, 4), 1)",
        f"{api}(torch.randn(2, 3, 4), (0, -1), keepdim=True)",
        f"{api}(torch.randn(2, 3, 4), 1, False, True)",
        f"{api}(torch.randn(2, 3, 4), False)",
        f"{api}(torch.randn(2, 3, 4), unbiased=False)",
        f"{api}(torch.randn(2, 3, 4), dim=1, correction=0)",
        f"{api}(torch.randn(2, 3, 4), correction=1.5, keepdim=True)",
        f"{api}(torch.randn(2, 3), correction=torch.tensor(1))",
        f"{api}(torch.randn(2, 3), ())",
        f"{api}(torch.randn(2, 3), None, True, True)",
        f"{api}(torch.zeros(2, 3, dtype=torch.complex64), 0)",
        f"{api}(torch.zeros(2, 3, dtype=torch.complex128, requires_grad=True))",
        f"{api}(torch.tensor(1.0), correction=0, keepdim=True)",
        f"{api}(torch.zeros(0, 3), 0)",
        f"{api}(torch.randn(2, 3), (0, 0, 9))",
        f"{api}(torch.randn(2, 3), 0, 1)",
        f"{api}(torch.randn(2, 3), unbiased=None)",
        f"{api}(torch.randn(2, 3), correction='a')",
        f"{api}(torch.randn(2, 3), 0, unbiased=True, correction=1)",
        f"{api}()",
    ]


def errors(api):
    return {
        "dim": f"{api}(torch.randn(2, 3), 2)",
        "repeated": f"{api}(torch.randn(2, 3), (1, -1))",
        "not_floating": f"{api}(torch.zeros(2, 3, dtype=torch.int64), 9)",
        "complex_correction": f"{api}(torch.randn(2, 3), correction=2j)",
    }


def sweep(api, rng):
    tensor, rank = source(rng, DTYPES + ["float32"] * 16)
    name, dim, keepdim = api.removeprefix("torch."), dimensions(rng, rank), rng.choice(["True", "False"])
    method = not name.endswith("_mean")
    way = rng.choice(["unbiased", "correction", "all"])
    if way == "all":
        return call(rng, name, tensor, [("unbiased", keepdim)], ["unbiased"], method=method)
    if way == "unbiased":
        named = [("dim", dim), ("unbiased", rng.choice(["True", "False"])), ("keepdim", keepdim)]
        return call(rng, name, tensor, named, ["unbiased", "keepdim"], method=method)
    written = call(rng, name, tensor, [("dim", dim)], ["dim"], method=method)
    correction = rng.choice(["0", "1", "2", "0.5", "True", "None"]) if maybe(rng, 0.9) else rng.choice(["'1'", "1j", "(1,)"])
    return keywords_last(rng, written, [("correction", correction), *([] if "keepdim" in written else [("keepdim", keepdim)])])
