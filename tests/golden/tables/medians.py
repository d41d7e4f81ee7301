from reductions import DTYPES, one

SWEEP = 130

apis = ["torch.median", "torch.nanmedian"]


def cases(api):
    return [
        f"{api}(torch.randn(2, 3, 4))",
        f"{api}(torch.randn(2, 3, 4), 1)",
        f"{api}(torch.randn(2, 3, 4, requires_grad=True), dim=-1, keepdim=True)",
        f"{api}(torch.zeros(0, 3, dtype=torch.bool))",
        f"{api}(torch.zeros(0, 3, dtype=torch.bool), 1)",
        f"{api}(torch.zeros(0, 3), 1)",
        f"{api}(torch.tensor(1.0), 0)",
        f"{api}(torch.zeros(2, 3, dtype=torch.bool), 9)",
        f"{api}(torch.zeros(2, 3, dtype=torch.complex64))",
        f"{api}(torch.randn(2, 3), (0,))",
        f"{api}(torch.randn(2, 3), 0, 1)",
        f"{api}(torch.randn(2, 3), None)",
        f"{api}()",
    ]


def errors(api):
    return {
        "dim": f"{api}(torch.randn(2, 3), 2)",
        "empty_dim": f"{api}(torch.zeros(0, 3), 0)",
        "complex_gradient": f"{api}(torch.zeros(0, 3, dtype=torch.complex64, requires_grad=True))",
        "kernel": f"{api}(torch.zeros(2, 3, dtype=torch.bool), 0)",
    }


def sweep(api, rng):
    return one(rng, api.removeprefix("torch."), dtypes=DTYPES + ["float32"] * 8)
