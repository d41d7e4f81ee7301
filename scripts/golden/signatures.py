"""The signatures of everything that has a case file, as PyTorch itself declares them.

Of Python functions and classes `inspect.signature`; of C++ functions the overloads of the stubs that PyTorch generates
from its operators (torch/_C/*.pyi), or the operators themselves where those stubs are written by hand (torch._C._nn);
where neither says anything, the first line of the docstring.
"""
import ast
import importlib
import inspect
from pathlib import Path

import torch

STUBS = Path(torch.__file__).parent / "_C"
KINDS = {
    inspect.Parameter.POSITIONAL_ONLY: "positional",
    inspect.Parameter.POSITIONAL_OR_KEYWORD: "positional",
    inspect.Parameter.KEYWORD_ONLY: "keyword",
    inspect.Parameter.VAR_POSITIONAL: "variadic",
    inspect.Parameter.VAR_KEYWORD: "keywords",
}


def written(value):
    """A default as Python source; a function by its name."""
    if inspect.isfunction(value) or inspect.isbuiltin(value):
        return f"torch.nn.functional.{value.__name__}"
    return repr(value)


def declared(function, skip=0):
    """`[name, kind, default]` of each parameter; no default: two entries."""
    parameters = list(inspect.signature(function).parameters.values())[skip:]
    return [
        [one.name, KINDS[one.kind], *([] if one.default is inspect.Parameter.empty else [written(one.default)])]
        for one in parameters
    ]


def from_stub(arguments, skip=0):
    names = [*arguments.posonlyargs, *arguments.args]
    defaults = [None] * (len(names) - len(arguments.defaults)) + list(arguments.defaults)
    found = [[one.arg, "positional", *([] if default is None else [ast.unparse(default)])] for one, default in zip(names, defaults)]
    if arguments.vararg:
        found.append([arguments.vararg.arg, "variadic"])
    for one, default in zip(arguments.kwonlyargs, arguments.kw_defaults):
        found.append([one.arg, "keyword", *([] if default is None else [ast.unparse(default)])])
    return found[skip:]


def takes_names(arguments):
    """Overloads for named tensors, which are not modelled."""
    return any("str | EllipsisType" in ast.unparse(one.annotation) for one in arguments.args if one.annotation)


def stubs(file, owner=None):
    tree = ast.parse((STUBS / file).read_text())
    body = tree.body if owner is None else next(n.body for n in tree.body if isinstance(n, ast.ClassDef) and n.name == owner)
    found = {}
    for node in body:
        if isinstance(node, ast.FunctionDef) and not takes_names(node.args):
            overloads = found.setdefault(node.name, [])
            signature = from_stub(node.args)
            if node.name in ("uniform_", "random_"):
                # `from` is a keyword of Python, so the stub writes an underscore
                signature = [[name.removesuffix("_"), *rest] for name, *rest in signature]
            if signature not in overloads:
                overloads.append(signature)
    return found


def documented(function):
    """The signature in the first line of a docstring: `fft(input, n=None, *, out=None) -> Tensor`."""
    line = next((one for one in (function.__doc__ or "").strip().split("\n") if one.strip()), "")
    head = line.split("->")[0].strip()
    if "(" not in head or not head.endswith(")"):
        return None
    try:
        node = ast.parse(f"def f{head[head.index('('):]}: ...").body[0]
    except SyntaxError:
        return None
    return from_stub(node.args)


def operators(name):
    """The overloads of an operator; `out` is an overload of its own there, and one more argument in Python."""
    schemas = torch._C._jit_get_schemas_for_operator(f"aten::{name}")
    out = [["out", "keyword", "None"]] if any(one.overload_name.endswith("out") for one in schemas) else []
    return [[from_operator(one) for one in schema.arguments] + out for schema in schemas if not any(one.is_out for one in schema.arguments)]


def from_operator(argument):
    name = "input" if argument.name == "self" else argument.name
    value = argument.default_value
    # `int[2] padding=0` has one number for both
    if argument.N and isinstance(value, list) and value:
        value = value[0]
    default = [repr(value)] if argument.has_default_value() else []
    return [name, "keyword" if argument.kwarg_only else "positional", *default]


def says_nothing(signature):
    """`*args, **kwargs`: a wrapper sorts them by hand."""
    return {"variadic", "keywords"} <= {kind for _, kind, *_ in signature}


def resolve(name):
    parts = name.split(".")
    for cut in range(len(parts) - 1, 0, -1):
        try:
            found = importlib.import_module(".".join(parts[:cut]))
        except ImportError:
            continue
        for part in parts[cut:]:
            found = getattr(found, part)
        return found
    raise LookupError(name)


def signatures(names):
    """By full name: `{"init", "call"}` of a class, `{"overloads"}` of a function; `{"documented"}` where only words tell."""
    functions, methods = stubs("_VariableFunctions.pyi"), stubs("__init__.pyi", "TensorBase")
    found = {}
    for name in names:
        of, short = resolve(name), name.rsplit(".", 1)[1]
        if inspect.isclass(of) and issubclass(of, torch.nn.Module):
            init, call = declared(of.__init__, 1), declared(of.forward, 1)
            if says_nothing(init):
                init = documented(of) or documented(of.__init__)
            found[name] = {"init": init, "call": None if says_nothing(call) else call}
        elif inspect.isfunction(of):
            signature = declared(of)
            found[name] = {"documented": documented(of)} if says_nothing(signature) else {"overloads": [signature]}
        elif name.startswith("torch.Tensor.") and short in methods:
            found[name] = {"overloads": methods[short]}
        elif name.startswith("torch.nn.functional.") and hasattr(torch._C._nn, of.__name__):
            found[name] = {"overloads": operators(of.__name__)}
        elif name.count(".") <= 1 or name.startswith("torch.nn.functional.") and short in functions:
            found[name] = {"overloads": functions[short]} if short in functions else {"documented": documented(of)}
        elif callable(of):
            found[name] = {"documented": documented(of)}
        else:
            found[name] = {"attribute": True}
    return found
