from choices import maybe
from creating import call, options

SWEEP = 200
cases = [
    "torch.arange(5)", "torch.arange(5.0)", "torch.arange(1, 5)", "torch.arange(1, 5, 2)", "torch.arange(5, 0, -2)", "torch.arange(0, 1, 0.1)",
    "torch.arange(end=5)", "torch.arange(start=1, end=5, step=2)", "torch.arange(0)", "torch.arange(1, 1, 1)", "torch.arange(True)",
    "torch.arange(torch.tensor(5))", "torch.arange(5.0, requires_grad=True)", "torch.arange(0, 5, dtype=torch.uint8)", "torch.arange(0, 5, dtype=torch.float16)",
    "torch.arange(0, 5.5, 1.5, dtype=torch.int64)", "torch.arange(0, 5.5, 1.5, dtype=torch.int32)", "torch.arange(0.9, 5.5, dtype=torch.int64)",
    "torch.arange(0, -0.5, dtype=torch.int64)", "torch.arange(1, 5, 0.5, dtype=torch.int32)", "torch.arange(5, step=2)", "torch.arange('a')",
    "torch.arange((1, 5))", "torch.arange()", "torch.arange(1, 2, 3, 4)", "torch.arange(5, foo=1)", "torch.arange(5, dtype=3)", "torch.arange(None)",
    "torch.arange(1, 5, 0, dtype=torch.bool)", "torch.arange(0, 1j, dtype=torch.complex64)",
]  # fmt: skip
errors = {
    "not_differentiable": "torch.arange(5, requires_grad=True)",
    "unsupported_dtype": "torch.arange(5, dtype=torch.bool)",
    "complex": "torch.arange(0, 1j)",
    "too_far": "torch.arange(0, 1e19, dtype=torch.int64)",
    "zero_step": "torch.arange(1, 5, 0)",
    "infinite": "torch.arange(0, 1e999)",
    "direction": "torch.arange(5, 1)",
    "truncated_step": "torch.arange(1, 5, 0.5, dtype=torch.int64)",
}


def sweep(rng):
    starts, ends = ["0", "1", "2", "-3", "0.5", "-1.5", "True"], ["5", "10", "6.5", "torch.tensor(4)", "1e2", "3"]
    wrong = ["'a'", "None", "(1,)", "1j", "torch.zeros(2)", "1e999"]

    def one(numbers):
        return rng.choice(wrong if maybe(rng, 0.04) else numbers)

    count = rng.choice([1, 2, 2, 3, 3, 3])
    values = [one(ends)] if count == 1 else [one(starts), one(ends)]
    if maybe(rng, 0.15):
        values.reverse()
    if count == 3:
        values.append(rng.choice(["1", "2", "0.5", "0.1", "3", "1.5", "2.5", "1", "-1", "0"]))
    names = ["end"] if count == 1 else ["start", "end", "step"][:count]
    by_keyword = rng.choice([0, 0, 0, 1, count])
    kept = count - by_keyword
    return call("torch.arange", values[:kept], list(zip(names, values))[kept:] + options(rng, ["dtype", "layout", "requires_grad"] if maybe(rng, 0.5) else []))
