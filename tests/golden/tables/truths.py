from reductions import many

SWEEP = 130

apis = ["torch.all", "torch.any"]


def cases(api):
    return [
        f"{api}(torch.zeros(2, 3, dtype=torch.bool))",
        f"{api}(torch.randn(2, 3, 4), 1)",
        f"{api}(torch.randn(2, 3, 4), dim=(0, -1), keepdim=True)",
        f"{api}(torch.randn(2, 3), None)",
        f"{api}(torch.zeros(2, 3, dtype=torch.uint8), 0)",
        f"{api}(torch.empty_strided((2, 3), (1, 2)), dim=())",
        f"{api}(torch.zeros(2, 3), dim=[], keepdim=True)",
        f"{api}(torch.zeros(0, 3), 0)",
        f"{api}(torch.randn(2, 3), (0, 0, 9))",
        f"{api}(torch.randn(2, 3), True)",
        f"{api}(torch.randn(2, 3), 'a')",
        f"{api}(torch.randn(2, 3), 0, 1)",
        f"{api}()",
    ]


def errors(api):
    return {
        "dim": f"{api}(torch.randn(2, 3), 2)",
        "repeated": f"{api}(torch.randn(2, 3), (1, -1))",
    }


def sweep(api, rng):
    return many(rng, api.removeprefix("torch."))
