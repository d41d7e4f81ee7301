"""What the sweeps of activation and dropout functions share."""
from choices import any_layout, arguments, dimension, dtypes, maybe

NUMBERS = ["0.5", "1", "2.0", "0.1", "-1", "0", "True", "3"]
ODD = ["1e39", "1e300", "-300", "300", "2j", "'a'", "None", "(1,)", "float('inf')", "float('nan')", "-1e39", "-0.5"]
PROBABILITIES = ["0.5", "0.1", "0.0", "1.0", "1", "0", "True", "2", "-0.1", "1.5", "'a'", "None", "float('nan')", "2j"]

# the arguments behind the input, and whether they may be left out
FUNCTIONALS = {
    "celu": ["alpha", "inplace"], "elu": ["alpha", "inplace"], "glu": ["dim"], "gumbel_softmax": ["tau", "hard", "eps", "dim"],
    "hardsigmoid": ["inplace"], "hardswish": ["inplace"], "hardtanh": ["min_val", "max_val", "inplace"],
    "leaky_relu": ["negative_slope", "inplace"], "mish": ["inplace"], "relu": ["inplace"], "relu6": ["inplace"],
    "rrelu": ["lower", "upper", "training", "inplace"], "selu": ["inplace"], "sigmoid": [], "silu": ["inplace"], "softsign": [],
    "tanh": [], "tanhshrink": [], "threshold": ["threshold", "value", "inplace"], "softmax": ["dim", "_stacklevel", "dtype"],
    "log_softmax": ["dim", "_stacklevel", "dtype"], "softmin": ["dim", "_stacklevel", "dtype"],
    "gelu": ["*approximate"], "hardshrink": ["lambd"], "logsigmoid": [], "prelu": ["weight"], "softplus": ["beta", "threshold"],
    "softshrink": ["lambd"], "celu_": ["alpha"], "elu_": ["alpha", "scale", "input_scale"], "hardtanh_": ["min_val", "max_val"],
    "leaky_relu_": ["negative_slope"], "relu_": [], "rrelu_": ["lower", "upper", "training"], "selu_": [],
    "threshold_": ["threshold", "value"],
}  # fmt: skip
REQUIRED = {"threshold": ["threshold", "value"], "threshold_": ["threshold", "value"], "prelu": ["weight"]}
FLAGS = {"inplace", "training", "hard", "train"}


def shape_of(rng, low=0, high=4):
    shape = [rng.choice([1, 2, 3, 4, 2, 3, 4]) for _ in range(rng.randint(low, high))]
    if shape and maybe(rng, 0.12):
        shape[rng.randrange(len(shape))] = 0
    return shape


LOW, HIGH = ["-1.0", "-2", "0", "-0.5", "0.1"], ["1.0", "6", "2", "0.5", "True"]
BOUNDS = {"min_val": LOW, "lower": LOW, "max_val": HIGH, "upper": HIGH}


def number(rng, name=""):
    if name in BOUNDS and maybe(rng, 0.8):
        return rng.choice(BOUNDS[name])
    return rng.choice(NUMBERS if maybe(rng, 0.85) else ODD)


def value(rng, name, shape, dtype):
    """An argument's value, as Python source."""
    rank = len(shape)
    if name in FLAGS:
        return rng.choice(["True", "False", "True", "False", "1", "None"] if name in ("inplace", "hard") else ["True", "False"] * 8 + ["1", "None"])
    if name == "dim":
        return str(dimension(rng, rank)) if maybe(rng, 0.85) else rng.choice(["None", "1.0", "'a'", "True", "torch.tensor(0)", "(0,)"])
    if name == "dtype":
        return "None" if maybe(rng, 0.6) else f"torch.{dtypes(rng)}"
    if name == "_stacklevel":
        return rng.choice(["3", "3", "5", "'a'", "None", "1.5"])
    if name == "approximate":
        return rng.choice(["'none'", "'tanh'", "'tanh'", "'erf'", "3", "None"])
    if name == "weight":
        return weight(rng, shape, dtype)
    if name == "p":
        return rng.choice(PROBABILITIES[:6] if maybe(rng, 0.7) else PROBABILITIES)
    return number(rng, name)


def weight(rng, shape, dtype):
    sizes = rng.choice([[1], [1], [shape[1] if len(shape) > 1 else 1], [shape[1] if len(shape) > 1 else 1], [], [3], [0], [1, 2], [1, 1]])
    return any_layout(rng, sizes, dtype if maybe(rng, 0.85) else dtypes(rng))


def source(rng, shape, *more):
    return any_layout(rng, shape, dtypes(rng, "uint8", *more))


def call(rng, name, parameters, required=(), shape=None, damage=0.15, first="input"):
    """A call of a function of one tensor with some arguments behind it."""
    shape = shape_of(rng) if shape is None else shape
    dtype = dtypes(rng, "uint8")
    named = [(one.removeprefix("*"), value(rng, one.removeprefix("*"), shape, dtype)) for one in parameters]
    optional = [one for one, _ in named if one not in required]
    own = any_layout(rng, shape, dtype)
    if any(one.startswith("*") for one in parameters):
        written = [f"{one}={text}" for one, text in named if maybe(rng, 0.7)]
        rest = arguments(rng, [(first, own)], damage)
        return f"{name}({', '.join([rest, *written] if rest else written)})"
    return f"{name}({arguments(rng, [(first, own), *named], damage, optional)})"


def method(rng, name, parameters, required=()):
    """The same as a method."""
    shape = shape_of(rng)
    dtype = dtypes(rng, "uint8")
    named = [(one, value(rng, one, shape, dtype)) for one in parameters]
    optional = [one for one, _ in named if one not in required]
    return f"{any_layout(rng, shape, dtype)}.{name}({arguments(rng, named, 0.15, optional)})"
