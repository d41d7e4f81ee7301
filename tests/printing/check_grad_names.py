"""Compare `grad_name`, without PyTorch, with the nodes that PyTorch left behind (grad_names.jsonl).

usage: check_grad_names.py [HOW MANY DIFFERENCES TO SHOW]
"""

import collections
import importlib
import json
import math
import sys
import types
from pathlib import Path

from stand_in import M, T

CASES = Path(__file__).with_name("grad_names.jsonl")
PACKAGE = Path(__file__).resolve().parents[2] / "lib" / "python" / "package" / "torch"


def load():
    """`grad_name`, and how it finds tensors, without the rest of the package."""
    package = sys.modules["shapebook_torch"] = types.ModuleType("shapebook_torch")
    package.__path__ = [str(PACKAGE)]
    names = importlib.import_module("shapebook_torch._grad_names")
    return names.grad_name, names.rules.tensors


# Where `grad_name` does not follow PyTorch to the end: the operation, and why not.
KNOWN = {
    "einops.layers.torch.EinMix": "its last reshape, of an einsum whose strides are not worked out",
    "torch.corrcoef": "complex numbers",
    "torch.diff": "of nothing",
    "torch.div": "rounding_mode=None, written out",
    "torch.divide": "rounding_mode=None, written out",
    "torch.nn.RMSNorm": "weights of another dtype",
    "torch.nn.functional.rms_norm": "weights of another dtype",
    "torch.nn.functional.scaled_dot_product_attention": "no queries, or sizes that broadcast",
    "torch.norm": "a nuclear norm that keeps its dimensions",
    "torch.subtract": "a number with alpha",
    "torch.subtract_": "a number with alpha",
}


def compare(cases):
    """Print and return how many differ that are not known to."""
    grad_name, tensors = load()
    bare = 0
    names = {"T": T, "M": M, "inf": math.inf, "nan": math.nan, "Ellipsis": ...}
    wrong = collections.defaultdict(list)
    for case in cases:
        given = eval(case["given"], names)
        shapes = [one.shape for one in tensors([*given.values()]) if one.requires_grad]
        bare += grad_name(case["op"], shapes, None, tuple(case["result"]), case["output"]) == case["name"]
        got = grad_name(case["op"], [], given, tuple(case["result"]), case["output"])
        if got != case["name"]:
            wrong[case["op"], case["name"], got].append(case)
    count = sum(map(len, wrong.values()))
    known = sum(len(some) for (op, _, _), some in wrong.items() if op in KNOWN)
    shown = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    for (op, name, got), some in sorted(wrong.items(), key=lambda item: -len(item[1]))[:shown]:
        print(
            f"{op}: {name}, and not {got}: {len(some)} times, {some[0]['given'][:200]} → {some[0]['result']}"
        )
    print(f"{len(cases) - count} of {len(cases)} nodes are named as in PyTorch; {known} differ as known")
    print(f"{bare} of them where only the shapes of what wants gradients are known")
    return count - known


if __name__ == "__main__":
    recorded = CASES.read_text(encoding="utf-8").splitlines()[1:]
    sys.exit(bool(compare([json.loads(line) for line in recorded])))
