from choices import any_layout, maybe
from creating import DTYPES, call, options, size

SWEEP = 100
apis = [f"torch.Tensor.{name}" for name in "float double half bfloat16 int long short bool cfloat cdouble char byte cpu".split()]
CHANNELS = "torch.empty_strided((2, 3, 4, 5), (60, 1, 15, 3), dtype=torch.int64)"


def cases(api):
    name = api.split(".")[-1]
    return [
        f"torch.zeros(2, 3).{name}()", f"torch.zeros(2, 3, dtype=torch.int64).{name}()", f"torch.empty_strided((2, 3), (1, 2)).{name}()", f"torch.empty_strided((2, 3), (0, 1), dtype=torch.int16).{name}()",
        f"torch.empty_strided((2, 3), (1, 2), dtype=torch.int16).{name}(memory_format=torch.contiguous_format)", f"{CHANNELS}.{name}(memory_format=torch.contiguous_format)", f"{CHANNELS}.{name}(memory_format=torch.channels_last)",
        f"torch.zeros(2, 3, 4, 5, dtype=torch.int16).{name}(memory_format=torch.channels_last)", f"torch.zeros(2, requires_grad=True).{name}()", f"torch.zeros(2).{name}(memory_format=None)", f"torch.zeros(2).{name}(1)",
        f"torch.zeros(2).{name}(memory_format=3)", f"torch.zeros(2).{name}(foo=1)", f"torch.zeros(2).{name}(torch.contiguous_format)", f"torch.tensor([1, 2]).{name}(memory_format=torch.preserve_format)",
    ]  # fmt: skip


def errors(api):
    return {"format_rank": f"torch.zeros(2, 3, dtype=torch.int16).{api.split('.')[-1]}(memory_format=torch.channels_last)"}


def sweep(api, rng):
    source = any_layout(rng, [abs(one) for one in size(rng)], rng.choice([*["float32"] * 3, *DTYPES]))
    more = options(rng, ["memory_format"]) if maybe(rng, 0.5) else [("memory_format", f"torch.{rng.choice(['channels_last', 'channels_last_3d', 'contiguous_format'])}")]
    return call(f"{source}.{api.split('.')[-1]}", ["1"] if maybe(rng, 0.08) else [], more)
