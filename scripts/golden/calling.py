"""Runs one written call, or one statement, and says what came of it: the lines of the recordings."""
import ast
import importlib
import os
from collections import OrderedDict

import torch
import torch.nn as nn

# RECORD says whose recordings to make: the RoI operations come from a Python of their own
torchvision = importlib.import_module("torchvision") if os.environ.get("RECORD") == "torchvision" else None
einops = None if torchvision else importlib.import_module("einops")
if einops:
    importlib.import_module("einops.layers.torch")

CREATING = {"randn", "rand", "zeros", "ones", "empty", "tensor", "empty_strided", "full", "arange"}


class Watched:
    """`torch`, remembering the tensors it makes, so that a result can be matched with the input it shares memory with."""

    def __init__(self):
        self.made = []

    def __getattr__(self, name):
        attribute = getattr(torch, name)
        if name not in CREATING:
            return attribute

        def create(*args, **kwargs):
            made = attribute(*args, **kwargs)
            self.made.append(made)
            return made

        return create


def describe(value, made):
    if isinstance(value, torch.Tensor):
        pointer = value.untyped_storage().data_ptr() if hasattr(value, "untyped_storage") else value.storage().data_ptr()
        shares = [i for i, one in enumerate(made) if pointer and one.storage().data_ptr() == pointer]
        found = {
            "shape": list(value.shape),
            "strides": list(value.stride()),
            "dtype": str(value.dtype).removeprefix("torch."),
            "requires_grad": value.requires_grad,
        }
        if value.storage_offset():
            found["offset"] = value.storage_offset()
        if shares:
            found["shares"] = shares[0]
        return found
    if isinstance(value, (tuple, list)):
        return {type(value).__name__: [describe(one, made) for one in value]}
    if isinstance(value, (bool, int, float, str, dict, torch.dtype, torch.device, torch.layout, torch.memory_format)):
        return {"repr": repr(value)}
    return None


def makes_tensor(source):
    """Is it the call of a function that makes tensors, whose result is no input?"""
    tree = ast.parse(source, mode="eval").body
    return isinstance(tree, ast.Call) and ast.unparse(tree.func) in {f"torch.{name}" for name in CREATING}


def evaluate(source, names):
    """The value of a call, and the module that it makes or runs, if it does: a lazy one is finished by its first input."""
    tree = ast.parse(source, mode="eval").body
    made = None
    if isinstance(tree, ast.Call) and isinstance(tree.func, ast.Call):
        made = eval(compile(ast.Expression(tree.func), "<case>", "eval"), names)
        tree.func = ast.copy_location(ast.Name("_made", ast.Load()), tree.func)
    value = eval(compile(ast.Expression(tree), "<case>", "eval"), {**names, "_made": made})
    return value, next((one for one in (value, made) if isinstance(one, nn.Module)), None)


def shapes(named):
    """null: a lazy module has seen no input yet."""
    return {name: None if nn.parameter.is_lazy(one) else list(one.shape) for name, one in named}


def count_flops(source, names):
    try:
        from torch.utils.flop_counter import FlopCounterMode
    except ImportError:
        return None
    try:
        with FlopCounterMode(display=False) as counter:
            eval(source, names)
    except RuntimeError:
        # the counter takes operations apart, and a part may refuse what the whole takes
        return None
    return counter.get_total_flops() or None


def activation_bytes(source, names):
    """What the results of every layer take, one by one, where they have memory of their own."""
    total = 0

    def count(module, inputs, keywords, output):
        nonlocal total
        if any(True for _ in module.children()):
            return
        seen = {one.untyped_storage().data_ptr() for one in (*inputs, *keywords.values()) if isinstance(one, torch.Tensor)}
        for one in output if isinstance(output, tuple) else (output,):
            if isinstance(one, torch.Tensor) and one.untyped_storage().data_ptr() not in seen:
                total += one.nbytes

    hook = nn.modules.module.register_module_forward_hook(count, with_kwargs=True)
    eval(source, names)
    hook.remove()
    return total


def run(source):
    watched = Watched()
    library = {"torchvision": torchvision} if torchvision else {"einops": einops}
    names = {"torch": watched, "nn": nn, "F": nn.functional, "OrderedDict": OrderedDict, **library}
    torch.manual_seed(0)
    try:
        value, module = evaluate(source, names)
    except Exception as error:
        # some errors carry a C++ backtrace, with the addresses and paths of this machine
        return {"source": source, "error": [type(error).__name__, str(error).split("\nException raised from ")[0]]}
    made = [one for one in watched.made if one is not value] if makes_tensor(source) else watched.made
    line = {"source": source, "value": None if isinstance(value, nn.Module) else describe(value, made)}
    if module is not None:
        line["parameters"] = shapes(module.named_parameters())
        line["buffers"] = shapes(module.named_buffers())
        line["repr"] = repr(module)
    if isinstance(module, nn.Sequential) and not isinstance(value, nn.Module):
        line["activations"] = activation_bytes(source, names)
    if not isinstance(value, nn.Module):
        flops = count_flops(source, names)
        if flops:
            line["flops"] = flops
    return line


def run_statement(statement, names, watched):
    """One statement: the value of what it assigns, computes or writes into."""
    inner = ast.parse(statement).body[-1]
    inner = inner.body[-1] if isinstance(inner, ast.With) else inner
    target = inner.value if isinstance(inner, ast.Expr) else inner.target if isinstance(inner, ast.AugAssign) else inner.targets[0]
    try:
        if isinstance(inner, ast.Expr):
            # run it once, and keep what it gives
            exec(statement[: statement.rindex(ast.get_source_segment(statement, inner))] + f"_ = {ast.unparse(inner)}", names)
            value = names.pop("_")
        else:
            exec(statement, names)
            value = None if isinstance(target, (ast.Subscript, ast.Attribute)) else eval(ast.unparse(target), names)
    except Exception as error:
        return {"source": statement, "error": [type(error).__name__, str(error).split("\nException raised from ")[0]]}
    return {"source": statement, "value": None if isinstance(value, nn.Module) else describe(value, watched.made)}
