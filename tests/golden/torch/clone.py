from choices import any_layout, maybe
from creating import DTYPES, call, options, size

SWEEP = 150
cases = [
    "torch.zeros(2).clone()", "torch.clone(torch.zeros(2))", "torch.empty_strided((2, 3), (1, 2)).clone()", "torch.empty_strided((2, 3), (1, 2)).clone(memory_format=torch.contiguous_format)", "torch.empty_strided((2, 3), (0, 1)).clone()",
    "torch.empty_strided((2, 3), (6, 2)).clone()", "torch.zeros(2, requires_grad=True).clone()", "torch.clone(input=torch.zeros(1, 2, 3, 4), memory_format=torch.channels_last)", "torch.zeros(2).clone(3)", "torch.clone(3)", "torch.clone()",
    "torch.zeros(2).clone(foo=1)", "torch.zeros(2).clone(memory_format=None)", "torch.clone(torch.zeros(2), memory_format=3)",
]  # fmt: skip
errors = {"format_rank": "torch.zeros(2).clone(memory_format=torch.channels_last)"}


def sweep(rng):
    source = any_layout(rng, [abs(one) for one in size(rng)], rng.choice(DTYPES))
    more = options(rng, ["memory_format"]) if maybe(rng, 0.5) else [("memory_format", f"torch.{rng.choice(['channels_last', 'channels_last_3d', 'contiguous_format'])}")]
    if maybe(rng, 0.5):
        return call(f"{source}.clone", ["1"] if maybe(rng, 0.1) else [], more)
    if maybe(rng, 0.12):
        source = rng.choice(["3", "None", "[1]"])
    return call("torch.clone", *(([source], more) if maybe(rng, 0.8) else ([], [("input", source), *more])))
