from reductions import integral

SWEEP = 150

cases = [
    "torch.cumulative_trapezoid(torch.randn(2, 5))",
    "torch.cumulative_trapezoid(torch.randn(2, 5), torch.randn(5))",
    "torch.cumulative_trapezoid(torch.randn(2, 5), torch.randn(2), dim=0)",
    "torch.cumulative_trapezoid(torch.zeros(2, 5, dtype=torch.int64), dx=2)",
    "torch.cumulative_trapezoid(torch.zeros(0, 3, dtype=torch.int64), dim=0)",
    "torch.cumulative_trapezoid(torch.empty_strided((2, 3, 4), (1, 8, 2), requires_grad=True), dim=1)",
    "torch.cumulative_trapezoid(torch.randn(2, 3), torch.tensor(1.0))",
    "torch.cumulative_trapezoid(torch.randn(2, 3), 9)",
]

errors = {
    "dim": "torch.cumulative_trapezoid(torch.randn(2, 3), dim=2)",
    "bool": "torch.cumulative_trapezoid(torch.zeros(2, 3, dtype=torch.bool))",
    "bool_pair": "torch.cumulative_trapezoid(torch.zeros(2, 3), torch.zeros(3, dtype=torch.bool))",
    "samples": "torch.cumulative_trapezoid(torch.randn(2, 3), torch.randn(2))",
    "broadcast": "torch.cumulative_trapezoid(torch.randn(2, 3), torch.randn(2, 1))",
    "no_dimensions": "torch.cumulative_trapezoid(torch.tensor(1.0))",
    "no_size": "torch.cumulative_trapezoid(torch.tensor(1.0), torch.randn(3))",
    "real": "torch.cumulative_trapezoid(torch.randn(2, 3), dx=True)",
}


def sweep(rng):
    return integral(rng, "cumulative_trapezoid")
