from reductions import DTYPES, one

SWEEP = 130

apis = ["torch.argmax", "torch.argmin"]


def cases(api):
    return [
        f"{api}(torch.randn(2, 3, 4))",
        f"{api}(torch.randn(2, 3, 4), 1)",
        f"{api}(torch.randn(2, 3, 4), dim=-1, keepdim=True)",
        f"{api}(torch.randn(2, 3), None, True)",
        f"{api}(torch.tensor(1.0), 0, True)",
        f"{api}(torch.zeros(0, 3), 1)",
        f"{api}(torch.zeros(0, 3, dtype=torch.bool))",
        f"{api}(torch.randn(2, 3, requires_grad=True), 1)",
        f"{api}(torch.zeros(2, 3, dtype=torch.complex64), 9)",
        f"{api}(torch.randn(2, 3), (0,))",
        f"{api}(torch.randn(2, 3), True)",
        f"{api}(torch.randn(2, 3), axis=1)",
    ]


def errors(api):
    return {
        "dim": f"{api}(torch.randn(2, 3), -3)",
        "empty": f"{api}(torch.zeros(0, 3))",
        "empty_dim": f"{api}(torch.zeros(0, 3), 0)",
        "unordered": f"{api}(torch.zeros(2, 3, dtype=torch.bool))",
    }


def sweep(api, rng):
    return one(rng, api.removeprefix("torch."), dtypes=DTYPES + ["float32"] * 8)
