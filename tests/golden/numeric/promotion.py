"""Every two operands with every operator, in place too: the dtype that comes out, or what PyTorch says."""
import torch

DTYPES = [
    *("bool", "uint8", "int8", "int16", "int32", "int64"),
    *("float16", "bfloat16", "float32", "float64", "complex64", "complex128"),
]
OPERATORS = ["+", "-", "/", "//", "<", "+=", "/=", "//="]
NUMBERS = {"bool": True, "int64": 2, "float32": 2.0, "complex64": 2j}

KINDS = [
    *(("tensor", dtype) for dtype in DTYPES),
    *(("zero-dim", dtype) for dtype in DTYPES),
    *(("number", dtype) for dtype in NUMBERS),
]


def make(kind, dtype):
    if kind == "number":
        return NUMBERS[dtype]
    return torch.ones(2 if kind == "tensor" else (), dtype=getattr(torch, dtype))


def outcome(a, operator, b):
    names = {"a": make(*a), "b": make(*b)}
    try:
        exec(f"c = a {operator} b" if not operator.endswith("=") else f"a {operator} b; c = a", names)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return str(names["c"].dtype).removeprefix("torch.")


def values(_):
    for a in KINDS:
        for b in KINDS:
            if a[0] == "number" == b[0]:
                continue
            common = str(torch.result_type(make(*a), make(*b))).removeprefix("torch.")
            yield {"a": a, "b": b, "common": common, "results": [outcome(a, one, b) for one in OPERATORS]}
