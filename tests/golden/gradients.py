"""Calls on small known tensors, and what autograd sends back to them: writes gradients.jsonl beside this file.

Run it with PyTorch 2.13.0. Each line is `[source, [gradient of each tensor of floats, flattened]]`; the gradients of the
results are -1.5, -0.5, 0.5, 1.5, 2.5, -1.5 …
"""
import json
import sys
from pathlib import Path

import torch
import torch.nn as nn
import torch.nn.functional as F

from elements import CALLS, dim, f, plain, pick, pos, rng, shape_of, tensors_of, unit

EACH = 14

KNOWN = """sum mean prod var std norm vector_norm logsumexp max min amax amin median sort topk kthvalue cumsum
clone cat stack hstack vstack repeat tile roll flip rot90 reshape permute t expand tril diag outer
matmul mm bmm mv dot addmm addmv baddbmm F.linear getitem index_select gather take masked_select masked_fill where
F.embedding arith arith.number alpha pow extremal clamp2 act act.args act.module softmax softmax2
mse mse.module bce bcel ce ce.module ce.spatial nll smooth smooth2 pad shuffle""".split()

MORE = {
    "unary": lambda: f"torch.{pick('exp', 'sin', 'cos', 'tanh', 'sigmoid', 'erf', 'expm1', 'atan', 'sinh', 'cosh', 'abs', 'neg', 'square')}({f()})",
    "unary.pos": lambda: f"{pos()}.{pick('log', 'sqrt', 'rsqrt', 'reciprocal', 'log1p', 'log2', 'log10')}()",
    "unary.unit": lambda: f"torch.{pick('asin', 'acos', 'tan')}({unit()})",
    "div": lambda: f"torch.div({f([2, 3], 'float32')}, {pos(pick([3], [2, 3], []))})",
    "pow.tensor": lambda: f"torch.pow({pos([2, 3])}, {f([3], 'float32')})",
    "views": lambda: f"{f([2, 3], 'float32')}.{pick('select(0, 1)', 'narrow(1, 1, 2)', 'unsqueeze(1)', 'unbind(0)', 'chunk(2, 1)', 'split(2, 1)', 'diagonal()', 'T', 'view(-1)', 'transpose(0, 1)', 'flatten()', 'reshape(3, 2)', 'expand(2, 2, 3)', 'squeeze()')}",
    "slices": lambda: f"torch.Tensor.__getitem__({f([3, 4], 'float32')}, {pick('1', '(1, 2)', 'slice(1, None)', '(slice(None), 2)', '(..., slice(0, 3, 2))', '(None, 0)')})",
    "mul": lambda: f"{f([2, 3], 'float32')} * {f(pick([3], [2, 1], [], [2, 3]), 'float32')}",
    "round": lambda: f"torch.{pick('round', 'floor', 'ceil', 'sign')}({f()})",
}

leaves = []


def leaf(*args, **kwargs):
    made = torch.tensor(*args, **kwargs)
    if made.is_floating_point():
        leaves.append(made.requires_grad_())
    return made


NAMES = {"torch": torch, "nn": nn, "F": F, "leaf": leaf, "float": float, "slice": slice}


def gradients(source):
    leaves.clear()
    results = [one for one in tensors_of(eval(source.replace("torch.tensor(", "leaf("), NAMES)) if one.requires_grad]
    if not leaves or not results:
        return None
    given = [(torch.arange(one.numel()) % 5 - 1.5).to(one.dtype).reshape(one.shape) for one in results]
    return torch.autograd.grad(results, leaves, given, allow_unused=True)


def record():
    lines, seen = [], set()
    for name, make in {**{name: CALLS[name] for name in KNOWN}, **MORE}.items():
        found = 0
        for _ in range(EACH * 6):
            source = make()
            if found == EACH or source in seen or "inplace" in source:
                continue
            seen.add(source)
            try:
                grads = gradients(source)
            except (RuntimeError, IndexError, ValueError, TypeError, NotImplementedError):
                continue
            if grads is None:
                continue
            found += 1
            written = [None if one is None else [plain(x, one.dtype) for x in one.flatten().tolist()] for one in grads]
            lines.append(json.dumps([source, written], separators=(",", ":")))
        if found < EACH / 2:
            print(name, found, file=sys.stderr)
    target = Path(__file__).with_suffix(".jsonl")
    target.write_text("\n".join(lines) + "\n")
    print(len(lines), target.stat().st_size, file=sys.stderr)


if __name__ == "__main__":
    torch.set_num_threads(1)
    record()
