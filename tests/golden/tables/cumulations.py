from choices import dimension, maybe
from reductions import DTYPES, call, dtype, keywords_last, source

SWEEP = 150

apis = ["torch.cumsum", "torch.cumprod"]


def cases(api):
    name = api.removeprefix("torch.")
    return [
        f"{api}(torch.randn(2, 3, 4), 1)",
        f"torch.randn(2, 3, 4).{name}(dim=-1)",
        f"{api}(torch.zeros(2, 3, dtype=torch.bool), 0)",
        f"{api}(torch.zeros(2, 3, dtype=torch.int32), 0, dtype=torch.float16)",
        f"{api}(torch.empty_strided((2, 3, 4), (1, 8, 2), requires_grad=True), 0)",
        f"{api}(torch.zeros(0, 3), 0, dtype=torch.bool)",
        f"{api}(torch.tensor(1.0), 0, dtype=torch.bool)",
        f"torch.zeros(2, 3).{name}_(0)",
        f"torch.zeros(2, 3, dtype=torch.int32).{name}_(0)",
        f"torch.empty_strided((2, 3, 4), (1, 8, 2)).{name}_(0)",
        f"torch.zeros(2, 3).{name}_(9)",
        f"torch.zeros(2, 3, requires_grad=True).{name}_(9)",
        f"torch.empty_strided((2, 3), (0, 1)).{name}_(0, dtype=torch.int64)",
        f"{api}(torch.randn(2, 3))",
        f"{api}(torch.randn(2, 3), (0,))",
        f"{api}(torch.randn(2, 3), 0, torch.float32)",
        f"{api}(torch.randn(2, 3), 0, keepdim=True)",
    ]


def errors(api):
    name = api.removeprefix("torch.")
    return {
        "leaf": f"torch.zeros(2, 3, requires_grad=True).{name}_(0)",
        "overlap": f"torch.empty_strided((2, 3), (0, 1)).{name}_(0)",
        "dim": f"{api}(torch.randn(2, 3), 2)",
        "inplace_dtype": f"torch.zeros(2, 3).{name}_(0, dtype=torch.int64)",
        "kernel": f"{api}(torch.randn(2, 3), 0, dtype=torch.bool)",
        "autograd": f"{api}(torch.randn(2, 3, requires_grad=True), 0, dtype=torch.int64)",
    }


def sweep(api, rng):
    tensor, rank = source(rng, DTYPES + ["float32"] * 8)
    name, dim = api.removeprefix("torch."), [("dim", str(dimension(rng, rank)))]
    written = call(rng, f"{name}_", tensor, dim) if maybe(rng, 0.35) else call(rng, name, tensor, dim)
    if f"torch.{name}_" in written:
        return sweep(api, rng)
    return keywords_last(rng, written, [("dtype", dtype(rng))])
