from choices import pair, written

SUMS = "add sub subtract rsub".split()
DIVISIONS = "div divide".split()
INTEGERS = "div divide floor_divide remainder fmod".split()
SWEEP = 130
apis = [f"torch.{name}" for name in [*SUMS, "mul", "multiply", *DIVISIONS, "true_divide", "floor_divide", "remainder", "fmod"]]

x, y, row, ints, bools = "torch.randn(2, 3)", "torch.zeros(2, 1, dtype=torch.int64)", "torch.ones(3)", "torch.tensor([2, 3, 4])", "torch.tensor([True, False])"


def cases(api):
    name = api.removeprefix("torch.")
    found = [f"{api}({x}, {row})", f"{api}(input={row}, other={x})", f"{api}({x}, 2)", f"{api}({ints}, 2)", f"{api}({ints}, 2.5)", f"{api}({ints}, {ints})",
             f"{api}(2, {ints})", f"{api}(2, 3)", f"{api}({x}, 'a')", f"{api}('a', {x})", f"{api}({x})", f"{api}()", f"{api}({x}, {x}, {x})", f"{api}({x}, 2j)",
             f"{api}({x}, 1, foo=2)", f"{api}({bools}, 2)", f"{api}({x}, torch.tensor(2.0, dtype=torch.float64))"]
    if name != "rsub":
        found += [f"{x}.{name}({row})", f"{ints}.{name}(2)", f"{x}.{name}('a')", f"{x}.{name}()", f"{x}.{name}(1, foo=2)", f"{x}.{name}(foo=2, bar=3)",
                  f"{x}.{name}_({row})", f"{x}.{name}_(2)", f"{x}.{name}_('a')"]
    if name in SUMS:
        found += [f"{api}({x}, {x}, alpha=2)", f"{api}({x}, 1, 2)", f"{api}({x}, 1, alpha=2.5)", f"{api}({x}, 1, {x})", f"{api}({x}, {x}, alpha='a')",
                  f"{api}({x}, 1, {x}, foo=1)", f"{api}({x}, 1, {x}, alpha=1)", f"{api}({x}, {x}, alpha=torch.tensor(2.5))"]
    if name in ("add", "sub"):
        found += [f"{x}.{name}(2, {x})", f"{x}.{name}(2, {x}, foo=1)", f"{x}.{name}_(2, {x})", f"{x}.{name}({x}, {x}, alpha=2)"]
    if name in DIVISIONS:
        found += [f"{api}({x}, 2, rounding_mode={mode})" for mode in ("None", "'trunc'", "'floor'", "2")] + [f"{api}({ints}, {ints}, rounding_mode='trunc')", f"{x}.{name}(2, rounding_mode='floor')"]
    return found


def errors(api):
    name = api.removeprefix("torch.")
    found = {"broadcast": f"{api}(torch.zeros(2, 3), torch.zeros(2, 4))"}
    if name != "rsub":
        floats = "torch.zeros(2)"
        found["output"] = f"torch.zeros(3).{name}_(torch.zeros(2, 3))"
        found["overlap"] = f"torch.empty_strided((3, 2), (0, 1)).{name}_({floats})"
        found["leaf"] = f"torch.zeros(2, requires_grad=True).{name}_({floats})"
        found["cast"] = f"torch.zeros(2, dtype=torch.int64).{name}_({floats})"
    if name in SUMS:
        found["float_alpha"] = f"{api}({ints}, {ints}, alpha=0.5)"
        found["bool_alpha"] = f"{api}({ints}, {ints}, alpha=True)"
        found["complex_alpha"] = f"{api}({x}, {x}, alpha=2j)"
        found["overflow"] = f"{api}(torch.zeros(2, dtype=torch.uint8), torch.zeros(2, dtype=torch.uint8), alpha=300)"
        if name != "add":
            found["bools"] = f"{api}({bools}, {bools})"
            found["bool"] = f"{api}(torch.zeros(2), {bools})"
    if name in INTEGERS:
        mode = ", rounding_mode='floor'" if name in DIVISIONS else ""
        found["zero"] = f"{api}({ints}, 0{mode})"
        found["dtype"] = f"{api}(torch.zeros(2, dtype=torch.complex64), 2{mode})"
    if name in DIVISIONS:
        found["mode"] = f"{api}({x}, 2, rounding_mode='round')"
    return found


def sweep(api, rng):
    while "out=" in (source := attempt(api, rng)):
        pass  # what is written there is not modelled
    return source


def attempt(api, rng):
    name = api.removeprefix("torch.")
    more = []
    first, second = pair(rng, None, 0.3)
    if name in INTEGERS:
        # zeros would divide by zero
        second = divisor(rng) if "strided" in second else second.replace("zeros", "ones")
    if "((), " in second or "(())" in second:
        second = "torch.tensor(2.0)"  # where it is taken for a number, its value counts
    if name in SUMS:
        more = [("alpha", rng.choice(["1", "2", "2.5", "True", "-1", "2j", "torch.tensor(2)", "'a'"]))]
    if name in DIVISIONS:
        more = [("rounding_mode", rng.choice(["None", "'trunc'", "'floor'", "'trunc'", "'floor'", "'up'", "2"]))]
    return written(rng, name, first, second, more=more, method=name != "rsub")


def divisor(rng):
    return rng.choice(["2", "0", "2.0", "torch.tensor([2])", "torch.tensor([[1], [3]])", "torch.randn(3)", "torch.ones((2, 3), dtype=torch.int32).permute(1, 0)"])
