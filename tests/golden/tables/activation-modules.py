from activation import number, shape_of
from choices import any_layout, arguments, dimension, dtypes, maybe

# the arguments of `__init__`
PARAMETERS = {
    "CELU": ["alpha", "inplace"], "ELU": ["alpha", "inplace"], "GELU": ["approximate"], "GLU": ["dim"], "Hardshrink": ["lambd"],
    "Hardsigmoid": ["inplace"], "Hardswish": ["inplace"], "Hardtanh": ["min_val", "max_val", "inplace", "min_value", "max_value"],
    "LeakyReLU": ["negative_slope", "inplace"], "LogSigmoid": [], "LogSoftmax": ["dim"], "Mish": ["inplace"],
    "RReLU": ["lower", "upper", "inplace"], "ReLU": ["inplace"], "ReLU6": ["inplace"], "SELU": ["inplace"], "SiLU": ["inplace"],
    "Sigmoid": [], "Softmax": ["dim"], "Softmax2d": [], "Softmin": ["dim"], "Softplus": ["beta", "threshold"],
    "Softshrink": ["lambd"], "Softsign": [], "Tanh": [], "Tanhshrink": [], "Threshold": ["threshold", "value", "inplace"],
}  # fmt: skip
apis = [f"torch.nn.{name}" for name in PARAMETERS]
SWEEP = 120
X = "torch.randn(2, 3)"
GRAD = "torch.randn(2, 3, requires_grad=True)"
LONG = "torch.zeros(2, 3, dtype=torch.int64)"
BOOL = "torch.zeros(2, dtype=torch.bool)"
COMPLEX = "torch.zeros(2, 3, dtype=torch.complex64)"
MADE = {"Threshold": "0.1, 20", "Softmax": "1", "LogSoftmax": "1", "Softmin": "1"}
INPUT = {"GLU": "torch.randn(2, 6)", "Softmax2d": "torch.randn(2, 3, 4, 5)"}


def cases(api):
    name = api.removeprefix("torch.nn.")
    made, given = MADE.get(name, ""), INPUT.get(name, X)
    found = [f"{api}({made})", f"{api}({made})({given})", f"{api}({made})({GRAD})", f"{api}({made})({LONG})", f"{api}({made})(1)", f"{api}({made})([1])",
             f"{api}({made})()", f"{api}({made})({X}, {X})", f"{api}({made}).eval()(input={given})", f"{api}(1, 2, 3, 4, 5, 6)", f"{api}(foo=1)",
             f"{api}({made})(torch.empty_strided((2, 1, 4), (1, 77, 2)))", f"{api}({made})({COMPLEX})"]  # fmt: skip
    for one in PARAMETERS[name]:
        found += [f"{api}({', '.join([one + '=' + text] + REST.get(name, {}).get(one, []))})({given})" for text in VALUES.get(one, NUMBERS)]
    return found + SPECIAL.get(name, [])


NUMBERS = ["0.5", "1", "'a'", "None", "True", "1e39"]
VALUES = {
    "inplace": ["True", "1", "None", "'a'", "[]"],
    "dim": ["0", "-1", "2", "None", "'a'", "True"],
    "approximate": ["'tanh'", "'none'", "'erf'", "None", "3", '"it\'s"'],
}
REST = {"Threshold": {"threshold": ["value=1"], "value": ["threshold=1"], "inplace": ["threshold=0.1", "value=20"]}}
SPECIAL = {
    "Hardtanh": ["torch.nn.Hardtanh(min_value=0, max_value=5, inplace=True)", "torch.nn.Hardtanh(max_value=-3)", "torch.nn.Hardtanh('a', 'b')",
                 "torch.nn.Hardtanh(2j)", "torch.nn.Hardtanh(float('nan'), 1)(torch.randn(2))", "torch.nn.Hardtanh(0, 2, True, None, 3)"],
    "Softmax": ["torch.nn.Softmax()(torch.zeros(()))", "torch.nn.Softmax()(torch.zeros(2, 3, 4))"],
    "Softmax2d": ["torch.nn.Softmax2d()(torch.randn(3, 4, 5))"],
    "RReLU": ["torch.nn.RReLU(0.1, 0.2, True)(torch.randn(2))", "torch.nn.RReLU(inplace=True).eval()(torch.randn(2))"],
}  # fmt: skip

SOFTMAX = {"dim": ["2", X], "not_implemented": ["1", LONG], "complex_grad": ["0", "torch.zeros(0, 3, dtype=torch.complex64, requires_grad=True)"]}
OWN = {
    "CELU": {"alpha": ["0", X], "not_implemented": ["", LONG], "overflow": ["1e39", X]},
    "ELU": {"not_implemented": ["", LONG], "overflow": ["1e39", X]},
    "GELU": {"approximate": ["'erf'", X], "not_implemented": ["", LONG]},
    "GLU": {"scalar": ["", "torch.zeros(())"], "dim": ["2", X], "odd": ["", X], "not_implemented": ["0", LONG]},
    "Hardshrink": {"not_implemented": ["", LONG], "overflow": ["1e39", X]},
    "Hardtanh": {"limits": ["1, 1", X], "hardtanh_bool": ["", BOOL], "clamp_complex": ["", COMPLEX],
                 "unsigned": ["", "torch.zeros(2, dtype=torch.uint8)"], "overflow": ["-1, 1e39", X]},
    "LeakyReLU": {"not_implemented": ["", LONG], "overflow": ["1e39", X]},
    "LogSigmoid": {"not_implemented": ["", LONG]},
    "LogSoftmax": SOFTMAX,
    "RReLU": {"bounds": ["1, 0", X], "finite": ["0, float('inf')", X], "not_implemented": ["", LONG], "overflow": ["1e38, 1e39", X]},
    "ReLU": {"relu_bool": ["", BOOL], "clamp_complex": ["", COMPLEX]},
    "ReLU6": {"hardtanh_bool": ["", BOOL], "clamp_complex": ["", COMPLEX]},
    "SiLU": {"not_implemented": ["", LONG], "complex_grad": ["", "torch.zeros(2, 3, dtype=torch.complex64, requires_grad=True)"]},
    "Sigmoid": {},
    "Softmax": SOFTMAX,
    "Softmax2d": {"rank": ["", X], "not_implemented": ["", "torch.zeros(2, 3, 4, 5, dtype=torch.int64)"],
                  "complex_grad": ["", "torch.zeros(0, 3, 4, 5, dtype=torch.complex64, requires_grad=True)"]},
    "Softmin": SOFTMAX | {"negation": ["0", BOOL]},
    "Softplus": {"not_implemented": ["", LONG], "overflow": ["1e39", X]},
    "Softshrink": {"lambd": ["-1", X], "not_implemented": ["", LONG], "overflow": ["2j", X]},
    "Softsign": {"not_implemented": ["", BOOL]},
    "Tanh": {},
    "Tanhshrink": {"subtraction": ["", BOOL]},
    "Threshold": {"not_implemented": ["0, 1", BOOL], "overflow": ["0, 1e39", X]},
}  # fmt: skip


def errors(api):
    name = api.removeprefix("torch.nn.")
    found = {id: f"{api}({made})({given})" for id, (made, given) in OWN.get(name, {"not_implemented": ["", LONG]}).items()}
    if "inplace" in PARAMETERS[name]:
        made = "0.1, 20, " if name == "Threshold" else ""
        found["leaf"] = f"{api}({made}inplace=True)({GRAD})"
        if name != "Threshold":
            found["overlap"] = f"{api}(inplace=True)(torch.empty_strided((2, 3), (0, 1)))"
    return found


def value(rng, name):
    if name == "inplace":
        return rng.choice(["True", "False", "True", "1", "None"])
    if name == "dim":
        return str(rng.choice([0, 1, -1, -1, 0, -2, 2])) if maybe(rng, 0.9) else rng.choice(["None", "1.0", "'a'", "True"])
    if name == "approximate":
        return rng.choice(["'none'", "'tanh'", "'tanh'", "'erf'", "3"])
    if name.endswith("_value"):
        return rng.choice(["None"] * 6 + ["0", "5.0", "-2"])
    return number(rng, name)


def sweep(api, rng):
    name = api.removeprefix("torch.nn.")
    required = ["threshold", "value"] if name == "Threshold" else []
    named = [(one, value(rng, one)) for one in PARAMETERS[name]]
    # how a tensor prints depends on its values
    made = ", ".join(dict.fromkeys(arguments(rng, named, 0.1, [one for one, _ in named if one not in required]).split(", ")))
    made = made if "torch.zeros" not in made and "torch.tensor" not in made else MADE.get(name, "")
    shape = shape_of(rng, 2, 5) if name == "Softmax2d" else shape_of(rng)
    if name == "GLU":
        shape = [2 * size if maybe(rng, 0.7) else size for size in shape]
    given = arguments(rng, [("input", any_layout(rng, shape, dtypes(rng, "uint8")))], 0.12)
    return f"{api}({made}){rng.choice(['', '', '', '.eval()'])}({given})"
