"""`torch.testing`: `assert_close`, with PyTorch's words."""

import collections.abc
import struct

import torch

from .._engine import engine, unknown, unlisted
from .._tensor import Tensor

_tolerances = {
    "float16": (1e-3, 1e-5), "bfloat16": (1.6e-2, 1e-5), "float32": (1.3e-6, 1e-5), "float64": (1e-7, 1e-7),
    "complex64": (1.3e-6, 1e-5), "complex128": (1e-7, 1e-7),
}  # fmt: skip


def assert_close(
    actual, expected, *, allow_subclasses=True, rtol=None, atol=None, equal_nan=False, check_device=True,
    check_dtype=True, check_layout=True, check_stride=False, msg=None,
):  # fmt: skip
    if (rtol is None) != (atol is None):
        raise ValueError(
            "rtol and atol must both be specified or both be unspecified. "
            f"Got {rtol=} and {atol=}."
        )
    try:
        with unlisted():
            _compare(actual, expected, (), rtol, atol, equal_nan, check_dtype, check_stride)
    except AssertionError as e:
        if msg is None:
            raise
        raise AssertionError(msg(str(e)) if callable(msg) else msg) from None


def _fail(message, path):
    where = "\n\nThe failure occurred for item " + "".join(str([one]) for one in path) if path else ""
    raise AssertionError(message + where)


def _compare(actual, expected, path, *how):
    if isinstance(actual, collections.abc.Mapping) and isinstance(expected, collections.abc.Mapping):
        if set(actual) != set(expected):
            missing, extra = sorted(set(expected) - set(actual)), sorted(set(actual) - set(expected))
            _fail(
                "The keys of the mappings do not match:\n"
                f"Missing keys in the actual mapping: {missing}\nAdditional keys in the actual mapping: {extra}", path
            )  # fmt: skip
        for key in sorted(actual) if all(isinstance(one, str) for one in actual) else actual:
            _compare(actual[key], expected[key], (*path, key), *how)
    elif _is_sequence(actual) and _is_sequence(expected):
        if len(actual) != len(expected):
            _fail(f"The length of the sequences mismatch: {len(actual)} != {len(expected)}", path)
        for i, (a, b) in enumerate(zip(actual, expected)):
            _compare(a, b, (*path, i), *how)
    elif isinstance(actual, Tensor) and isinstance(expected, Tensor):
        _compare_tensors(actual, expected, path, *how)
    elif actual is None or expected is None:
        if actual is not expected:
            _fail(f"None mismatch: {actual} is not {expected}", path)
    elif isinstance(actual, (int, float, complex)) and isinstance(expected, (int, float, complex)):
        _compare_numbers(actual, expected, path, *how)
    else:
        raise TypeError(f"No comparison pair was able to handle inputs of type {type(actual)} and {type(expected)}.")


def _is_sequence(value):
    return isinstance(value, collections.abc.Sequence) and not isinstance(value, (str, bytes))


def _compare_numbers(actual, expected, path, rtol, atol, equal_nan, check_dtype, _):
    if check_dtype and type(actual) is not type(expected):
        _fail(f"The (d)types do not match: {type(actual)} != {type(expected)}", path)
    is_exact = rtol == atol == 0 or (rtol is None and isinstance(actual, int) and isinstance(expected, int))
    rtol, atol = (0, 0) if is_exact else (rtol, atol) if rtol is not None else (1e-7, 1e-7)
    difference = abs(actual - expected)
    if actual == expected or difference <= atol + rtol * abs(expected):
        return
    if equal_nan and actual != actual and expected != expected:
        return
    ratio = difference / abs(expected) if expected != 0 else float("inf")
    allowed = [f" (up to {one} allowed)" if not is_exact else "" for one in (atol, rtol)]
    _fail(
        f"Scalars are not {'equal' if is_exact else 'close'}!\n\nExpected {expected} but got {actual}.\n"
        f"Absolute difference: {difference}{allowed[0]}\nRelative difference: {ratio}{allowed[1]}", path
    )  # fmt: skip


def _compare_tensors(actual, expected, path, rtol, atol, equal_nan, check_dtype, check_stride):
    for name, is_checked in (("shape", True), ("dtype", check_dtype), ("stride()", check_stride)):
        a, b = (one.stride() if name == "stride()" else getattr(one, name) for one in (actual, expected))
        if is_checked and a != b:
            _fail(f"The values for attribute '{name}' do not match: {a} != {b}.", path)
    if rtol is None:
        kinds = [_tolerances.get(one.dtype._name, (0.0, 0.0)) for one in (actual, expected)]
        rtol, atol = max(kind[0] for kind in kinds), max(kind[1] for kind in kinds)
    if actual._id == expected._id or actual.numel() == 0:
        return
    texts = [engine.elements(one._id) for one in (actual, expected)]
    if "" in texts:
        raise unknown("value")
    pairs = [(float(a), float(b)) for a, b in zip(*(text.split(",") for text in texts))]
    wrong = [i for i, pair in enumerate(pairs) if not _is_close(*pair, rtol, atol, equal_nan)]
    if not wrong:
        return
    rounded = _float64 if actual.dtype in (torch.float64, torch.complex128) else _float32
    differences = [rounded(abs(a - b)) for a, b in pairs]
    ratios = [rounded(d / abs(b)) if b else float("inf") if d else 0.0 for d, (_, b) in zip(differences, pairs)]
    is_exact = rtol == atol == 0
    what = "equal" if is_exact else "close"
    if actual.dim() == 0:
        shown = [actual.item(), expected.item()]
        allowed = [f" (up to {one} allowed)" if not is_exact else "" for one in (atol, rtol)]
        _fail(
            f"Scalars are not {what}!\n\nExpected {shown[1]} but got {shown[0]}.\n"
            f"Absolute difference: {_shown(differences[0], actual)}{allowed[0]}\n"
            f"Relative difference: {ratios[0]}{allowed[1]}", path
        )  # fmt: skip
    lines = [
        f"Tensor-likes are not {what}!\n",
        f"Mismatched elements: {len(wrong)} / {len(pairs)} ({len(wrong) / len(pairs):.1%})",
    ]
    for name, values, tolerance in (("absolute", differences, atol), ("relative", ratios, rtol)):
        at = max(range(len(values)), key=lambda i: values[i] if i in set(wrong) else -1.0)
        up_to = "" if is_exact else f" (up to {tolerance} allowed)"
        shown = _shown(values[at], actual) if name == "absolute" else values[at]
        lines.append(f"Greatest {name} difference: {shown} at index {_index(at, actual.shape)}{up_to}")
    _fail("\n".join(lines), path)


def _float64(value):
    return value


def _float32(value):
    return struct.unpack("f", struct.pack("f", value))[0]


def _shown(value, tensor):
    return value if tensor.dtype.is_floating_point else int(value)


def _is_close(a, b, rtol, atol, equal_nan):
    if a == b:
        return True
    if a != a or b != b:
        return equal_nan and a != a and b != b
    return abs(a - b) <= atol + rtol * abs(b)


def _index(at, shape):
    found = []
    for size in reversed(shape):
        found.append(at % size)
        at //= size
    return tuple(reversed(found))


def assert_allclose(actual, expected, rtol=None, atol=None, equal_nan=True, msg=""):
    assert_close(actual, expected, rtol=rtol, atol=atol, equal_nan=equal_nan, check_dtype=False, msg=msg or None)


def make_tensor(
    *shape, dtype, device, low=None, high=None, requires_grad=False, noncontiguous=False, exclude_zero=False,
    memory_format=None,
):  # fmt: skip
    if len(shape) == 1 and isinstance(shape[0], (tuple, list)):
        shape = tuple(shape[0])
    with unlisted():
        if dtype is torch.bool:
            made = torch.randint(0, 2, shape).bool()
        elif dtype.is_floating_point or dtype.is_complex:
            made = torch.rand(shape, dtype=dtype)
        else:
            made = torch.randint(0, 10, shape, dtype=dtype)
    return made.requires_grad_(requires_grad)
