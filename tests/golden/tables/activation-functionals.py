from activation import FUNCTIONALS, REQUIRED, call, method, shape_of
from choices import maybe

apis = [f"torch.nn.functional.{name}" for name in FUNCTIONALS]
SWEEP = 130
X = "torch.randn(2, 3)"
GRAD = "torch.randn(2, 3, requires_grad=True)"
LONG = "torch.zeros(2, 3, dtype=torch.int64)"
EXPANDED = "torch.empty_strided((2, 3), (0, 1))"
COMPLEX = "torch.zeros(2, 3, dtype=torch.complex64)"
EXTRA = {
    "glu": "torch.randn(2, 6)",
    "prelu": "torch.randn(2, 3, 4), torch.randn(3)",
    "threshold": f"{X}, 0.1, 20",
    "threshold_": f"{X}, 0.1, 20",
}


def short(api):
    return api.rsplit(".", 1)[1]


def cases(api):
    name = short(api)
    first = "logits" if name == "gumbel_softmax" else "input"
    given = EXTRA.get(name, X)
    rest = given.partition("), ")[2]
    more = f", {rest}" if rest else ""
    found = [f"{api}({given})", f"{api}({LONG}{more})", f"{api}({GRAD}{more})", f"{api}({EXPANDED}{more})", f"{api}()", f"{api}(1{more})",
             f"{api}({first}={X}{more.replace('0.1, 20', 'threshold=0.1, value=20').replace('torch.randn(3)', 'weight=torch.randn(3)')})",
             f"{api}({COMPLEX}{more})", f"{api}({X}, 1, 2, 3, 4, 5)", f"{api}({X}, foo=1)",
             f"{api}(torch.empty_strided((2, 1, 3), (1, 77, 2)){more})", f"{api}(torch.zeros(()){more})"]  # fmt: skip
    if "inplace" in FUNCTIONALS[name]:
        found += [f"{api}({X}{more}, inplace=True)", f"{api}({X}{more}, inplace=[])", f"{api}({X}{more}, inplace=torch.zeros(2))",
                  f"{api}(1{more}, inplace=True)", f"{api}({X}{more}, inplace=torch.tensor(True))"]  # fmt: skip
    if "dim" in FUNCTIONALS[name]:
        found += [f"{api}({given}, dim=0)", f"{api}({given}, dim=-2)", f"{api}({given}, dim='a')", f"{api}({given}, dim=None)",
                  f"{api}([1], dim=0)", f"{api}('a', dim=0)", f"{api}(1, dim=0)", f"{api}(True, dim=0)", f"{api}(None, dim=0)"]  # fmt: skip
    if name in ("hardshrink", "prelu"):
        rest = ", torch.randn(3)" if name == "prelu" else ""
        found += [f"torch.{name}({X}{rest})", f"{X}.{name}({rest[2:]})", f"{X}.{name}('a')"]
    return found + SPECIAL.get(name, [])


F = "torch.nn.functional."
SPECIAL = {
    "hardtanh": [f"{F}hardtanh({X}, 'a', 1)", f"{F}hardtanh({X}, 'a', 'b')", f"{F}hardtanh({X}, None)", f"{F}hardtanh({X}, float('nan'), 1)",
                 f"{F}hardtanh({X}, -1, torch.zeros(2))", f"{F}hardtanh({X}, -1, torch.tensor(2.0))", f"{F}hardtanh({LONG}, -0.5, 2.5)"],
    "gumbel_softmax": [f"{F}gumbel_softmax({X}, tau=0.5, hard=True)", f"{F}gumbel_softmax({X}, torch.ones(3))", f"{F}gumbel_softmax({X}, 'a')",
                       f"{F}gumbel_softmax(torch.zeros(2, dtype=torch.float16), torch.ones(2))", f"{F}gumbel_softmax(torch.zeros(0, 3, dtype=torch.int64))",
                       f"{F}gumbel_softmax({GRAD}, hard=True)", f"{F}gumbel_softmax({X}, eps=torch.zeros(2))", f"{F}gumbel_softmax(torch.zeros(0, 3, dtype=torch.bool))"],
    "softmax": [f"{F}softmax({X}, 1, 3, torch.float64)", f"{F}softmax({LONG}, 1, dtype=torch.float32)", f"{F}softmax(torch.zeros(2, 3, 4))",
                f"{F}softmax(torch.zeros(0, 3, dtype=torch.int64), 0)", f"{F}softmax({GRAD}, 0, dtype=torch.float16)"],
    "softmin": [f"{F}softmin(2.5, 0)", f"{F}softmin(2j, 0)"],
    "rrelu": [f"{F}rrelu({X}, training=True)", f"{F}rrelu(torch.zeros(2, dtype=torch.float16), training=True)", f"{F}rrelu({X}, -1e300, 1e300)"],
    "elu_": [f"{F}elu_({X}, 1e39, 1, 1)"],
    "prelu": [f"{F}prelu(torch.randn(2, 3), torch.tensor(0.5))", f"{F}prelu(torch.tensor(0.5), torch.randn(1))",
              f"{F}prelu(torch.zeros(2, 3, dtype=torch.complex64), torch.zeros(3, dtype=torch.complex64))"],
    "softshrink": [f"{F}softshrink({X}, -0.12345678)", f"{F}softshrink(torch.zeros(2, dtype=torch.float16), 1e30)", f"{F}softshrink({X}, -1234567)",
                   f"{F}softshrink(torch.zeros(2, dtype=torch.float64), -1e-20)", f"{F}softshrink(torch.zeros(2, dtype=torch.bfloat16), 1e39)"],
}  # fmt: skip

LEAF = {"leaf": GRAD, "overlap": EXPANDED}
INPLACE = "celu elu hardsigmoid hardswish hardtanh leaky_relu mish relu relu6 rrelu selu silu threshold".split()


def errors(api):
    name = short(api)
    base = name.removesuffix("_")
    rest = ", 0.1, 20" if base == "threshold" else ""
    found = {}
    if name.endswith("_"):
        found |= {id: f"{api}({source}{rest})" for id, source in LEAF.items()}
    elif base in INPLACE:
        found |= {id: f"{api}({source}{rest}, inplace=True)" for id, source in LEAF.items()}
    if base == "threshold":
        del found["overlap"]
    if base in {"celu", "elu", "hardsigmoid", "hardswish", "leaky_relu", "mish", "rrelu", "selu", "silu", "gelu", "hardshrink", "logsigmoid", "softplus", "softshrink"}:
        found["not_implemented"] = f"{api}({LONG})"
    if base in {"celu", "elu", "hardtanh", "leaky_relu", "rrelu", "hardshrink", "softplus"}:
        found["overflow"] = f"{api}({X}, {'-2, 1e39' if base in ('hardtanh', 'rrelu') else '1e39'})"
    if base == "rrelu":
        found["overflow"] = f"{api}({X}, 1e38, 1e39)"
    if base in {"hardtanh", "relu6"}:
        found["hardtanh_bool"] = f"{api}(torch.zeros(2, dtype=torch.bool))"
    if base in {"relu", "relu6", "hardtanh"}:
        found["clamp_complex"] = f"{api}({COMPLEX})"
    return found | {id: f"{api}({given})" for id, given in OWN.get(base, {}).items() if not (name.endswith("_") and id in ("order", "finite"))}


SOFTMAX = {
    "dim": f"{X}, 2",
    "not_implemented": f"{LONG}, 1",
    "complex_grad": "torch.zeros(0, 3, dtype=torch.complex64, requires_grad=True), 0",
}
OWN = {
    "celu": {"alpha": f"{X}, 0"},
    "gelu": {"approximate": f"{X}, approximate='erf'"},
    "glu": {"scalar": "torch.zeros(())", "dim": f"{X}, 2", "odd": X, "not_implemented": f"{LONG}, 0"},
    "hardtanh": {"order": f"{X}, 2, 1", "unsigned": "torch.zeros(2, dtype=torch.uint8)"},
    "relu": {"relu_bool": "torch.zeros(2, dtype=torch.bool)"},
    "rrelu": {"bounds": f"{X}, 1, 0", "finite": f"{X}, 0, float('inf')"},
    "silu": {"complex_grad": "torch.zeros(2, 3, dtype=torch.complex64, requires_grad=True)"},
    "softshrink": {"lambd": f"{X}, -1", "overflow": f"{X}, 2j"},
    "softsign": {"not_implemented": "torch.zeros(2, dtype=torch.bool)"},
    "tanhshrink": {"subtraction": "torch.zeros(2, dtype=torch.bool)"},
    "threshold": {"not_implemented": "torch.zeros(2, dtype=torch.bool), 0, 1", "overflow": f"{X}, 0, 1e39"},
    "prelu": {
        "weight_dtype": f"{X}, torch.zeros(3, dtype=torch.float64)",
        "zero_dim": "torch.zeros(()), torch.zeros(2)",
        "channels": f"{X}, torch.zeros(2)",
        "weight_rank": f"{X}, torch.zeros(1, 1)",
        "not_implemented": f"{LONG}, torch.zeros(1, dtype=torch.int64)",
    },
    "softmax": SOFTMAX,
    "log_softmax": SOFTMAX,
    "softmin": SOFTMAX | {"negation": "torch.zeros(2, dtype=torch.bool), 0"},
    "gumbel_softmax": {
        "noise": LONG,
        "broadcast": f"{X}, torch.ones(2)",
        "dim": f"{X}, dim=2",
        "not_implemented": f"{X}, 2j",
        "complex_grad": "torch.zeros(0, 3, dtype=torch.complex64, requires_grad=True)",
        "complex_max": "torch.zeros(0, 3, dtype=torch.complex64), hard=True",
        "empty_dim": "torch.zeros(0, 3), hard=True, dim=0",
    },
}


def sweep(api, rng):
    name = short(api)
    parameters, required = FUNCTIONALS[name], REQUIRED.get(name, ())
    if name in ("hardshrink", "prelu") and maybe(rng, 0.3):
        return method(rng, name, parameters, required)
    shape = shape_of(rng)
    if name == "glu":
        shape = [2 * size if maybe(rng, 0.7) else size for size in shape]
    first = "logits" if name == "gumbel_softmax" else "input"
    return call(rng, api, parameters, required, shape, 0.12 if name in ("glu", "prelu", "gumbel_softmax") else 0.18, first)
