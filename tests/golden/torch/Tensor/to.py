from choices import any_layout, maybe
from creating import DTYPES, call, size

SWEEP = 250
E = "torch.empty_strided((2, 3), (1, 2))"
C = "torch.empty_strided((2, 3, 4, 5), (60, 1, 15, 3))"
cases = [
    "torch.zeros(2, 3).to(torch.float64)", "torch.zeros(2, 3).to(torch.float32)", "torch.zeros(2, 3).to('cpu')", "torch.zeros(2).to('cpu', torch.float64)", "torch.zeros(2).to(torch.float64, True, True)",
    "torch.zeros(2).to(torch.zeros(1, dtype=torch.int64))", "torch.zeros(2).to(copy=True)", "torch.zeros(2).to()", "torch.zeros(2).to(None)", "torch.zeros(2).to(dtype=torch.int64)", "torch.zeros(2).to(device='cpu', dtype=torch.int64)",
    "torch.zeros(2).to(tensor=torch.zeros(2))", "torch.zeros(2).to(other=torch.zeros(2))", "torch.zeros(2).to(torch.int64, 'cpu')", "torch.zeros(1, 2, 3, 4).to(memory_format=torch.channels_last)",
    f"{E}.to(torch.float64)", f"{E}.to(torch.float64, memory_format=torch.contiguous_format)", f"{E}.to(torch.float32, memory_format=torch.contiguous_format)", f"{C}.to(memory_format=torch.contiguous_format)",
    f"{C}.to(memory_format=torch.channels_last)", f"{E}.to(memory_format=torch.preserve_format)", f"{E}.to(copy=True)", "torch.randn(2, requires_grad=True).to(torch.int64)", "torch.randn(2, requires_grad=True).to(torch.float64)",
    "torch.zeros(2).to(2.5)", "torch.zeros(2).to(True)", "torch.zeros(2).to(2j)",
    "torch.zeros(2).to(torch.float64, non_blocking=True)", "torch.zeros(2).to('cpu', non_blocking=3)", "torch.zeros(2).to(foo=1)", "torch.zeros(2).to(torch.float64, 1)", "torch.zeros(2).to((1,))", "torch.zeros(2).to(torch.zeros(2), torch.float64)",
    "torch.zeros(2).to('cpu', torch.float64, False, True, 3)",
]  # fmt: skip
errors = {"format_rank": "torch.zeros(2).to(memory_format=torch.channels_last)"}


def sweep(rng):
    source = any_layout(rng, [abs(one) for one in size(rng)], rng.choice([*["float32"] * 3, *DTYPES]))
    kind = f"torch.{rng.choice(DTYPES)}"
    way = rng.choice(["dtype", "dtype", "device", "tensor", "keywords"])
    positional, rest = [], []
    if way == "dtype":
        positional = [kind]
    elif way == "device":
        positional = [rng.choice(["'cpu'", "None"]), *([kind] if maybe(rng, 0.6) else [])]
    elif way == "tensor":
        positional = [any_layout(rng, [2], rng.choice(DTYPES))]
    else:
        rest = rng.sample([("dtype", kind), ("device", "'cpu'")], rng.randint(0, 2))
    if maybe(rng, 0.3):
        rest.append(("copy", rng.choice(["True", "False", "True", "1"])))
    if maybe(rng, 0.15):
        rest.append(("non_blocking", "True"))
    if maybe(rng, 0.4):
        rest.append(("memory_format", f"torch.{rng.choice(['contiguous_format', 'preserve_format', 'channels_last', 'channels_last_3d'])}"))
    if maybe(rng, 0.1):
        rest.append((rng.choice(["other", "foo", "requires_grad"]), "True"))
    if maybe(rng, 0.1):
        positional.append(rng.choice(["(1,)", "torch.zeros(2)", "torch.int64"]))
    return call(f"{source}.to", positional, rest)
