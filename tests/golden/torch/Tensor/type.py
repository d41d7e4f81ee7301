from choices import any_layout, maybe
from creating import DTYPES, call, size

SWEEP = 150
cases = [
    "torch.zeros(2).type()", "torch.zeros(2).type(torch.float64)", "torch.zeros(2).type('torch.DoubleTensor')", "torch.zeros(2).type(torch.float32)", "torch.zeros(2, dtype=torch.bool).type()", "torch.zeros(2, dtype=torch.complex64).type()",
    "torch.zeros(2).type(dtype=torch.int64)", "torch.zeros(2).type(None)", "torch.zeros(2).type('torch.FloatTensor')", "torch.empty_strided((2, 3), (1, 2)).type(torch.float64)", "torch.zeros(2).type('torch.float64')", "torch.zeros(2).type(torch.float64, True)",
    "torch.zeros(1, 2, 3, 4).type(torch.float32, memory_format=torch.channels_last)", "torch.zeros(2).type(non_blocking=True)", "torch.zeros(2, requires_grad=True).type(torch.float64)", "torch.zeros(2).type(torch.float64, foo=1)", "torch.zeros(2).type(torch.float64, 3)",
    "torch.zeros(2).type(torch.float64, True, 1)", "torch.zeros(2).type('torch.BFloat16Tensor')",
]  # fmt: skip
errors = {
    "format_rank": "torch.zeros(2).type(torch.float64, memory_format=torch.channels_last)",
    "dtype": "torch.zeros(2).type(3)",
    "name": "torch.zeros(2).type('foo')",
}
NAMES = ["Float", "Double", "Half", "Long", "Int", "Short", "Char", "Byte", "Bool", "BFloat16", "ComplexFloat"]


def sweep(rng):
    source = any_layout(rng, [abs(one) for one in size(rng)], rng.choice([*["float32"] * 3, *DTYPES]))
    wanted = rng.choice([f"torch.{rng.choice(DTYPES)}", f"'torch.{rng.choice(NAMES)}Tensor'", None])
    if maybe(rng, 0.25):
        wanted = rng.choice(["3", "'Float'", "'torch.FooTensor'", "[1]", "True", "torch.zeros(2)"])
    rest = [("memory_format", f"torch.{rng.choice(['contiguous_format', 'preserve_format', 'channels_last'])}")] if wanted and maybe(rng, 0.2) else []
    if maybe(rng, 0.1):
        rest.append((rng.choice(["foo", "non_blocking"]), "True"))
    by_keyword = maybe(rng, 0.2)
    return call(f"{source}.type", [] if by_keyword or not wanted else [wanted], [*([("dtype", wanted)] if by_keyword and wanted else []), *rest])
