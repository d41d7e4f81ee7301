"""Record how PyTorch prints tensors, into printing.jsonl. usage: printing.py (with PyTorch 2.13.0)

A case has `data` (a Python list or number as an expression in `nan`, `inf` and `complex`), `make` (an
expression in `torch` and `data` that gives the tensor), what a stand-in needs to know of it (`values`
where they differ from `data`), and the expected `text`. `options` are the arguments of one call of
`torch.set_printoptions` after the other, before which the options are PyTorch's own; `default` is the default
dtype. Where there is a `format`, the text is what `format(tensor, format)` gives, or the type and message of
what it raises in `error`.
"""

import json
import math
import random
from pathlib import Path

import torch
from choices import maybe, sizes

TARGET = Path(__file__).with_name("printing.jsonl")
COUNT = 700
FLOATS = ["float32"] * 6 + ["float64"] * 2 + ["float16", "bfloat16"]
INTEGERS = ["int64"] * 4 + ["int32", "int16", "int8", "uint8", "uint16", "uint32", "uint64"]
COMPLEX = ["complex64"] * 3 + ["complex128"]
NAMES = {"torch": torch, "nan": math.nan, "inf": math.inf, "range": range, "complex": complex}


def source(value):
    """The value as Python source; complex numbers by their parts, which alone keeps -0.0 and nan."""
    if isinstance(value, list):
        return f"[{', '.join(map(source, value))}]"
    return f"complex({value.real!r}, {value.imag!r})" if isinstance(value, complex) else repr(value)


def record(data, make, options=(), default="float32", **more):
    """One case. `data` may be an expression that is shorter than what it gives."""
    expression = data if isinstance(data, str) else source(data)
    data = eval(expression, NAMES)
    torch.set_default_dtype(getattr(torch, default))
    tensor = eval(make, NAMES | {"data": data})
    torch.set_printoptions(profile="default")
    for given in options:
        torch.set_printoptions(**given)
    case = {
        "data": expression, "make": make, "shape": list(tensor.shape),
        "dtype": str(tensor.dtype).removeprefix("torch."), "kind": type(tensor).__name__,
        "device": str(tensor.device), "requires_grad": tensor.requires_grad,
        "grad_fn": tensor.grad_fn and tensor.grad_fn.name(),
    }  # fmt: skip
    if not tensor.is_meta and source(tensor.tolist()) != source(data):
        case["values"] = source(tensor.tolist())
    if options:
        case["options"] = list(options)
    if default != "float32":
        case["default"] = default
    try:
        text = {"text": format(tensor, more["format"]) if "format" in more else repr(tensor)}
    except (TypeError, ValueError) as error:
        text = {"error": [type(error).__name__, str(error)]}
    torch.set_default_dtype(torch.float32)
    return case | more | text


def tensor(dtype, more=""):
    return f"torch.tensor(data, dtype=torch.{dtype}{more})"


def known():
    """What one would write down first, and the edges of every rule."""
    nan, inf = math.nan, math.inf
    plain = [
        3, -3, 0, 2.5, -2.5, 0.0, -0.0, 1e10, 1e-10, 123456.0, 1e8, 1e8 + 8, 1e-4, 9.9e-5, nan, inf, -inf,
        True, False, 1j, complex(-1.5, -0.0), [], [[]], [[], []], [[[]]], [1.0], [1], [True], [1, 2, 3],
        [1.0, 2.0, 3.0], [0.5, 1.5], [-0.5, 1.5], [0.1, 0.2], [1.0, nan], [0.5, nan, -inf], [nan, inf],
        [nan, 0.0], [-0.0, 0.0], [-0.0, 1.0], [-0.0, 0.5], [1.0, 1000.0], [1.0, 1001.0], [0.5, 500.0],
        [0.5, 501.0], [0.001, 1.0], [0.00099, 1.0], [1e5, 1e5 + 0.5], [99999999.0], [1e8, 1.0], [1e-4],
        [0.0001, 0.00012], [1e-5, 0.0], [1e38, 1e-38], [inf, 1e9], [0.0, 1e-8, nan], [255, 0], [-128, 127],
        [2**62, -(2**62)], [10, -200, 3000], [True, False], [[True], [False]], [[1, 2], [3, 4]],
        [[1.5, 2], [3, 4]], [[[1, 2]], [[3, 4]]], [[[[1]], [[2]]], [[[3]], [[4]]]], [1j, 2],
        [complex(1, -2), complex(-3, 4)], [complex(0.5, 1e6)], [complex(nan, inf)],
        [complex(-0.0, -0.0), complex(0.0, 0.0)], [complex(1e-7, 2), complex(3, 4.25)], [0.99999, 1.0],
        [0.00004, 0.5], [9999.99999, 10.0], [1 / 3, 2 / 3], [[0.1, 0.2, 0.3]] * 2, [0.1] * 10,
        list(range(25)), list(range(0, 26000, 1000)), [i / 7 for i in range(20)],
        [[i + j / 3 for j in range(12)] for i in range(3)], [[True, False] * 12] * 2, [[-1.5] * 9] * 2,
        [complex(i, -i) for i in range(9)], [[complex(i / 3, -i) for i in range(5)]] * 2,
    ]  # fmt: skip
    for data in plain:
        yield record(data, "torch.tensor(data)")
    rounded = [2.5, 0.1, 1e-5, [1.0, 2.0], [0.1, 0.25, -3.0], [1000.5, 1.0], [65504.0, 1.0], [], [[], []]]
    for dtype in ["float64", "float16", "bfloat16"]:
        for data in [*rounded, [nan, inf, 0.5], [-0.0], [[0.1, 0.2]] * 30]:
            yield record(data, tensor(dtype))
    for data in [2.0**-1074, 1.7e308, [1.7e308, 5e-324], 0.1 + 0.2, [1e15, 0.5], 1e22, [1e16, 3.0]]:
        yield record(data, tensor("float64"))
    for dtype in dict.fromkeys([*INTEGERS, *COMPLEX, "bool"]):
        for data in [1, [], [[], []], [0, 1], [[100, 7], [12, 0]]]:
            yield record(data, tensor(dtype))
    for size in ["0", "0, 3", "3, 0", "2, 0, 4", "1, 1, 0, 5"]:
        for dtype in ["float32", "int64", "bool", "float64", "complex64"]:
            yield record(eval(f"torch.zeros({size})").tolist(), f"torch.zeros({size}, dtype=torch.{dtype})")
    for size in ["()", "2", "2, 3", "0", "1000, 1000"]:
        for more in ["", ", dtype=torch.int64", ", dtype=torch.float64", ", requires_grad=True"]:
            yield record("None", f"torch.empty({size}, device='meta'{more})")


def with_gradients():
    ways = [
        "data * 1", "-data", "data.clone()", "data.view(-1)", "data.sum()", "data.mean()", "data[0]",
        "data.t()" , "data.T", "torch.relu(data)", "data.exp()", "data @ data.T", "data.double()",
        "data.half()", "data.reshape(-1, 1)", "torch.cat([data, data])", "torch.stack([data, data])",
        "data.max(0).values", "torch.softmax(data, 1)", "data.sum(0)", "data.norm()", "data.abs().log()",
        "torch.nn.functional.linear(data, data)", "data.unsqueeze(0)", "data.detach()",
        "data.clone().mul_(2)", "torch.zeros(2, 2).add_(data[:2, :2])", "data.expand(2, *data.shape)",
        "(data > 0)", "data.argmax()", "data.to(torch.complex64)",
    ]  # fmt: skip
    wide = [[i / 4 + j for j in range(9)] for i in range(9)]
    inputs = [[[1.0, 2.0], [3.0, 4.0]], [[0.5, -0.25, 3.0], [1e-3, 2.0, 7.0]], wide]
    for data in inputs:
        for way in ways:
            yield record(data, way.replace("data", "torch.tensor(data, requires_grad=True)"))
    for data in [1.0, [1.0], [], [[0.5, 2.0]], [0.1] * 8, [0.1] * 9, [0.1] * 7]:
        for dtype in ["float32", "float64", "complex64"]:
            yield record(data, tensor(dtype, ", requires_grad=True"))
            yield record(data, f"torch.nn.Parameter({tensor(dtype)})")
            yield record(data, f"torch.nn.Parameter({tensor(dtype)}, requires_grad=False)")
    # where a suffix still fits on the line, and where not
    for length in range(1, 24):
        yield record([1.0] * length, "torch.tensor(data, requires_grad=True)")
        yield record([0.5] * length, "torch.tensor(data, requires_grad=True) * 1")
        yield record([0.5] * length, tensor("float64", ", requires_grad=True") + ".reshape(-1)")
        yield record([[1.0] * length] * 2, "torch.tensor(data, dtype=torch.float16)")
    for kind in ["Mine", "AVeryLongName"]:
        NAMES[kind] = type(kind, (torch.Tensor,), {})
        for data in [1.5, [1.0, 2.0], [[0.1] * 12] * 2, []]:
            yield record(data, f"torch.tensor(data).as_subclass({kind})")
    NAMES["Weight"] = type("Weight", (torch.nn.Parameter,), {})
    for data in [1.5, [[0.1] * 12] * 2, []]:
        yield record(data, "Weight(torch.tensor(data))")


def large():
    vectors = [
        "[*range(1001)]", "[*range(1000)]", "[*range(20000)]", "[i / 8 for i in range(1200)]",
        "[i * 1e3 for i in range(2000)]", "[0.5] * 1500", "[True] * 1024",
    ]  # fmt: skip
    for data in vectors:
        yield record(data, "torch.tensor(data)")
        yield record(data, "torch.tensor(data)", [{"edgeitems": 2}])
        yield record(data, "torch.tensor(data)", [{"edgeitems": 12, "linewidth": 60}])
    for rows, columns in [(100, 11), (11, 100), (2, 600), (600, 2), (7, 200), (6, 200), (1, 1001), (1001, 1)]:
        count = f"(r * {columns} + c)"
        for number in [count, f"{count} / 4", f"-{count}", f"{count} == 3", "complex(r, c / 2)"]:
            data = f"[[{number} for c in range({columns})] for r in range({rows})]"
            yield record(data, "torch.tensor(data)")
    for shape in [(10, 10, 11), (2, 3, 200), (8, 2, 100), (3, 3, 3, 40), (7, 7, 7, 7), (1, 1, 1, 1100)]:
        letters = "abcd"[: len(shape)]
        data = f"{' + '.join(letters)} - 4"
        for letter, size in zip(reversed(letters), reversed(shape), strict=True):
            data = f"[{data} for {letter} in range({size})]"
        yield record(data, "torch.tensor(data)")
        yield record(data, "torch.tensor(data, dtype=torch.float32, requires_grad=True)")
        yield record(data, "torch.tensor(data, dtype=torch.float64)", [{"edgeitems": 1}])
    summaries = [
        {"edgeitems": 0}, {"edgeitems": 0, "threshold": 3}, {"threshold": 5}, {"threshold": 0},
        {"threshold": 10**9}, {"profile": "short"}, {"profile": "full"},
    ]  # fmt: skip
    summarised = [
        "5", "[1.5, 200.0, 3.0]", "[*range(7)]", "[[0.5] * 4] * 9", "[[[1, 2, 3, 40000]] * 9] * 2",
        "[complex(i, 0.5) for i in range(9)]", "[]",
    ]  # fmt: skip
    for options in summaries:
        for data in summarised:
            yield record(data, "torch.tensor(data)", [options])


def with_options():
    datas = [
        [0.123456789, 2.0], [1.0, 2.0], [1e-5, 3.0], [1.0, 1e9], [math.nan, 0.0],
        [[i / 3 for i in range(10)]] * 2, list(range(30)), complex(1 / 3, -2e5), [complex(1, 2.5)] * 6,
    ]  # fmt: skip
    chains = [
        [{"precision": 2}], [{"precision": 0}], [{"precision": 10}], [{"sci_mode": True}],
        [{"sci_mode": False}], [{"sci_mode": True, "precision": 2}], [{"sci_mode": True}, {"precision": 3}],
        [{"profile": "short"}], [{"profile": "short", "precision": 6}],
        [{"precision": 8}, {"profile": "default"}], [{"profile": "full"}, {"linewidth": 40}],
        [{"linewidth": 20}], [{"linewidth": 200}], [{"linewidth": 1}],
        [{"precision": 1, "linewidth": 33, "sci_mode": False}], [{"profile": "nothing"}],
    ]  # fmt: skip
    for data in datas:
        for chain in chains:
            yield record(data, "torch.tensor(data)", chain)
            grad = ", requires_grad=True" if "j" in str(data) or "." in str(data) else ""
            yield record(data, f"torch.tensor(data{grad}) * 1", chain)
    for default in ["float64", "float16", "bfloat16"]:
        for dtype in ["float32", "float64", "float16", "complex64", "complex128", "int64", "bool"]:
            for data in [[1, 0], []]:
                yield record(data, tensor(dtype), default=default)


def formatted():
    specs = ["", ".2f", "d", "5", ">8", "08.3f", "e", "%", ",", "x", "+.1f", ".3", "s"]
    for data in [2.5, 3, True, 1e-7, -0.0, math.nan, complex(1, 2)]:
        for spec in specs:
            yield record(data, "torch.tensor(data)", format=spec)
    for make in [
        "torch.tensor([1.5])",
        "torch.tensor(1.5, device='meta')",
        "torch.nn.Parameter(torch.tensor(1.5))",
        "torch.tensor(1.5, requires_grad=True)",
        "torch.tensor(1.5, requires_grad=True) * 1",
        "torch.zeros(2, 3, dtype=torch.int64)",
    ]:
        for spec in ["", ".2f", "d", ">10"]:
            yield record("None", make, format=spec)


def random_case(rng):
    """A tensor and options at random."""
    family = rng.choice([FLOATS, FLOATS, FLOATS, INTEGERS, INTEGERS, COMPLEX, ["bool"]])
    dtype = rng.choice(family)
    rank = rng.choice([0, 1, 1, 2, 2, 3, 4])
    shape = sizes(rng, rank, 1, rng.choice([2, 4, (0, 24, 8, 4, 3)[rank]]))
    scale = 10.0 ** rng.choice([0, 0, 0, 0, 1, 2, -2, -5, 4, 9])
    mode = rng.choice(["any", "any", "whole", "wide"])

    def real():
        if maybe(rng, 0.06):
            return rng.choice([math.nan, math.inf, -math.inf, 0.0, -0.0])
        value = rng.uniform(-1, 1) * scale
        if mode == "whole":
            return float(round(value * 10))
        return value * 10.0 ** rng.randint(-3, 3) if mode == "wide" else value

    def number():
        if family is INTEGERS:
            low, high = (0, 255) if dtype.startswith("u") else (-128, 127)
            power = rng.randint(0, 12) if dtype == "int64" and mode == "wide" else 0
            return rng.randint(low, high) * 10**power
        if family is COMPLEX:
            return complex(real(), real())
        return maybe(rng, 0.5) if dtype == "bool" else real()

    def nested(rest):
        return [nested(rest[1:]) for _ in range(rest[0])] if rest else number()

    options = {}
    if maybe(rng, 0.4):
        choices = {
            "precision": [0, 1, 2, 3, 6, 8], "threshold": [0, 4, 20], "edgeitems": [1, 2, 4],
            "linewidth": [20, 50, 100, 132], "sci_mode": [True, False], "profile": ["short", "full"],
        }  # fmt: skip
        options = {name: rng.choice(values) for name, values in choices.items() if maybe(rng, 0.3)}
    grad = maybe(rng, 0.3) and family in (FLOATS, COMPLEX)
    make = tensor(dtype, ", requires_grad=True" if grad else "")
    if dtype in ("float32", "complex64", "int64"):
        make += rng.choice(["", " * 1", ".clone()", ".reshape(-1)"])
    return record(nested(shape), make, [options] if options else [])


def main():
    torch.set_num_threads(1)
    rng = random.Random(0)
    kinds = [known, with_gradients, large, with_options, formatted]
    cases = [case for kind in kinds for case in kind()] + [random_case(rng) for _ in range(COUNT)]
    lines = [{"torch": torch.__version__.split("+")[0]}, *cases]
    TARGET.write_text("".join(json.dumps(line, separators=(",", ":")) + "\n" for line in lines))
    print(f"{len(cases)} cases, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
