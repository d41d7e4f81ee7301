from creating import call, options, maybe

SWEEP = 120
cases = [
    "torch.eye(3)", "torch.eye(3, 4)", "torch.eye(0, 3)", "torch.eye(n=2, m=3, dtype=torch.bool)", "torch.eye(2, requires_grad=True)", "torch.eye()",
    "torch.eye(3.0)", "torch.eye((3, 3))", "torch.eye(3, None)", "torch.eye(3, 4, 5)", "torch.eye(3, foo=1)", "torch.eye(torch.tensor(3))", "torch.eye(-2, -3)",
]  # fmt: skip
errors = {
    "not_differentiable": "torch.eye(3, dtype=torch.int64, requires_grad=True)",
    "rows": "torch.eye(-1)",
    "columns": "torch.eye(3, -1)",
}


def sweep(rng):
    sizes = [("n", rng.choice(["0", "1", "2", "3", "5"])), ("m", rng.choice(["0", "1", "3", "4"]))][: rng.choice([1, 2])]
    if maybe(rng, 0.2):
        at = rng.randrange(len(sizes))
        sizes[at] = (sizes[at][0], rng.choice(["-1", "-2", "2.0", "'a'", "None", "(2,)", "True", "torch.tensor(2)"]))
    kept = rng.choice([0, 1, 2, 2])
    return call("torch.eye", [value for _, value in sizes[:kept]], sizes[kept:] + options(rng))
