from choices import pair, written

BITS = "bitwise_and bitwise_or bitwise_xor bitwise_left_shift bitwise_right_shift gcd lcm".split()
LOGICAL = "logical_and logical_or logical_xor".split()
PURE = "maximum minimum fmax fmin logaddexp logaddexp2".split()
FLOAT = "atan2 copysign xlogy".split()
OTHERS = "hypot igamma igammac nextafter".split()
ALIASES = {"atan2": "arctan2"}

COMPLEX = "maximum minimum fmax fmin".split()
KERNEL = {
    **dict.fromkeys(BITS, "float32"),
    **dict.fromkeys("atan2 copysign xlogy logaddexp2".split(), "complex64"),
    **dict.fromkeys("hypot igamma igammac nextafter logaddexp".split(), "int64"),
}

SWEEP = 110
apis = [f"torch.{name}" for name in [*FLOAT, *OTHERS, *BITS, *LOGICAL, *PURE]]


def dtype_of(name):
    return "int64" if name in BITS else "float32"


def cases(api):
    name = api.removeprefix("torch.")
    kind = f", dtype=torch.{dtype_of(name)}"
    x, y, row = f"torch.zeros(2, 3{kind})", f"torch.zeros(2, 1{kind})", f"torch.zeros(3{kind})"
    found = [f"{api}({x}, {y})", f"{x}.{name}({row})", f"{api}(input={x}, other={row})", f"{api}({x}, 2)", f"{api}(2, {x})", f"{api}({x}, 1.5)",
             f"{api}({x}, torch.tensor(True))", f"{api}({x}, 'a')", f"{x}.{name}('a')", f"{api}({x})", f"{x}.{name}()", f"{api}()", f"{x}.{name}({x}, {x})"]
    if name not in PURE:
        found += [f"{x}.{name}_({y})", f"{x}.{name}_(2)", f"{x}.{name}_()"]
    return found


def errors(api):
    name = api.removeprefix("torch.")
    kind = f", dtype=torch.{dtype_of(name)}"
    found = {"broadcast": f"{api}(torch.zeros(2, 3{kind}), torch.zeros(2, 4{kind}))"}
    if name in COMPLEX:
        found["complex"] = f"{api}(torch.zeros(2), torch.zeros(2, dtype=torch.complex64))"
    if name in KERNEL:
        found["dtype"] = f"{api}(torch.zeros(2, dtype=torch.{KERNEL[name]}), torch.zeros(2, dtype=torch.{KERNEL[name]}))"
    if name not in PURE:
        found["output"] = f"torch.zeros(3{kind}).{name}_(torch.zeros(2, 3{kind}))"
        found["overlap"] = f"torch.empty_strided((3, 2), (0, 1){kind}).{name}_(torch.zeros(2{kind}))"
        if name not in LOGICAL:
            found["leaf"] = f"torch.zeros(2, requires_grad=True).{name}_(torch.zeros(2))"
            found["cast"] = f"torch.zeros(2, dtype=torch.int32).{name}_(torch.zeros(2))"
    return found


def sweep(api, rng):
    name = api.removeprefix("torch.")
    name = rng.choice([name, ALIASES.get(name, name)])
    return written(rng, name, *pair(rng, "int64" if name in BITS else None, 0.15), inplace=name not in PURE)
