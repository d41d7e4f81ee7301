from reductions import many

SWEEP = 130

apis = ["torch.amax", "torch.amin"]


def cases(api):
    return [
        f"{api}(torch.randn(2, 3, 4))",
        f"{api}(torch.randn(2, 3, 4), 1)",
        f"{api}(torch.randn(2, 3, 4), (0, -1), keepdim=True)",
        f"{api}(torch.randn(2, 3), None)",
        f"{api}(torch.randn(2, 3), [])",
        f"{api}(torch.zeros(0, 3), 1)",
        f"{api}(torch.zeros(0, 3), (1, 0))",
        f"{api}(torch.zeros(0, 3), (1, 1))",
        f"{api}(torch.zeros(2, 0), (1, 9))",
        f"{api}(torch.zeros(0, 3, 4, dtype=torch.complex64), 1)",
        f"{api}(torch.zeros(2, 3, dtype=torch.bool))",
        f"{api}(torch.tensor(1.0), 0)",
        f"{api}(torch.randn(2, 3), 0, 1)",
        f"{api}(torch.randn(2, 3), 'a')",
        f"{api}()",
    ]


def errors(api):
    return {
        "dim": f"{api}(torch.randn(2, 3), 2)",
        "repeated": f"{api}(torch.randn(2, 3), (1, -1))",
        "empty": f"{api}(torch.zeros(0, 3))",
        "empty_dim": f"{api}(torch.zeros(0, 3), 0)",
        "complex_gradient": f"{api}(torch.zeros(0, 3, 4, dtype=torch.complex64, requires_grad=True), 1)",
        "kernel": f"{api}(torch.zeros(2, 3, dtype=torch.complex64))",
    }


def sweep(api, rng):
    return many(rng, api.removeprefix("torch."))
