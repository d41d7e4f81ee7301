from creating import call, maybe, options

SWEEP = 100
cases = [
    "torch.scalar_tensor(3)", "torch.scalar_tensor(3.5)", "torch.scalar_tensor(True)", "torch.scalar_tensor(s=3, dtype=torch.int64)", "torch.scalar_tensor(1j, dtype=torch.complex64)",
    "torch.scalar_tensor(torch.tensor(2.0))", "torch.scalar_tensor(1e50, dtype=torch.float16)", "torch.scalar_tensor('a')", "torch.scalar_tensor()", "torch.scalar_tensor([1])", "torch.scalar_tensor(1, 2)",
    "torch.scalar_tensor(1j, dtype=torch.float16)", "torch.scalar_tensor(3, requires_grad=True)", "torch.scalar_tensor(torch.zeros(1))",
]  # fmt: skip
errors = {
    "not_differentiable": "torch.scalar_tensor(3, dtype=torch.int64, requires_grad=True)",
    "overflow": "torch.scalar_tensor(300, dtype=torch.uint8)",
}


def sweep(rng):
    value = rng.choice(["3", "2.5", "True", "0", "3", "2.5", "True", "0", "-1", "1j", "300", "1e10", "1e39", "'a'", "torch.tensor(2)"])
    more = options(rng, ["dtype", "layout", "requires_grad"]) if maybe(rng, 0.6) else []
    return call("torch.scalar_tensor", *(([value], more) if maybe(rng, 0.8) else ([], [("s", value), *more])))
