from reductions import dtype, many

SWEEP = 150

cases = [
    "torch.sum(torch.randn(2, 3, 4))",
    "torch.randn(2, 3, 4).sum()",
    "torch.randn(2, 3, 4).sum(1)",
    "torch.randn(2, 3, 4).sum(-1, keepdim=True)",
    "torch.randn(2, 3, 4).sum((0, 2))",
    "torch.randn(2, 3, 4).sum([0, -1], True)",
    "torch.randn(2, 3, 4).sum(())",
    "torch.randn(2, 3, 4).sum(None)",
    "torch.sum(torch.randn(2, 3), dim=None, keepdim=True)",
    "torch.sum(torch.randn(2, 3), axis=0, keepdims=True)",
    "torch.sum(torch.zeros(0, 3), 0)",
    "torch.sum(torch.tensor(1.0), 0, True)",
    "torch.sum(torch.zeros(2, 3, dtype=torch.bool))",
    "torch.sum(torch.zeros(2, 3, dtype=torch.int32), 1)",
    "torch.sum(torch.zeros(2, 3, dtype=torch.float16), 1, dtype=torch.float32)",
    "torch.sum(torch.zeros(2, 3), 1, dtype=torch.int8)",
    "torch.sum(torch.empty_strided((2, 3, 4), (1, 8, 2), requires_grad=True), 1)",
    "torch.sum(torch.randn(2, 3), torch.tensor(1))",
    "torch.sum(torch.randn(2, 3), (0, 0, 9))",
    "torch.sum(torch.randn(2, 3), 0, 1)",
    "torch.sum(torch.randn(2, 3), 'a')",
    "torch.sum(torch.randn(2, 3), 1.0)",
    "torch.sum(torch.randn(2, 3), True)",
    "torch.sum(torch.randn(2, 3), (0, 'a'))",
    "torch.sum(torch.randn(2, 3), (True, 0))",
    "torch.sum(torch.randn(2, 3), dtype=3)",
    "torch.randn(2, 3).sum(0, 1)",
    "torch.randn(2, 3).sum(True)",
    "torch.randn(2, 3).sum(dims=1)",
    "torch.sum(3)",
    "torch.sum()",
]

errors = {
    "dim": "torch.randn(2, 3).sum(2)",
    "repeated": "torch.randn(2, 3).sum((1, -1))",
    "autograd": "torch.randn(2, 3, requires_grad=True).sum(dtype=torch.int64)",
}


def sweep(rng):
    return many(rng, "sum", [("dtype", dtype(rng))])
