from products import product

SWEEP = 130

apis = ["torch.dot", "torch.vdot"]


def cases(api):
    return [
        f"{api}(torch.randn(3), torch.randn(3))",
        f"{api}(torch.zeros(3, dtype=torch.complex64, requires_grad=True), torch.zeros(3, dtype=torch.complex64))",
        f"{api}(torch.zeros(0), torch.zeros(0))",
        f"{api}(torch.empty_strided((3,), (2,)), torch.randn(3))",
        f"{api}(torch.randn(3), torch.zeros(4, dtype=torch.float64))",
        f"{api}(torch.randn(2, 3), torch.randn(3))",
        f"{api}(torch.randn(3), 3)",
        f"{api}(torch.randn(3))",
    ]


def errors(api):
    return {
        "dot_rank": f"{api}(torch.randn(3), torch.tensor(1.0))",
        "dot_dtype": f"{api}(torch.zeros(3), torch.zeros(3, dtype=torch.int64))",
        "dot_size": f"{api}(torch.randn(3), torch.randn(4))",
        "dot_kernel": f"{api}(torch.zeros(3, dtype=torch.bool), torch.zeros(3, dtype=torch.bool))",
    }


def sweep(api, rng):
    return product(rng, api.removeprefix("torch."), ["n", "n"], ["tensor" if api == "torch.dot" else "other"], damage=0.25)
