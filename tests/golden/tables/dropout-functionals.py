from activation import call, shape_of
from choices import maybe

FUNCTIONALS = ["dropout", "dropout1d", "dropout2d", "dropout3d", "alpha_dropout", "feature_alpha_dropout"]
NATIVE = ["dropout", "feature_dropout", "alpha_dropout", "feature_alpha_dropout"]
apis = [*(f"torch.nn.functional.{name}" for name in FUNCTIONALS), *(f"torch.{name}" for name in NATIVE)]
SWEEP = 150
X = "torch.randn(2, 3, 4)"
GRAD = "torch.randn(2, 3, requires_grad=True)"
LONG = "torch.zeros(2, 3, dtype=torch.int64)"
BOOL = "torch.zeros(2, 3, dtype=torch.bool)"
COMPLEX = "torch.zeros(2, 3, dtype=torch.complex64)"
EXPANDED = "torch.empty_strided((2, 3), (0, 1))"


def cases(api):
    if ".nn." not in api:
        on = ", 0.5, True"
        found = [f"{api}({given}{on})" for given in [X, GRAD, LONG, BOOL, COMPLEX, EXPANDED, "torch.randn(3)", "torch.zeros(0, 3)", "1", "None"]]
        found += [f"{api}_({given}{on})" for given in [X, LONG, BOOL, COMPLEX, "torch.randn(3)", "torch.zeros(0, 3, requires_grad=True)", "1"]]
        for rest in ["0, True", "1, True", "0.5, False", "True, True", "torch.tensor(0.5), True", "'a', True", "0.5, 1", "0.5", "float('nan'), True"]:
            found += [f"{api}({X}, {rest})", f"{api}_({X}, {rest})", f"{api}({LONG}, {rest})", f"{api}_({GRAD}, {rest})"]
        return [*found, f"{api}()", f"{api}({X}, p=0.5, train=True)", f"{api}({X}, 0.5, True, True)", f"{api}({X}, 0.5, training=True)",
                f"{api}(torch.empty_strided((2, 3, 1, 5), (15, 1, 99, 3)){on})", f"{api}(torch.empty_strided((2, 3, 1, 5), (15, 1, 99, 3)), 1.0, True)"]  # fmt: skip
    found = [f"{api}({given})" for given in [X, GRAD, LONG, BOOL, "torch.zeros(())", "torch.randn(3)", "torch.randn(2, 3)", "1", "None", ""]]
    found += [f"{api}({given}, training=True)" for given in [X, GRAD, LONG, BOOL, COMPLEX, EXPANDED, "torch.zeros(())", "torch.randn(3)",
              "torch.randn(2, 3, 4, 5)", "torch.randn(2, 3, 4, 5, 6)", "torch.randn(1, 2, 3, 4, 5, 6)", "torch.randn(1, 4)", "torch.zeros(0, 3)"]]  # fmt: skip
    for rest in ["0", "1", "True", "0.0, True, True", "1.0, True, True", "0.5, False, True", "'a'", "None", "2j", "torch.tensor(0.5), True",
                 "torch.zeros(2), True", "0.5, 1", "0.5, None", "0.5, True, 'a'", "0.5, True, torch.zeros(2)", "0.5, True, False, 1", "-1"]:  # fmt: skip
        found += [f"{api}({X}, {rest})", f"{api}(torch.randn(2, 3), {rest})"]
    return [*found, f"{api}({GRAD}, training=False, inplace=True)", f"{api}({LONG}, training=True, inplace=True)", f"{api}({X}, foo=1)"]


def errors(api):
    feature = "feature" in api or api[-2:] in ("2d", "3d")
    if ".nn." not in api:
        found = {
            "rate": f"{api}({X}, 2, True)",
            "not_implemented": f"{api}({COMPLEX}, 0.5, True)",
            "cast": f"{api}({LONG}, 0.5, True)",
            "leaf": f"{api}_({GRAD}, 0.5, True)",
            "overlap": f"{api}_({EXPANDED}, 0.5, True)",
        }
        return found | ({"feature_rank": f"{api}(torch.randn(3), 0.5, True)"} if feature else {})
    found = {
        "probability": f"{api}({X}, 2)",
        "rate": f"{api}({X}, float('nan'))",
        "not_implemented": f"{api}({COMPLEX}, training=True)",
        "cast": f"{api}({LONG}, training=True)",
        "leaf": f"{api}({GRAD}, training=True, inplace=True)",
        "overlap": f"{api}({EXPANDED}, training=True, inplace=True)",
    }
    if feature:
        found["feature_rank"] = f"{api}({'torch.zeros(())' if api.endswith('3d') else 'torch.randn(3)'}, training=True)"
    return found | ({"rank": f"{api}(torch.randn(3))"} if api.endswith("1d") else {})


def sweep(api, rng):
    low, high = (2, 3) if api.endswith("1d") else (2, 5)
    shape = shape_of(rng, 0, 6) if maybe(rng, 0.25) else shape_of(rng, low, high)
    if ".nn." in api:
        return call(rng, api, ["p", "training", "inplace"], (), shape, 0.12)
    return call(rng, api + ("_" if maybe(rng, 0.4) else ""), ["p", "train"], ["p", "train"], shape, 0.12)
