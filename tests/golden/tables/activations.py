from activation import call, method, value, shape_of
from choices import any_layout, arguments, dtypes, maybe

PARAMETERS = {
    "celu": ["alpha"], "log_softmax": ["dim", "dtype"], "relu": [], "rrelu": ["lower", "upper", "training"], "selu": [],
    "softmax": ["dim", "dtype"], "threshold": ["threshold", "value"],
}  # fmt: skip
REQUIRED = {"threshold": ["threshold", "value"], "softmax": ["dim"], "log_softmax": ["dim"]}
METHODS = ["relu", "softmax", "log_softmax"]
INPLACE = ["celu", "relu", "rrelu", "selu", "threshold"]
apis = [f"torch.{name}" for name in PARAMETERS]
SWEEP = 130
X = "torch.randn(2, 3)"
GRAD = "torch.randn(2, 3, requires_grad=True)"
LONG = "torch.zeros(2, 3, dtype=torch.int64)"


def cases(api):
    name = api.removeprefix("torch.")
    more = {"threshold": ", 0.1, 20", "softmax": ", 1", "log_softmax": ", 1"}.get(name, "")
    found = [f"{api}({X}{more})", f"{api}({LONG}{more})", f"{api}({GRAD}{more})", f"{api}()", f"{api}(1{more})", f"{api}({X}, 1, 2, 3, 4, 5, 6)",
             f"{api}({X}{more}, foo=1)", f"{api}({X}{more}, out=1)", f"{api}(torch.empty_strided((2, 1, 3), (1, 77, 2)){more})",
             f"{api}(torch.zeros(()){more.replace('1', '0')})", f"{api}(torch.empty_strided((2, 3), (0, 1)){more})"]  # fmt: skip
    if name in METHODS:
        found += [f"{X}.{name}({more[2:]})", f"{X}.{name}(1, 2, 3)", f"{X}.{name}(foo=1)", f"{X}.{name}()"]
    if name in INPLACE:
        found += [f"{api}_({X}{more})", f"{api}_(1{more})", f"{api}_()", f"{api}_({X}{more}, out=1)", f"{api}_({LONG}{more})"]
    if name == "relu":
        found += [f"{X}.relu_()", f"{X}.relu_(1)"]
    if more == ", 1":
        found += [f"{api}({X}, 1, torch.float64)", f"{api}({X}, dim=0, dtype=torch.float16)", f"{api}({X}, axis=0)", f"{api}({X}, 0, 3)",
                  f"{X}.{name}(0, dtype=3)", f"{api}({LONG}, 0, torch.float32)", f"{api}(torch.zeros(0, 3, dtype=torch.int64), 0)",
                  f"{api}({X}, None)", f"{api}({X}, torch.tensor(1))", f"{api}({X}, dim=True)"]  # fmt: skip
    return found


INPLACE_ERRORS = {"leaf": GRAD, "overlap": "torch.empty_strided((2, 3), (0, 1))"}
SOFTMAX = {"dim": f"{X}, 2", "not_implemented": f"{LONG}, 1", "complex_grad": "torch.zeros(0, 3, dtype=torch.complex64, requires_grad=True), 0"}
OWN = {
    "celu": {"alpha": f"{X}, 0", "not_implemented": LONG, "overflow": f"{X}, 1e39"},
    "relu": {"relu_bool": "torch.zeros(2, dtype=torch.bool)", "clamp_complex": "torch.zeros(2, dtype=torch.complex64)"},
    "rrelu": {"bounds": f"{X}, 1, 0", "finite": f"{X}, 0, float('inf')", "not_implemented": LONG, "overflow": f"{X}, 1e38, 1e39"},
    "selu": {"not_implemented": LONG},
    "threshold": {"not_implemented": "torch.zeros(2, dtype=torch.bool), 0, 1", "overflow": f"{X}, 0, 1e39"},
    "softmax": SOFTMAX,
    "log_softmax": SOFTMAX,
}


def errors(api):
    name = api.removeprefix("torch.")
    found = {id: f"{api}({given})" for id, given in OWN[name].items()}
    if name in INPLACE:
        more = ", 0.1, 20" if name == "threshold" else ""
        found |= {id: f"{api}_({given}{more})" for id, given in INPLACE_ERRORS.items() if name != "threshold" or id == "leaf"}
    return found


def sweep(api, rng):
    name = api.removeprefix("torch.")
    suffix = "_" if name in INPLACE and maybe(rng, 0.4) else ""
    if name in METHODS and maybe(rng, 0.4):
        return method(rng, name + suffix, PARAMETERS[name], REQUIRED.get(name, ()))
    return call(rng, api + suffix, PARAMETERS[name], REQUIRED.get(name, ()))
