from choices import any_layout
from creating import DTYPES, call, maybe, options, size

SWEEP = 120
cases = [
    "torch.zeros(2).new_full((2, 3), 7)", "torch.zeros(2, dtype=torch.int64).new_full((2,), 1.5)", "torch.zeros(2, dtype=torch.bool).new_full((2,), 1.5)", "torch.zeros(2).new_full(size=[2], fill_value=3, requires_grad=True)",
    "torch.zeros(2, requires_grad=True).new_full((2,), 3)", "torch.zeros(2).new_full((2,), 3, dtype=torch.complex64)", "torch.zeros(2).new_full(2, 3)", "torch.zeros(2).new_full((2,))", "torch.zeros(2).new_full((2,), 'a')",
    "torch.zeros(2).new_full()", "torch.zeros(2).new_full((2,), 3, 4)", "torch.zeros(2).new_full((2,), 3, foo=1)", "torch.zeros(2).new_full((1,), 1j)",
]  # fmt: skip
errors = {
    "negative": "torch.zeros(2).new_full((2, -3), 1)",
    "not_differentiable": "torch.zeros(2).new_full((2,), 3, dtype=torch.int64, requires_grad=True)",
    "overflow": "torch.zeros(2, dtype=torch.uint8).new_full((2,), 300)",
}


def sweep(rng):
    source = any_layout(rng, [2, 3], rng.choice(DTYPES))
    sizes = size(rng)
    pairs = [("size", f"({', '.join(map(str, sizes))}{',' if len(sizes) == 1 else ''})"), ("fill_value", rng.choice(["0", "3", "2.5", "True", "-1", "1j", "300", "'a'", "torch.tensor(2)"]))]
    kept = rng.choice([2, 2, 1, 0])
    return call(f"{source}.new_full", [value for _, value in pairs[:kept]], pairs[kept:] + (options(rng) if maybe(rng, 0.6) else []))
