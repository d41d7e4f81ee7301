from choices import any_layout
from products import DTYPES, added, call, keywords_last, maybe, sizes

SWEEP = 250
INTS = "dtype=torch.int64"

cases = [
    "torch.addr(torch.zeros(3, 4), torch.randn(3), torch.randn(4))",
    "torch.addr(torch.zeros(4), torch.randn(3), torch.randn(4), beta=0.5, alpha=2)",
    "torch.tensor(1.0).addr(torch.randn(3), torch.randn(4, requires_grad=True))",
    "torch.addr(torch.empty_strided((3, 4), (1, 3)), torch.randn(3), torch.randn(4))",
    "torch.addr(torch.zeros(3, 4, dtype=torch.float64), torch.zeros(3, dtype=torch.float16), torch.zeros(4))",
    "torch.addr(2, torch.zeros(3, 4), 3, torch.zeros(3), torch.zeros(4))",
    "torch.zeros(3, 4).addr(2, torch.zeros(3), torch.zeros(4))",
    "torch.zeros(3, 4).addr_(torch.zeros(3, requires_grad=True), torch.zeros(4))",
    "torch.zeros(3, 0).addr(torch.zeros(3), torch.zeros(0), beta=2j)",
    "torch.zeros(3, 4, dtype=torch.bool).addr(torch.zeros(3, dtype=torch.bool), torch.zeros(4, dtype=torch.bool), beta=False)",
    "torch.zeros(3, 4, dtype=torch.bool).addr(torch.zeros(3, dtype=torch.bool), torch.zeros(4, dtype=torch.bool), alpha=3)",
    "torch.zeros(3, 4, dtype=torch.complex64).addr(torch.zeros(3), torch.zeros(4), alpha=3j)",
    "torch.addr(3, torch.zeros(3), torch.zeros(4))",
    "torch.addr(torch.zeros(3, 4), torch.zeros(3))",
]

errors = {
    "leaf": "torch.zeros(3, 4, requires_grad=True).addr_(torch.zeros(3), torch.zeros(4))",
    "overlap": "torch.empty_strided((3, 4), (0, 1)).addr_(torch.zeros(3), torch.zeros(4))",
    "cast": f"torch.zeros(3, 4, {INTS}).addr_(torch.zeros(3), torch.zeros(4))",
    "rank": "torch.addr(torch.zeros(3, 4), torch.zeros(3, 1), torch.zeros(4))",
    "too_few_sizes": "torch.addr(torch.zeros(2, 3, 4), torch.zeros(3), torch.zeros(4))",
    "expand_size": "torch.addr(torch.zeros(3, 5), torch.zeros(3), torch.zeros(4))",
    "matrix": "torch.zeros(4).addr_(torch.zeros(3), torch.zeros(4))",
    "inplace_size": "torch.zeros(1, 4).addr_(torch.zeros(3), torch.zeros(4))",
    "bool_scale": "torch.addr(torch.zeros(3, 4), torch.zeros(3), torch.zeros(4), beta=True)",
    "integer_scale": f"torch.addr(torch.zeros(3, 4, {INTS}), torch.zeros(3, {INTS}), torch.zeros(4, {INTS}), alpha=0.5)",
    "overflow": "torch.addr(torch.zeros(3, 4), torch.zeros(3), torch.zeros(4), alpha=2j)",
}


def sweep(rng):
    if maybe(rng, 0.6):
        return added(rng, "addr", rng.choice(["mn", "mn", "mn", "n", ""]), ["m", "n"], ["vec1", "vec2"])
    of = sizes(rng, "mn")
    first, *others = (any_layout(rng, [of[letter] for letter in letters], rng.choice([*DTYPES, "uint8", "int32"])) for letters in ("mn", "m", "n"))
    name = rng.choice(["addr", "addr_"])
    scales = [("beta", rng.choice(["0", "2", "0.5", "True", "2j", "300", "1e300"])), ("alpha", rng.choice(["1", "0.5", "2.0", "False", "-1", "70000", "1j"]))]
    return keywords_last(rng, call(rng, name, first, list(zip(["vec1", "vec2"], others)), damage=0.1) if name == "addr" else f"{first}.addr_({', '.join(others)})", scales)
