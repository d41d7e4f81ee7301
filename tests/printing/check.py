"""Compare `_tensor_str.py`, without PyTorch, with what PyTorch printed (tests/golden/printing.jsonl).

usage: check.py [HOW MANY DIFFERENCES TO SHOW]
"""

import importlib.util
import json
import math
import sys
import types
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "lib" / "python" / "package" / "torch" / "_tensor_str.py"
CASES = ROOT / "tests" / "golden" / "printing.jsonl"


class Torch(types.ModuleType):
    """As much of `torch` as printing imports: dtypes, which are their names, and the default one."""

    default = "float32"

    def get_default_dtype(self):
        return f"torch.{self.default}"

    def __getattr__(self, name):
        return f"torch.{name}"


class Node:
    def __init__(self, name):
        self.text = name

    def name(self):
        return self.text


class Tensor:
    """A stand-in with what `_str` may use of a tensor."""

    layout = "torch.strided"
    above = ""

    def __init__(self, case):
        self.values = eval(case.get("values", case["data"]), {"nan": math.nan, "inf": math.inf})
        self.shape, self.dtype, self.device = tuple(case["shape"]), f"torch.{case['dtype']}", case["device"]
        self.requires_grad, self.grad_fn = case["requires_grad"], case["grad_fn"] and Node(case["grad_fn"])

    def tolist(self):
        return self.values

    def __repr__(self):
        return self.above + sys.modules["_tensor_str"]._str(self)

    def numel(self):
        count = 1
        for size in self.shape:
            count *= size
        return count

    def is_complex(self):
        return "complex" in self.dtype


class Parameter(Tensor):
    above = "Parameter containing:\n"


def kind(name):
    """The stand-in's class: the tests' own classes come from a tensor, `Weight` from a parameter."""
    known = {"Tensor": Tensor, "Parameter": Parameter}
    return known.get(name) or type(name, (Parameter if name == "Weight" else Tensor,), {})


def printed(module, torch, case):
    """What ours gives, as the case has it: `text` or `error`."""
    torch.default = case.get("default", "float32")
    module.set_printoptions(profile="default")
    for options in case.get("options", []):
        module.set_printoptions(**options)
    tensor = kind(case["kind"])(case)
    try:
        return {"text": module._format(tensor, case["format"]) if "format" in case else repr(tensor)}
    except (TypeError, ValueError) as error:
        return {"error": [type(error).__name__, str(error)]}


def main():
    spec = importlib.util.spec_from_file_location("_tensor_str", SOURCE)
    module = importlib.util.module_from_spec(spec)
    sys.modules["_tensor_str"] = module
    sys.modules["torch"] = torch = Torch("torch")
    spec.loader.exec_module(module)
    cases = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()[1:]]
    wanted = [{key: case[key] for key in ("text", "error") if key in case} for case in cases]
    pairs = [(case, want, printed(module, torch, case)) for case, want in zip(cases, wanted, strict=True)]
    wrong = [pair for pair in pairs if pair[1] != pair[2]]
    for case, want, got in wrong[: int(sys.argv[1]) if len(sys.argv) > 1 else 10]:
        print(
            case["make"], case["data"][:80], case.get("options", ""), *want.values(), *got.values(), sep="\n"
        )
    print(f"{len(cases) - len(wrong)} of {len(cases)} cases print as in PyTorch")
    sys.exit(bool(wrong))


main()
