from choices import any_layout, maybe
from reductions import DTYPES, call, keywords_last

SWEEP = 150

cases = [
    "torch.searchsorted(torch.randn(2, 5), torch.randn(2, 3))",
    "torch.searchsorted(torch.randn(5), torch.randn(2, 3), side='right')",
    "torch.searchsorted(torch.randn(5), 2.5)",
    "torch.searchsorted(torch.randn(5), torch.tensor(1.0), out_int32=True)",
    "torch.searchsorted(torch.zeros(2, 0), torch.randn(2, 3))",
    "torch.searchsorted(torch.randn(3), torch.randn(2, 3), sorter=torch.tensor([2, 1, 0]))",
    "torch.searchsorted(torch.zeros(3, dtype=torch.bool), torch.zeros(3, dtype=torch.int64))",
    "torch.searchsorted(torch.randn(3), torch.zeros(0, 3, dtype=torch.complex64))",
    "torch.searchsorted(torch.randn(3), torch.randn(2), side=None, right=True)",
    "torch.searchsorted(torch.tensor(1.0), 2.0)",
    "torch.searchsorted(torch.randn(3), 'a')",
    "torch.searchsorted(torch.randn(3), 1.0, side=1)",
    "torch.searchsorted(torch.randn(3))",
]

errors = {
    "side": "torch.searchsorted(torch.randn(3), torch.randn(2), side='up')",
    "opposites": "torch.searchsorted(torch.randn(3), torch.randn(2), side='left', right=True)",
    "sorter": "torch.searchsorted(torch.randn(3), torch.randn(2), sorter=torch.tensor([0, 1]))",
    "sorter_dtype": "torch.searchsorted(torch.randn(3), torch.randn(2), sorter=torch.zeros(3))",
    "sorter_index": "torch.searchsorted(torch.randn(3), torch.randn(2), sorter=torch.tensor([0, 1, 3]))",
    "scalar": "torch.searchsorted(torch.randn(2, 3), 2.5)",
    "no_dimensions": "torch.searchsorted(torch.tensor(1.0), torch.randn(3))",
    "batch": "torch.searchsorted(torch.randn(2, 3), torch.randn(3, 3))",
    "kernel": "torch.searchsorted(torch.zeros(3, dtype=torch.bool), True)",
}


def sweep(rng):
    shape = [rng.choice([0, 1, 2, 3]) for _ in range(rng.choice([0, 1, 1, 1, 2, 2, 3]))]
    dtypes = DTYPES + ["float32"] * 12
    values = [*shape[:-1], rng.randint(0, 4)] if maybe(rng, 0.8) else [rng.randint(0, 3) for _ in range(rng.randint(0, 3))]
    value = any_layout(rng, values, rng.choice(dtypes)) if maybe(rng, 0.8) else rng.choice(["2", "2.5", "True", "2j"])
    named = [("sorted_sequence", any_layout(rng, shape, rng.choice(dtypes))), ("input" if value.startswith("torch") else "self", value)]
    written = call(rng, "searchsorted", named[0][1], named[1:], method=False, first="sorted_sequence", damage=0.12)
    side = rng.choice(["'left'", "'right'", "'right'", "None"]) if maybe(rng, 0.9) else rng.choice(["'up'", "1"])
    size = shape[-1] if shape else 1
    sorter = f"torch.tensor({[rng.randrange(size) for _ in range(size)]})" if size and maybe(rng, 0.5) else "None"
    return keywords_last(rng, written, [("side", side), ("out_int32", "True"), ("right", rng.choice(["True", "False"])), ("sorter", sorter)])
