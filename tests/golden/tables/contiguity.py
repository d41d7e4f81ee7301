from choices import any_layout, channels_last, maybe
from creating import DTYPES, call, size

SWEEP = 120
apis = ["torch.Tensor.contiguous", "torch.Tensor.is_contiguous"]


def cases(api):
    name = api.split(".")[-1]
    return [
        f"torch.zeros(2, 3).{name}()", f"torch.empty_strided((2, 3), (1, 2)).{name}()", f"torch.zeros(2, 2, 3, 4).{name}(memory_format=torch.channels_last)", f"torch.empty_strided((2, 3, 4, 5), (60, 1, 15, 3)).{name}(memory_format=torch.channels_last)",
        f"torch.zeros(1, 2, 1, 1).{name}(memory_format=torch.channels_last)", f"torch.zeros(2).{name}(memory_format=torch.preserve_format)", f"torch.zeros(2).{name}(3)", f"torch.zeros(2).{name}(memory_format=None)", f"torch.zeros(2).{name}(foo=1)",
        f"torch.empty_strided((2, 3), (1, 2), requires_grad=True).{name}()", f"torch.empty_strided((1, 3), (7, 1)).{name}()", f"torch.empty_strided((0, 3), (7, 5)).{name}()", f"torch.zeros(1, 2, 3, 4, 5).{name}(memory_format=torch.channels_last_3d)",
    ]  # fmt: skip


def errors(api):
    if api == "torch.Tensor.is_contiguous":
        return {}
    return {
        "format_rank": "torch.zeros(2).contiguous(memory_format=torch.channels_last)",
        "preserve": "torch.empty_strided((2, 3), (1, 2)).contiguous(memory_format=torch.preserve_format)",
    }


def sweep(api, rng):
    sizes = [abs(one) for one in size(rng)]
    source = any_layout(rng, sizes, rng.choice(DTYPES))
    if maybe(rng, 0.3):
        source = channels_last([rng.randint(1, 3) for _ in range(rng.choice([4, 5]))])
    rest = [("memory_format", f"torch.{rng.choice(['contiguous_format', 'preserve_format', 'channels_last', 'channels_last_3d'])}")] if maybe(rng, 0.6) else []
    if maybe(rng, 0.25 if api.endswith("is_contiguous") else 0.1):
        rest = [(rng.choice(["foo", "memory_format"]), rng.choice(["1", "None", "'a'"]))]
    return call(f"{source}.{api.split('.')[-1]}", ["torch.channels_last"] if maybe(rng, 0.1) else [], rest)
