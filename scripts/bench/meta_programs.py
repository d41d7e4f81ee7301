"""Whole programs on PyTorch's meta device, which computes shapes alone: the best time of three runs of each.

Reads JSON from standard input, `{name: source}`; prints JSON, `{name: milliseconds}`.
"""
import contextlib
import io
import json
import sys
import time

import torch


def run(source):
    names = {"__name__": "__main__"}
    code = compile(source, "program", "exec")
    start = time.perf_counter()
    with torch.device("meta"), contextlib.redirect_stdout(io.StringIO()):
        exec(code, names)
    return 1000 * (time.perf_counter() - start)


# a dataclass looks its module up
sys.modules.setdefault("__main__", sys.modules[__name__])
torch.set_num_threads(1)
print(json.dumps({name: min(run(source) for _ in range(3)) for name, source in json.load(sys.stdin).items()}))
