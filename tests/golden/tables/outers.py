from products import product

SWEEP = 130

apis = ["torch.outer", "torch.ger"]


def cases(api):
    return [
        f"{api}(torch.randn(3), torch.randn(4))",
        f"{api}(torch.randn(3, requires_grad=True), vec2=torch.zeros(4, dtype=torch.int64))",
        f"{api}(torch.zeros(3, dtype=torch.bool), torch.zeros(0, dtype=torch.bool))",
        f"{api}(torch.empty_strided((3,), (0,)), torch.randn(1))",
        f"{api}(torch.randn(3), torch.tensor(1.0))",
        f"{api}(torch.randn(3), 3)",
        f"{api}(torch.randn(3))",
    ]


def errors(api):
    return {"rank": f"{api}(torch.randn(2, 3), torch.randn(3))"}


def sweep(api, rng):
    return product(rng, api.removeprefix("torch."), ["m", "n"], ["vec2"], damage=0.3)
