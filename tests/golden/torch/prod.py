from reductions import dtype, one

SWEEP = 150

cases = [
    "torch.prod(torch.randn(2, 3, 4))",
    "torch.randn(2, 3, 4).prod(1)",
    "torch.randn(2, 3, 4).prod(-1, keepdim=True)",
    "torch.prod(torch.randn(2, 3), axis=0)",
    "torch.prod(torch.zeros(2, 3, dtype=torch.bool))",
    "torch.prod(torch.zeros(2, 3, dtype=torch.bool), dtype=torch.bool)",
    "torch.prod(torch.zeros(2, 0), 1)",
    "torch.prod(torch.tensor(2.0), 0, True)",
    "torch.prod(torch.randn(2, 3), (0,))",
    "torch.prod(torch.randn(2, 3), None)",
    "torch.randn(2, 3).prod(0, 1)",
]

errors = {
    "dim": "torch.randn(2, 3).prod(-3)",
    "autograd": "torch.randn(2, 3, requires_grad=True).prod(dtype=torch.bool)",
}


def sweep(rng):
    return one(rng, "prod", [("dtype", dtype(rng))])
