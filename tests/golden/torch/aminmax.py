from choices import dimension, maybe
from reductions import call, keywords_last, source

SWEEP = 130

cases = [
    "torch.aminmax(torch.randn(2, 3, 4))",
    "torch.aminmax(torch.randn(2, 3, 4), dim=1)",
    "torch.randn(2, 3, 4).aminmax(dim=-1, keepdim=True)",
    "torch.aminmax(torch.randn(2, 3), keepdim=True)",
    "torch.aminmax(torch.tensor(1.0), dim=0, keepdim=True)",
    "torch.aminmax(torch.zeros(0, 3), dim=1)",
    "torch.aminmax(torch.randn(2, 3, requires_grad=True))",
    "torch.aminmax(torch.randn(2, 3), 0)",
    "torch.aminmax(torch.randn(2, 3), dim=0, keepdim=1)",
    "torch.aminmax(torch.zeros(2, 3, dtype=torch.complex64), dim=9)",
    "torch.randn(2, 3).aminmax(0)",
]

errors = {
    "dim": "torch.aminmax(torch.randn(2, 3), dim=2)",
    "empty": "torch.aminmax(torch.zeros(0, 3))",
    "empty_dim": "torch.aminmax(torch.zeros(0, 3), dim=0)",
    "kernel": "torch.aminmax(torch.zeros(2, 3, dtype=torch.complex64))",
    "kernel_of_number": "torch.aminmax(torch.zeros((), dtype=torch.complex64), dim=0)",
}


def sweep(rng):
    tensor, rank = source(rng)
    written = call(rng, "aminmax", tensor, [], damage=0.1)
    if "dim=" in written or "keepdim" in written:
        return written
    dim = dimension(rng, rank) if maybe(rng, 0.8) else rng.choice(["'a'", "(0,)", "True", "None"])
    return keywords_last(rng, written, [("dim", dim), ("keepdim", "True")])
