from reductions import call, dimensions, source

SWEEP = 130

cases = [
    "torch.count_nonzero(torch.randn(2, 3, 4))",
    "torch.count_nonzero(torch.randn(2, 3, 4), 1)",
    "torch.count_nonzero(torch.randn(2, 3, 4), dim=[0, -1])",
    "torch.randn(2, 3, 4).count_nonzero(0, 1)",
    "torch.randn(2, 3).count_nonzero(None)",
    "torch.randn(2, 3).count_nonzero(())",
    "torch.zeros(2, 3, dtype=torch.complex64, requires_grad=True).count_nonzero(0)",
    "torch.count_nonzero(torch.zeros(0, 3), 0)",
    "torch.count_nonzero(torch.randn(2, 3), (0, 0, 9))",
    "torch.count_nonzero(torch.randn(2, 3), True)",
    "torch.count_nonzero(torch.randn(2, 3), 'a')",
    "torch.count_nonzero(torch.randn(2, 3), 0, True)",
    "torch.count_nonzero(torch.randn(2, 3), 0, keepdim=True)",
    "torch.count_nonzero()",
]

errors = {
    "dim": "torch.count_nonzero(torch.randn(2, 3), 2)",
    "repeated": "torch.count_nonzero(torch.randn(2, 3), (1, -1))",
}


def sweep(rng):
    tensor, rank = source(rng)
    return call(rng, "count_nonzero", tensor, [("dim", dimensions(rng, rank))], ["dim"], damage=0.4)
