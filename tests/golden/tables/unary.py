from choices import any_layout, arguments, elements, maybe

FLOAT = """acos acosh asin asinh atan atanh cos cosh exp exp2 expm1 log log10 log1p log2 reciprocal rsqrt sigmoid sin sinc sinh
sqrt tan tanh deg2rad rad2deg digamma erf erfc erfinv i0 lgamma""".split()
SAME = "bitwise_not frac ceil floor trunc neg sgn sign square logical_not".split()
TESTS = "isfinite isinf isnan isreal isneginf isposinf signbit".split()
ALIASES = {"acos": "arccos", "acosh": "arccosh", "asin": "arcsin", "asinh": "arcsinh", "atan": "arctan", "atanh": "arctanh", "trunc": "fix", "neg": "negative"}

# what is refused in words of the function's own, and by its kernel
REFUSED = {
    "complex": "deg2rad rad2deg ceil floor trunc sign isneginf isposinf signbit".split(),
    "bool": ["neg"],
}
KERNEL = {
    **dict.fromkeys("digamma erf erfc erfinv i0 lgamma".split(), "complex64"),
    **dict.fromkeys("ceil floor trunc".split(), "bool"),
    "bitwise_not": "float32",
    "frac": "int64",
}

SWEEP = 100
apis = [f"torch.{name}" for name in [*FLOAT, *SAME, *TESTS]]


def short(api):
    return api.removeprefix("torch.")


def usable(name):
    return "torch.tensor([1, 2])" if name == "bitwise_not" else "torch.randn(2, 3)"


def cases(api):
    name = short(api)
    x = usable(name)
    found = [f"{api}({x})", f"{x}.{name}()", f"{api}(input={x})", f"{api}(torch.zeros(2, 3, dtype=torch.float64).permute(1, 0))",
             f"{api}(torch.tensor([True, False]))", f"{api}(2.0)", f"{api}()", f"{x}.{name}(1)", f"{api}({x}, {x})"]
    if name in ALIASES:
        found += [f"torch.{ALIASES[name]}({x})", f"torch.{ALIASES[name]}(1)", f"{x}.{ALIASES[name]}()"]
    if name not in TESTS:
        found += [f"{x}.{name}_()"]
    return found


def errors(api):
    name = short(api)
    x = usable(name)
    found = {}
    for kind, names in REFUSED.items():
        if name in names:
            found[kind] = f"{api}(torch.zeros(2, dtype=torch.{'complex64' if kind == 'complex' else kind}))"
    if name in KERNEL:
        found["dtype"] = f"{api}(torch.zeros(2, dtype=torch.{KERNEL[name]}))"
    if name not in TESTS:
        dtype = "int64" if name == "bitwise_not" else "float32"
        if name != "logical_not":
            found["leaf"] = f"torch.zeros(2, requires_grad=True).{name}_()"
        found["overlap"] = f"torch.empty_strided((3, 2), (0, 1), dtype=torch.{dtype}).{name}_()"
        if name in FLOAT or name == "square":
            found["cast"] = f"torch.tensor([True]).{name}_()"
    return found


def sweep(api, rng):
    name = rng.choice([short(api), ALIASES.get(short(api), short(api))])
    if name not in TESTS and maybe(rng, 0.3):
        return f"{elements(rng)}.{name}_({rng.choice(['', '', '', '', '', '1'])})"
    source = elements(rng)
    if maybe(rng, 0.4):
        return f"{source}.{name}({rng.choice(['', '', '', '', '', '1', 'input=2'])})"
    return f"torch.{name}({arguments(rng, [('input', source)], 0.25)})"
