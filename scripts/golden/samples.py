"""PyTorch's own samples and error inputs, written as calls: what its tests feed every operation with."""
import random
import re
import sys
import types
import unittest
from itertools import islice
from unittest import mock

import torch

PICKED = {"sample": 8, "integer": 3, "method": 3, "inplace": 2, "error": 30}
LARGEST = 10_000
WRITTEN_OUT = 24
# with arguments of their own they are other operations than those without the `_`
OTHERS = {"normal_", "bernoulli_"}
# what its tests give as the first argument is the second
SECOND = {"torch.where", "torch.nn.functional.embedding", "torch.nn.functional.embedding_bag"}


class Unwritable(Exception):
    """Generators, functions, sparse tensors …: no literal makes them."""


def write(value):
    """Source that makes the value again; of tensors of floats only the layout."""
    if isinstance(value, torch.Tensor):
        return write_tensor(value)
    if isinstance(value, (torch.dtype, torch.memory_format, torch.layout)):
        return str(value)
    if isinstance(value, torch.device) and value.type == "cpu":
        return "'cpu'"
    if isinstance(value, (list, tuple)):
        inner = ", ".join(map(write, value))
        return f"[{inner}]" if isinstance(value, list) else f"({inner},)" if len(value) == 1 else f"({inner})"
    if isinstance(value, slice):
        return f"slice({value.start}, {value.stop}, {value.step})"
    if value is ...:
        return "..."
    if isinstance(value, float) and repr(value).lstrip("-") in ("inf", "nan"):
        return f"float('{value}')"
    if value is None or type(value) in (bool, int, float, complex, str):
        return repr(value)
    raise Unwritable(type(value))


def write_tensor(value):
    plain = type(value) is torch.Tensor and value.layout == torch.strided and value.device.type == "cpu"
    if not plain or value.is_quantized or value.is_conj() or value.is_neg() or value.numel() > LARGEST:
        raise Unwritable(value)
    floats = value.is_floating_point() or value.is_complex()
    default = {torch.float32} if floats else {torch.int64, torch.bool}
    keywords = "" if value.dtype in default else f", dtype={value.dtype}"
    keywords += ", requires_grad=True" * value.requires_grad
    if not floats and value.numel() and value.numel() <= WRITTEN_OUT and value.is_contiguous():
        return f"torch.tensor({value.tolist()}{keywords})"
    # ones in [0, 1) suit most: probabilities, what has a logarithm
    make = "torch.rand" if floats else "torch.zeros"
    if not floats and value.dtype in default:
        keywords = f", dtype={value.dtype}"
    if value.is_contiguous():
        return f"{make}({tuple(value.shape)}{keywords})"
    reach = 1 + sum((size - 1) * stride for size, stride in zip(value.shape, value.stride()))
    if reach > LARGEST:
        raise Unwritable(value)
    return f"{make}({reach}{keywords}).as_strided({tuple(value.shape)}, {value.stride()})"


def arguments(args, kwargs):
    if "out" in kwargs:
        raise Unwritable("specs leave what is written into out= to PyTorch")
    return ", ".join([*map(write, args), *(f"{name}={write(one)}" for name, one in kwargs.items())])


def called(name, sample):
    first, rest = sample.input, sample.args
    args = [rest[0], first, *rest[1:]] if name in SECOND and rest else [first, *rest]
    return f"{name.replace('torch.nn.functional.', 'F.')}({arguments(args, sample.kwargs)})"


def as_method(name, sample):
    if not isinstance(sample.input, torch.Tensor):
        raise Unwritable(sample.input)
    call = f"({arguments(sample.args, sample.kwargs)})" if callable(getattr(torch.Tensor, name)) else ""
    return f"{write(sample.input)}.{name}{call}"


def written(write_one, of):
    """The sources of those that can be written, one of each pattern of sizes."""
    seen = set()
    for one in of:
        try:
            source = write_one(one)
        except Unwritable:
            continue
        pattern = re.sub(r"\b([2-9]|\d\d+)\b", "n", source)
        if pattern not in seen:
            seen.add(pattern)
            yield source


def spread(sources, count):
    """As many as wanted, from all over."""
    found = list(sources)
    step = max(1, len(found) / count)
    return [found[int(at * step)] for at in range(min(count, len(found)))]


def operator_samples(op, names):
    """(API, source) for the samples of one OpInfo."""
    api = next((name for name in (f"torch.{op.name}", f"torch.Tensor.{op.name}") if name in names), None)
    if api is None:
        return
    plain = op.name.rpartition(".")[2]
    only_method = api.startswith("torch.Tensor.")
    offers = lambda method: api == f"torch.{plain}" and hasattr(torch.Tensor, method) and method not in OTHERS
    call = (lambda one: as_method(plain, one)) if only_method else (lambda one: called(api, one))

    def samples(dtype):
        seed()
        return islice(op.sample_inputs("cpu", dtype, requires_grad=False), 200) if dtype in op.dtypes else ()

    for kind, dtype, write_one in (
        ("sample", torch.float32, call),
        ("integer", torch.int64, call),
        ("method", torch.float32, (lambda one: as_method(plain, one)) if offers(plain) else None),
        ("inplace", torch.float32, (lambda one: as_method(plain + "_", one)) if offers(plain + "_") else None),
    ):
        if write_one:
            yield from ((api, source) for source in spread(written(write_one, samples(dtype)), PICKED[kind]))
    if op.error_inputs_func:
        seed()
        wrong = [one.sample_input for one in op.error_inputs("cpu")]
        yield from ((api, source) for source in spread(written(call, wrong), PICKED["error"]))


def module_samples(info, names):
    """(API, source) for the samples of one ModuleInfo."""
    api = f"torch.nn.{info.module_cls.__name__}"
    if api not in names:
        return

    def call(one, mode=""):
        made = f"nn.{info.module_cls.__name__}({arguments(one.constructor_input.args, one.constructor_input.kwargs)}){mode}"
        given = one.forward_input
        return made if given is None else f"{made}({arguments(given.args, given.kwargs)})"

    for training in (True, False) if info.train_and_eval_differ else (True,):
        seed()
        found = info.module_inputs_func(info, "cpu", torch.float32, False, training)
        sources = written(lambda one: call(one, "" if training else ".eval()"), found)
        yield from ((api, source) for source in spread(sources, PICKED["sample"]))
    if info.module_error_inputs_func:
        seed()
        wrong = info.module_error_inputs_func(info, "cpu", torch.float32, False, True)
        sources = written(call, (one.module_error_input for one in wrong))
        yield from ((api, source) for source in spread(sources, PICKED["error"]))


def decided_by_numbers(line):
    """Does it fail only since other floats stand where those of PyTorch's tests were?"""
    type, message = line.get("error", ("", ""))
    return type == "_LinAlgError" or message == "ZeroDivisionError"


def seed():
    torch.manual_seed(0)
    random.seed(0)


def samples(names):
    """(API, source) for every named API that PyTorch has samples of."""
    # its tests import a package that only running them takes
    sys.modules.setdefault("expecttest", types.SimpleNamespace(TestCase=unittest.TestCase))
    from torch.testing._internal.common_methods_invocations import op_db
    from torch.testing._internal.common_modules import module_db

    known = set(names)
    # what happens to be in memory is not to be written out
    with mock.patch.object(torch, "empty", torch.zeros):
        operators = [one for op in op_db for one in operator_samples(op, known)]
        return operators + [one for info in module_db for one in module_samples(info, known)]
