from reductions import integral

SWEEP = 150

apis = ["torch.trapezoid", "torch.trapz"]


def cases(api):
    return [
        f"{api}(torch.randn(2, 5))",
        f"{api}(torch.randn(2, 5), torch.randn(5))",
        f"{api}(torch.randn(2, 5), torch.randn(2), dim=0)",
        f"{api}(torch.randn(2, 5), dx=2.5)",
        f"{api}(torch.zeros(2, 5, dtype=torch.int64), dx=2)",
        f"{api}(torch.zeros(0, 3, dtype=torch.int64), dim=0)",
        f"{api}(torch.zeros(0, 3), torch.zeros(4), dim=0)",
        f"{api}(torch.empty_strided((2, 3, 4), (1, 8, 2), requires_grad=True), dim=1)",
        f"{api}(torch.zeros(2, 3), torch.zeros(2, 3, dtype=torch.float64))",
        f"{api}(torch.zeros(2, 3, dtype=torch.bool), dim=9)",
        f"{api}(torch.tensor(1.0), torch.tensor(1.0))",
        f"{api}(torch.randn(3), torch.tensor(1.0))",
        f"{api}(torch.randn(2, 3), torch.zeros(5, 2, 3))",
        f"{api}(torch.randn(2, 3), 9)",
        f"{api}(torch.randn(2, 3), torch.randn(3), dx=1)",
        f"{api}(torch.randn(2, 3), dx='a')",
        f"{api}(1)",
    ]


def errors(api):
    complex_step = {"real": "torch.trapezoid(torch.randn(2, 3), dx=2j)"} if api == "torch.trapezoid" else {}
    return {
        "dim": f"{api}(torch.randn(2, 3), dim=2)",
        "bool": f"{api}(torch.zeros(2, 3, dtype=torch.bool))",
        "bool_pair": f"{api}(torch.zeros(2, 3), torch.zeros(3, dtype=torch.bool))",
        "samples": f"{api}(torch.randn(2, 3), torch.randn(2))",
        "broadcast": f"{api}(torch.randn(2, 3), torch.randn(2, 1))",
        "no_dimensions": f"{api}(torch.tensor(1.0))",
        **complex_step,
    }


def sweep(api, rng):
    return integral(rng, api.removeprefix("torch."))
