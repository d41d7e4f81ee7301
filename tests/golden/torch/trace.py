from reductions import call, source

SWEEP = 120

cases = [
    "torch.trace(torch.randn(3, 3))",
    "torch.randn(2, 3, requires_grad=True).trace()",
    "torch.trace(torch.zeros(2, 3, dtype=torch.int32))",
    "torch.trace(torch.zeros(0, 0, dtype=torch.complex64))",
    "torch.randn(2, 3).trace(1)",
    "torch.randn(2, 3).trace(offset=1)",
    "torch.trace(torch.randn(2, 3), 1)",
    "torch.trace(3)",
]

errors = {
    "rank": "torch.trace(torch.randn(3))",
    "kernel": "torch.trace(torch.zeros(2, 3, dtype=torch.bool))",
}


def sweep(rng):
    tensor, _ = source(rng, ranks=(0, 1, 2, 2, 2, 2, 2, 2, 2, 3))
    return call(rng, "trace", tensor, [], damage=0.3)
