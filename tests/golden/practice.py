"""What PyTorch makes of the programs behind the questions of /practice.

    node scripts/practice.mjs            # writes tests/golden/practice.jsonl, which tests/practice.test.ts compares
    node scripts/practice.mjs 300        # compares that many seeds at once, and writes nothing

Reads a program a line (a JSON list of statements) and writes what became of it a line, as tests/practice/compact.ts does.
"""

import json
import os
import re
import sys
import warnings

import torch
from torch import nn
from torch.nn import functional as F

warnings.simplefilter("ignore")

ASSIGNED = re.compile(r"([\w, ()]+) [-+*/]?= ")
torch.manual_seed(0)


def examine(program):
    names = {"torch": torch, "nn": nn, "F": F}
    memories = []
    kept = []  # so that no memory is given out twice

    def describe(value):
        if isinstance(value, torch.Tensor):
            place = value.untyped_storage().data_ptr()
            if place not in memories:
                memories.append(place)
            shape = ",".join(map(str, value.shape))
            strides = ",".join(map(str, value.stride()))
            grad = "g" if value.requires_grad else ""
            return f"{str(value.dtype)[6:]}({shape})[{strides}]#{memories.index(place)}{grad}"
        if isinstance(value, (tuple, list)) and any(isinstance(one, (torch.Tensor, tuple, list)) for one in value):
            return "{" + " ".join(describe(one) for one in value) + "}"
        if isinstance(value, nn.Module):
            return " ".join(sorted(f"{name}({','.join(map(str, one.shape))})" for name, one in value.named_parameters()))
        return repr(value)

    told = []
    for line, statement in enumerate(program):
        try:
            target = ASSIGNED.match(statement)
            if target:
                exec(statement, names)
            value = eval(target[1] if target else statement, names)
        except Exception as error:
            told.append(f"{line} {type(error).__name__}: {error}")
            break
        kept.append(value)
        told.append(describe(value))
    return " ; ".join(told)


assert os.environ.get("PYTHONHASHSEED") == "0"
print(json.dumps({"torch": torch.__version__}))
for text in sys.stdin:
    print(json.dumps(examine(json.loads(text)), ensure_ascii=False))
