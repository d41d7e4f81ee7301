from choices import any_layout, maybe
from creating import call

SWEEP = 110
apis = ["torch.promote_types", "torch.result_type", "torch.can_cast", "torch.is_tensor"]
DTYPES = ["float32", "float64", "float16", "bfloat16", "complex64", "complex128", "int64", "int32", "int16", "int8", "uint8", "bool"]
NAMES = {"torch.promote_types": ["type1", "type2"], "torch.can_cast": ["from_", "to"]}


def cases(api):
    if api in NAMES:
        a, b = NAMES[api]
        return [f"{api}(torch.int64, torch.float16)", f"{api}({a}=torch.int64, {b}=torch.uint8)", f"{api}(torch.int64)", f"{api}(torch.int64, 3)", f"{api}(torch.float32, torch.int64)", f"{api}(torch.bool, torch.int8)", f"{api}(1, 2, 3)", f"{api}()"]
    if api == "torch.is_tensor":
        return [f"{api}({of})" for of in ["torch.zeros(2)", "3", "None", "[torch.zeros(2)]", "", "1, 2", "torch.float32", "'a'", "(1, 2)"]]
    return [
        f"{api}({of})" for of in [
            "torch.zeros(2), torch.zeros(2, dtype=torch.float64)", "torch.zeros(2, dtype=torch.int64), 1.5", "1.5, torch.zeros(2, dtype=torch.int64)", "1, 2.5", "1, True", "torch.zeros(2), torch.tensor(1.0, dtype=torch.float64)", "torch.zeros(2), 1j", "'a', torch.zeros(2)",
            "torch.zeros(2)", "torch.tensor(1), torch.tensor(2.0)", "tensor=torch.zeros(2), other=3", "scalar=2, tensor=torch.zeros(2)", "scalar1=1, scalar2=2.5", "torch.zeros(2), 1, 2", "",
        ]
    ]  # fmt: skip


def errors(api):
    return {}


def sweep(api, rng):
    kind = f"torch.{rng.choice(DTYPES)}"
    if api == "torch.is_tensor":
        if maybe(rng, 0.3):
            return call(api, rng.choice([[], ["1", "2"], ["torch.zeros(2)", "3"], ["1", "2", "3"]]), [])
        return call(api, [rng.choice(["3", "None", "'a'", "[1]", kind, any_layout(rng, [2, 3]), any_layout(rng, [2]), "1.5", "(torch.zeros(2),)"])], [])
    if api in NAMES:
        other = f"torch.{rng.choice(DTYPES)}"
        pairs = list(zip(NAMES[api], [kind, other]))
        if maybe(rng, 0.3):
            at = rng.randrange(2)
            pairs[at] = (pairs[at][0], rng.choice(["3", "'float'", "None", "torch.zeros(2)"]))
        if maybe(rng, 0.1):
            pairs.pop()
        kept = rng.choice([0, 1, 2, 2])
        return call(api, [value for _, value in pairs[:kept]], pairs[kept:])

    def one():
        if maybe(rng, 0.1):
            return rng.choice(["'a'", "None", "[1]"])
        if maybe(rng, 0.3):
            return rng.choice(["1", "2.5", "True", "1j"])
        return f"torch.zeros({rng.choice(['2', '()', '2, 3', '0'])}, dtype=torch.{rng.choice([one for one in DTYPES if one != 'float16'])})"

    return call(api, [one() for _ in range(rng.choice([2, 2, 2, 2, 2, 1, 3]))], [("foo", "1")] if maybe(rng, 0.05) else [])
