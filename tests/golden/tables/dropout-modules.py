from activation import PROBABILITIES, shape_of
from choices import any_layout, arguments, dtypes, maybe

apis = [f"torch.nn.{name}" for name in ["Dropout", "Dropout1d", "Dropout2d", "Dropout3d", "AlphaDropout", "FeatureAlphaDropout"]]
SWEEP = 150
X = "torch.randn(2, 3, 4)"
GRAD = "torch.randn(2, 3, requires_grad=True)"
LONG = "torch.zeros(2, 3, dtype=torch.int64)"


def cases(api):
    found = [f"{api}({made})" for made in ["", "0.3", "p=0.3, inplace=True", "1", "True", "0.5, 'a'", "0.5, None", "'a'", "None", "2j", "-0.5", "0.5, True, 1", "q=1"]]
    found += [f"{api}()({given})" for given in [X, GRAD, LONG, "torch.randn(3)", "torch.zeros(())", "torch.randn(2, 3, 4, 5)", "torch.randn(2, 3, 4, 5, 6)", "1", "", f"{X}, {X}"]]
    found += [f"{api}({made}).eval()({given})" for made in ["", "inplace=True"] for given in [X, GRAD, LONG, "torch.randn(3)", "1"]]
    return [*found, f"{api}(0.5, True)({X})", f"{api}(0.0, True)({GRAD})", f"{api}(1.0)(torch.empty_strided((2, 3, 1, 5), (15, 1, 99, 3)))",
            f"{api}(1.0, True)({X})", f"{api}(0.5, True)({GRAD})"]  # fmt: skip


def errors(api):
    found = {
        "probability": f"{api}(2)",
        "rate": f"{api}(float('nan'))({X})",
        "not_implemented": f"{api}()(torch.zeros(2, 3, dtype=torch.complex64))",
        "cast": f"{api}()({LONG})",
    }
    if "Alpha" not in api:
        found["leaf"] = f"{api}(inplace=True)({GRAD})"
        found["overlap"] = f"{api}(inplace=True)(torch.empty_strided((2, 3), (0, 1)))"
    if "Feature" in api or api[-2:] in ("2d", "3d"):
        found["feature_rank"] = f"{api}()({'torch.zeros(())' if api.endswith('3d') else 'torch.randn(3)'})"
    return found | ({"rank": f"{api}()(torch.randn(3))"} if api.endswith("1d") else {})


def sweep(api, rng):
    p = rng.choice(PROBABILITIES[:6] if maybe(rng, 0.85) else PROBABILITIES)
    made = ", ".join([p] * maybe(rng, 0.8) + [f"inplace={rng.choice(['True', 'False', '1', 'None'])}"] * maybe(rng, 0.5))
    low, high = (2, 3) if api.endswith("1d") else (2, 5)
    shape = shape_of(rng, 0, 6) if maybe(rng, 0.25) else shape_of(rng, low, high)
    given = arguments(rng, [("input", any_layout(rng, shape, dtypes(rng, "uint8")))], 0.12)
    return f"{api}({made}){rng.choice(['', '', '.eval()'])}({given})"
