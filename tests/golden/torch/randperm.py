from creating import call, maybe, options

SWEEP = 120
cases = [
    "torch.randperm(4)", "torch.randperm(0)", "torch.randperm(n=4, dtype=torch.float32)", "torch.randperm(3, dtype=torch.float64, requires_grad=True)", "torch.randperm(4.0)",
    "torch.randperm(256, dtype=torch.uint8)", "torch.randperm(128, dtype=torch.int8)", "torch.randperm(2049, dtype=torch.float16)", "torch.randperm(1, dtype=torch.bool)",
    "torch.randperm()", "torch.randperm(4, 5)", "torch.randperm(True)", "torch.randperm(4, generator=None)", "torch.randperm(torch.tensor(4))", "torch.randperm(-1, dtype=torch.bool)",
]  # fmt: skip
errors = {
    "negative": "torch.randperm(-1)",
    "not_differentiable": "torch.randperm(3, requires_grad=True)",
    "overflow": "torch.randperm(300, dtype=torch.uint8)",
    "unsupported_dtype": "torch.randperm(4, dtype=torch.complex64)",
    "half": "torch.randperm(3000, dtype=torch.float16)",
}


def sweep(rng):
    n = rng.choice(["0", "1", "2", "5", "10", "100", "257", "2050", "30"])
    if maybe(rng, 0.12):
        n = rng.choice(["-1", "2.0", "'a'", "None", "True", "(3,)", "torch.tensor(3)", "3, 4"])
    names = ["dtype", "requires_grad", "layout", "generator"] if maybe(rng, 0.6) else []
    return call("torch.randperm", *(([n], options(rng, names)) if maybe(rng, 0.8) or "," in n else ([], [("n", n), *options(rng, names)])))
