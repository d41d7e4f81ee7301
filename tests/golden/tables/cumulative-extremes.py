from choices import dimension
from reductions import DTYPES, call, source

SWEEP = 130

apis = ["torch.cummax", "torch.cummin"]


def cases(api):
    return [
        f"{api}(torch.randn(2, 3, 4), 1)",
        f"{api}(torch.empty_strided((2, 3, 4), (1, 8, 2), requires_grad=True), -1)",
        f"{api}(torch.zeros(2, 3, dtype=torch.bool), 0)",
        f"{api}(torch.tensor(1.0), 0)",
        f"{api}(torch.zeros(0, 3), 9)",
        f"{api}(torch.zeros(0, 3, dtype=torch.complex64), 0)",
        f"{api}(torch.randn(2, 3))",
        f"{api}(torch.randn(2, 3), None)",
        f"{api}(torch.randn(2, 3), 0, True)",
    ]


def errors(api):
    return {
        "dim": f"{api}(torch.randn(2, 3), 2)",
        "dim_of_number": f"{api}(torch.tensor(1.0), 1)",
        "kernel": f"{api}(torch.zeros(2, 3, dtype=torch.complex64), 0)",
        "complex_gradient": f"{api}(torch.zeros((), dtype=torch.complex64, requires_grad=True), 0)",
    }


def sweep(api, rng):
    tensor, rank = source(rng, DTYPES + ["float32"] * 8)
    return call(rng, api.removeprefix("torch."), tensor, [("dim", str(dimension(rng, rank)))])
