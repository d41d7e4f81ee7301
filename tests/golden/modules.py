"""Records what real PyTorch knows of every class of torch.nn: where it is, how it is called, what an instance holds.

    ~/torch/bin/python tests/golden/modules.py     writes lib/python/package/torch/nn/modules/_classes.json

The argument sets are those of tests/programs/modules/attributes.py.
"""

import inspect
import json
import warnings
from pathlib import Path

import torch
from torch import nn

ROOT = Path(__file__).parents[2]
OUT = ROOT / "lib/python/package/torch/nn/modules/_classes.json"
warnings.simplefilter("ignore")

program = (ROOT / "tests/programs/modules/attributes.py").read_text().partition("inner = ")[0]
exec(program)
SETS: dict[str, list[str]]
INNER = {*vars(nn.Module()), "_load_hook", "_initialize_hook", "_flat_weights", "_flat_weight_refs"}


def path(kind):
    return f"{kind.__module__}.{kind.__qualname__}"


def signature(function):
    """`[[name, annotation, default?] …]` behind `self`, the annotation of the result, and how many are positional."""
    found = inspect.signature(function)

    def written(annotation):
        return "" if annotation is inspect.Parameter.empty else inspect.formatannotation(annotation)

    def one(parameter):
        name = {"VAR_POSITIONAL": "*", "VAR_KEYWORD": "**"}.get(parameter.kind.name, "") + parameter.name
        has = parameter.default is not inspect.Parameter.empty
        return [name, written(parameter.annotation), *([name_of(parameter.default)] if has else [])]

    behind = list(found.parameters.values())[1:]
    keyword = next((i for i, one in enumerate(behind) if one.kind.name == "KEYWORD_ONLY"), len(behind))
    return [[one(parameter) for parameter in behind], written(found.return_annotation), keyword]


def name_of(value):
    return f"<function {value.__name__} at 0x7f0000000000>" if callable(value) else repr(value)


def union(lists):
    """All names, in an order that each list agrees with."""
    order = []
    for names in lists:
        at = 0
        for name in names:
            if name in order:
                at = order.index(name) + 1
            else:
                order.insert(at, name)
                at += 1
    return order


def about(name):
    kind = getattr(nn, name)
    made = [eval(f"nn.{name}({given})") for given in SETS[name]]
    return {
        "module": kind.__module__,
        "bases": [path(one) for one in kind.__mro__[1:-1] if one.__module__.startswith("torch")],
        "init": signature(kind.__init__),
        "forward": signature(kind.forward),
        "constants": getattr(kind, "__constants__", None),
        "version": kind._version,
        "attributes": " ".join(union([key for key in vars(one) if key not in INNER] for one in made)),
        "resets": hasattr(kind, "reset_parameters"),
        "parameters": " ".join(union(list(one._parameters) for one in made)),
        "buffers": " ".join(union(list(one._buffers) for one in made)),
    }


skipped = {"Module", "Container", "DataParallel", "NLLLoss2d", "RNNBase", "RNNCellBase", "LinearCrossEntropyLoss"}
names = [name for name in SETS if name not in skipped]
missing = {name for name, kind in vars(nn).items() if isinstance(kind, type) and issubclass(kind, nn.Module)}
assert not missing - set(names) - skipped, missing - set(names) - skipped
lines = [f"  {json.dumps(name)}: {json.dumps(about(name))}" for name in sorted(names)]
OUT.write_text("{\n" + ",\n".join(lines) + "\n}\n")
