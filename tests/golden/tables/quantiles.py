from choices import any_layout, dimension, maybe
from reductions import call, keywords_last, source

SWEEP = 150

apis = ["torch.quantile", "torch.nanquantile"]


def cases(api):
    return [
        f"{api}(torch.randn(2, 3, 4), 0.5)",
        f"{api}(torch.randn(2, 3, 4), 0.5, 1)",
        f"{api}(torch.randn(2, 3, 4), torch.tensor([0.25, 0.75]), 1)",
        f"{api}(torch.randn(2, 3, 4), torch.tensor([0.25, 0.75]), dim=-1, keepdim=True)",
        f"{api}(torch.randn(2, 3), torch.tensor([0.25, 0.75]), None, True)",
        f"{api}(torch.randn(2, 3), torch.tensor(0.5), None, True)",
        f"{api}(torch.empty_strided((2, 3, 4), (1, 8, 2)), torch.zeros(2), 0)",
        f"{api}(torch.tensor(1.0), torch.zeros(2), 0, True)",
        f"{api}(torch.randn(2, 3, requires_grad=True), 0.5, 0, interpolation='lower')",
        f"{api}(torch.randn(2, 3), torch.zeros(2, requires_grad=True), 0, interpolation='nearest')",
        f"{api}(torch.randn(2, 3), torch.zeros(2, requires_grad=True), 0)",
        f"{api}(torch.randn(2, 3), torch.zeros(0), 1)",
        f"{api}(torch.randn(2, 3), True)",
        f"{api}(torch.randn(2, 3), 1)",
        f"{api}(torch.randn(2, 3), 123456.7)",
        f"{api}(torch.randn(2, 3), 2.0, 9, interpolation='foo')",
        f"{api}(torch.zeros(2, 3, dtype=torch.int64), 0.5)",
        f"{api}(torch.randn(2, 3), 'a')",
        f"{api}(torch.randn(2, 3), [0.5])",
        f"{api}(torch.randn(2, 3))",
    ]


def errors(api):
    return {
        "dim": f"{api}(torch.randn(2, 3), 0.5, 2)",
        "range": f"{api}(torch.randn(2, 3), 1.5)",
        "interpolation": f"{api}(torch.randn(2, 3), 0.5, interpolation='cubic')",
        "empty": f"{api}(torch.zeros(0, 3), 0.5)",
        "q_rank": f"{api}(torch.randn(2, 3), torch.zeros(2, 2))",
        "dtype": f"{api}(torch.zeros(2, 3, dtype=torch.float16), 0.5)",
        "q_dtype": f"{api}(torch.randn(2, 3), torch.zeros(2, dtype=torch.float64))",
        "values": f"{api}(torch.randn(2, 3), torch.tensor([0.5, 1.5]))",
        "large": f"{api}(torch.zeros(16777217), 0.5)",
    }


def sweep(api, rng):
    tensor, rank = source(rng, ["float32"] * 20 + ["float64", "int64", "float16"], 1)
    q = rng.choice(["0.5", "0", "1", "0.25"]) if maybe(rng, 0.5) else f"torch.{rng.choice(['zeros', 'ones'])}({rng.choice(['()', '1', '2', '3', '0'])})"
    if maybe(rng, 0.1):
        q = rng.choice(["-0.5", "1.25", "torch.zeros(1, 2)", "torch.tensor([0.5, -1.0])", "torch.tensor(2.0)", "torch.zeros(2, dtype=torch.float64)"])
    named = [("q", q), ("dim", dimension(rng, rank)), ("keepdim", rng.choice(["True", "False"]))]
    written = call(rng, api.removeprefix("torch."), tensor, named, ["dim", "keepdim"], damage=0.15)
    interpolation = rng.choice(["'linear'", "'lower'", "'higher'", "'midpoint'", "'nearest'"]) if maybe(rng, 0.9) else rng.choice(["'a'", "1"])
    return keywords_last(rng, written, [("interpolation", interpolation)])
