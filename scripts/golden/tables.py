"""Small tables that PyTorch or Python itself can answer: promotion of dtypes, `repr`, arithmetic of formulas."""
import importlib.util
import inspect
import math
import random
import sys
from pathlib import Path

import torch

from signatures import signatures

DTYPES = "bool uint8 int8 int16 int32 int64 float16 bfloat16 float32 float64 complex64 complex128".split()

VALUES = [
    "None", "True", "0", "-7", "10 ** 15", "0.0", "-0.0", "2.0", "0.1", "-1.5", "1e-05", "0.0001", "1.5e-07", "1e+16",
    "123456789012345.0", "1e15", "1.25e+22", "1e+100", "5e-324", "1.7976931348623157e+308", "1 / 3", "()", "(1,)",
    "(1, 2.0)", "[]", "[1, 'a', None]", "((), [()], (1, (2,)))", "[True, (False,)]", "torch.float32",
]  # fmt: skip
STRINGS = ["", "a", "it's", '"', "\"'", "a\\b", "\n\t\r", "\x00\x1f\x7f\x80\xa0", "é 中 😀", "\u200b\ufeff\u2028"]

# functions with several signatures and keyword-only arguments, which no spec has so far
REFUSED = [
    "torch.max(torch.zeros(2), 1, 2)", "torch.max(torch.zeros(2), 1, out=3)", "torch.max(torch.zeros(2), dim='a', keepdim=3)",
    "torch.max(torch.zeros(2), dim=1, keepdim=True, out=3)", "torch.max(torch.zeros(2), out=[1], dim=0)", "torch.max(1)",
    "torch.max(torch.zeros(2), torch.zeros(2), torch.zeros(2))", "torch.max(torch.zeros(2), axis=0, keepdims=1)", "torch.max()",
    "torch.max(torch.zeros(2), other=1)", "torch.max(x1=torch.zeros(2), x2=1)", "torch.max(out=1, keepdim=2, dim=3, input=4)",
    "torch.sum(torch.zeros(2), 'a', dtype=3)", "torch.sum(torch.zeros(2), keepdims=3)", "torch.sum(torch.zeros(2), dtype=3)",
    "torch.sum(torch.zeros(2), 0, True, dtype=3)", "torch.sum(torch.zeros(2), keepdims=True, dim=(1, 'a'))", "torch.sum()",
    "torch.sum(torch.zeros(2), dim=None, keepdim=3)", "torch.sum(torch.zeros(2), ('a',), True, torch.float32)",
    "torch.zeros(2).max(1, 2)", "torch.zeros(2).max(dim='a')", "torch.zeros(2).max('a', True)", "torch.zeros(2).max(foo=[1, 'a'])",
]  # fmt: skip


def promote_types():
    """`torch.promote_types` of every two dtypes."""

    def promoted(a, b):
        return str(torch.promote_types(getattr(torch, a), getattr(torch, b))).removeprefix("torch.")

    return {a: {b: promoted(a, b) for b in DTYPES} for a in DTYPES}


def representations():
    """`repr` of each value by its source, and of each string."""
    return {"values": {source: repr(eval(source)) for source in VALUES}, "strings": {text: repr(text) for text in STRINGS}}


def refusals():
    """How PyTorch's argument parser refuses a call."""
    found = {}
    for source in REFUSED:
        try:
            eval(source)
        except TypeError as error:
            found[source] = str(error)
    return found


def result_types():
    """`torch.result_type` of every two operands: tensors with a dimension, 0-d tensors, Python numbers."""

    def operands():
        for name in DTYPES:
            dtype = getattr(torch, name)
            yield f"{name}[1]", torch.zeros(1, dtype=dtype)
            yield f"{name}[]", torch.zeros((), dtype=dtype)
        yield from [("bool", True), ("int", 2), ("float", 2.0), ("complex", 2j)]

    known = dict(operands())
    return {a: {b: str(torch.result_type(known[a], known[b])).removeprefix("torch.") for b in known} for a in known}


def elementwise(count=400):
    """Layouts of one to three operands, and that of the result."""
    rng = random.Random(0)

    def operand(shape):
        """Shape and strides of something that broadcasts to `shape`: permuted, expanded, with gaps."""
        shape = [size if rng.random() < 0.8 else 1 for size in shape][rng.choice([0, 0, 0, 0, 1, len(shape)]) :]
        order = rng.sample(range(len(shape)), len(shape)) if rng.random() < 0.6 else range(len(shape) - 1, -1, -1)
        strides, step = [0] * len(shape), 1
        for dim in order:
            strides[dim] = rng.choice([step] * 8 + [step + 1, 0])
            step = max(strides[dim], step) * max(shape[dim], 1)
        return shape, strides

    found = []
    for _ in range(count):
        shape = [rng.choice([0, 1, 1, 2, 2, 3, 3]) for _ in range(rng.randint(0, 5))]
        layouts = [operand(shape) for _ in range(rng.randint(1, 3))]
        if rng.random() < 0.3:
            layouts = layouts[:1] * len(layouts)
        tensors = [torch.empty_strided(*layout) for layout in layouts]
        made = tensors[0].neg() if len(tensors) == 1 else torch.add(*tensors) if len(tensors) == 2 else torch.lerp(*tensors)
        found.append([layouts, [list(made.shape), list(made.stride())]])
    return found


def formulas(count=200):
    """What random formulas give, in the words that specs use."""
    rng = random.Random(0)
    words = {"floor": math.floor, "ceil": math.ceil, "min": min, "max": max, "product": lambda *of: math.prod(of)}

    def write(depth):
        if depth == 0 or rng.random() < 0.15:
            return rng.choice(["a", "b", "c[0]", "c[1]", str(rng.randint(0, 9))])
        kind = rng.choice(["operator", "operator", "operator", "call", "minus", "group"])
        if kind == "operator":
            return f"{write(depth - 1)} {rng.choice(['+', '-', '*', '/', '//', '%'])} {write(depth - 1)}"
        if kind == "call":
            name = rng.choice(list(words))
            inner = [write(depth - 1) for _ in range(1 if name in ("floor", "ceil") else 2)]
            return f"{name}({', '.join(inner)})"
        return f"-{write(0)}" if kind == "minus" else f"({write(depth - 1)})"

    found = []
    while len(found) < count:
        formula = write(rng.randint(1, 3))
        known = {"a": rng.randint(1, 20), "b": rng.randint(1, 5), "c": [rng.randint(-4, 20), rng.randint(1, 3)]}
        try:
            found.append({"formula": formula, "known": known, "value": eval(formula, {**words, **known})})
        except ZeroDivisionError:
            continue
    return found


def recorded_names():
    """Every API that has a case file; torchvision's are recorded by another Python."""
    golden = Path(__file__).resolve().parents[2] / "tests" / "golden"
    sys.path.insert(0, str(golden))
    sys.dont_write_bytecode = True
    for path in sorted(golden.rglob("*.py")):
        parts = path.relative_to(golden).with_suffix("").parts
        if len(parts) == 1 or parts[0] == "torchvision":
            continue
        spec = importlib.util.spec_from_file_location(path.stem, path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        yield from getattr(module, "apis", [".".join(parts)])


def public():
    """What PyTorch offers, by module: classes of torch.nn, functions with a docstring everywhere else."""
    def classes(module):
        return [name for name in dir(module) if inspect.isclass(getattr(module, name)) and issubclass(getattr(module, name), torch.nn.Module)]

    def functions(of):
        found = [name for name in dir(of) if not name.startswith("_") and callable(getattr(of, name)) and not inspect.isclass(getattr(of, name))]
        return [name for name in found if inspect.getdoc(getattr(of, name))]

    modules = {"torch": torch, "torch.Tensor": torch.Tensor, "torch.nn.functional": torch.nn.functional}
    modules |= {f"torch.{name}": getattr(torch, name) for name in ("linalg", "fft")}
    return {"torch.nn": classes(torch.nn), **{name: functions(of) for name, of in modules.items()}}


def receptive(count=60):
    """Which inputs one output of a chain of convolutions and poolings depends on: where its gradient is not zero."""
    rng = random.Random(0)
    found = []
    while len(found) < count:
        chain = [{"kernel_size": rng.randint(1, 4), "stride": rng.randint(1, 3), "padding": rng.randint(0, 2), "dilation": rng.randint(1, 3)} for _ in range(rng.randint(1, 4))]
        x = torch.zeros(1, 1, 400, requires_grad=True)
        y = x
        for window in chain:
            layer = torch.nn.Conv1d(1, 1, **window, bias=False)
            torch.nn.init.ones_(layer.weight)
            y = layer(y)
        at = y.shape[-1] // 2
        if y.shape[-1] < 3:
            continue
        ends = []
        for index in (at, at + 1):
            (gradient,) = torch.autograd.grad(y[0, 0, index], x, retain_graph=True)
            seen = gradient[0, 0].nonzero().flatten().tolist()
            ends.append((seen[0], seen[-1]))
        found.append({"chain": chain, "output": at, "first": ends[0][0], "last": ends[0][1], "next": ends[1][0]})
    return found


BINARY = "+ - * / // % ** @ & | ^ << >> < <= > >= == !=".split()
OPERANDS = [
    "torch.randn(2, 3)", "torch.zeros(3, 2, dtype=torch.int64).permute(1, 0)", "torch.tensor(3)", "torch.tensor([True, False, True])",
    "torch.empty_strided((2, 1), (1, 2))", "2", "2.5", "True", "2j", "'a'", "None", "[1]",
]  # fmt: skip


def operators():
    """What each operator gives for every two operands of which one is a tensor: shape, strides and dtype, or the error."""

    def answer(source):
        try:
            value = eval(source)
        except Exception as error:
            return [type(error).__name__, str(error)]
        if not isinstance(value, torch.Tensor):
            return repr(value)
        return {"shape": list(value.shape), "strides": list(value.stride()), "dtype": str(value.dtype).removeprefix("torch.")}

    pairs = [(a, b) for a in OPERANDS for b in OPERANDS if "torch" in a + b]
    found = {source: answer(source) for source in (f"{a} {sign} {b}" for sign in BINARY if sign != "@" for a, b in pairs)}
    found |= {source: answer(source) for source in (f"{sign}{a}" for sign in "-+~" for a in OPERANDS[:5])}
    return {source: one for source, one in found.items() if one != ["RuntimeError", "ZeroDivisionError"] and source[:5] != "'a' %"}


TABLES = {
    "promote_types": promote_types,
    "result_types": result_types,
    "elementwise": elementwise,
    "operators": operators,
    "representations": representations,
    "refusals": refusals,
    "formulas": formulas,
    "public": public,
    "receptive": receptive,
    "signatures": lambda: signatures(recorded_names()),
}
