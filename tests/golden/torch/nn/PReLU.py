from activation import NUMBERS, ODD, shape_of
from choices import any_layout, arguments, dtypes, maybe

SWEEP = 200
X = "torch.randn(2, 3)"

cases = [
    "torch.nn.PReLU()",
    f"torch.nn.PReLU()({X})",
    "torch.nn.PReLU(3)(torch.randn(4, 3, 8, 8))",
    "torch.nn.PReLU(3, 0.1)(torch.empty_strided((4, 3, 8, 8), (192, 1, 24, 3)))",
    "torch.nn.PReLU(num_parameters=3, init=0.1, device='cpu', dtype=torch.float64)(torch.zeros(2, 3, dtype=torch.float64))",
    "torch.nn.PReLU(1)(torch.randn(5))",
    "torch.nn.PReLU()(torch.zeros(()))",
    "torch.nn.PReLU(0)(torch.zeros(2, 0))",
    "torch.nn.PReLU(2, dtype=torch.complex64)",
    "torch.nn.PReLU(2, 'a')",
    "torch.nn.PReLU(2, None)",
    "torch.nn.PReLU(2, 2j)",
    "torch.nn.PReLU(2, 2j, dtype=torch.complex64)",
    "torch.nn.PReLU(2, 1e30, dtype=torch.float16)",
    "torch.nn.PReLU(1, 1e39, dtype=torch.bfloat16)",
    "torch.nn.PReLU(1, 2j, dtype=torch.float16)",
    "torch.nn.PReLU(2, 1e39, dtype=torch.complex64)",
    "torch.nn.PReLU(2.0)",
    "torch.nn.PReLU('a')",
    "torch.nn.PReLU(None)",
    "torch.nn.PReLU(True)",
    "torch.nn.PReLU(2, dtype='a')",
    f"torch.nn.PReLU(3).eval()(input={X})",
    "torch.nn.PReLU()(1)",
    "torch.nn.PReLU()()",
    "torch.nn.PReLU(1, 2, 3, 4, 5)",
    "torch.nn.PReLU(inplace=True)",
]

errors = {
    "weight_dtype": "torch.nn.PReLU()(torch.zeros(2, dtype=torch.float16))",
    "zero_dim": "torch.nn.PReLU(2)(torch.zeros(()))",
    "channels": f"torch.nn.PReLU(2)({X})",
    "not_implemented": "torch.nn.PReLU(dtype=torch.complex64)(torch.zeros(2, dtype=torch.complex64))",
    "negative_size": "torch.nn.PReLU(-1)",
    "not_differentiable": "torch.nn.PReLU(dtype=torch.int64)",
    "overflow": "torch.nn.PReLU(2, 1e39)",
}


def sweep(rng):
    shape = shape_of(rng)
    channels = shape[1] if len(shape) > 1 else 1
    number = rng.choice([1, 1, channels, channels, channels, rng.randint(-1, 4)])
    dtype = rng.choice(["float32"] * 5 + ["float64", "float16", "bfloat16", "complex64"])
    named = [("num_parameters", str(number)), ("init", rng.choice(NUMBERS if maybe(rng, 0.9) else ODD)), ("dtype", f"torch.{dtype if maybe(rng, 0.95) else 'int64'}")]
    optional = ["num_parameters", "init", "dtype"]
    if dtype == "float32" and maybe(rng, 0.6):
        named = named[:2]
    written = [f"{name}={text}" if i or maybe(rng, 0.3) else text for i, (name, text) in enumerate(named) if name == "dtype" or maybe(rng, 0.8)]
    written = [text if "=" in text else f"num_parameters={text}" for text in written]
    given = arguments(rng, [("input", any_layout(rng, shape, dtype if maybe(rng, 0.85) else dtypes(rng)))], 0.12)
    mode = rng.choice(["", "", "", ".eval()"])
    return f"torch.nn.PReLU({', '.join(written)}){mode}({given})"
