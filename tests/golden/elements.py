"""Calls on small known tensors, and the elements of their results: writes elements.jsonl beside this file.

Run it with PyTorch 2.13.0. Each line is `[source, [elements of each result, flattened], dtypes]`.
"""
import json
import math
import os
import random
import sys
import warnings
from pathlib import Path

import einops
import torch
import torch.nn as nn
import torch.nn.functional as F

warnings.simplefilter("ignore")
EACH = int(os.environ.get("EACH", 14))
INF = "float('inf')"
rng = random.Random(20260101)

HALVES = [x / 2 for x in range(-8, 9)]
TENTHS = [x / 10 for x in range(-30, 31)]
INTS = list(range(-6, 10))


def literal(value):
    if isinstance(value, list):
        return "[" + ", ".join(map(literal, value)) + "]"
    if isinstance(value, float) and (math.isnan(value) or math.isinf(value)):
        return f"float('{value}')"
    return repr(value)


def nested(shape, draw):
    return [nested(shape[1:], draw) for _ in range(shape[0])] if shape else draw()


def shape_of(rank=None, low=1, high=4):
    rank = rng.choice([0, 1, 1, 2, 2, 2, 3]) if rank is None else rank
    return [rng.randint(low, high) for _ in range(rank)]


def tensor(shape, draw, dtype=None):
    keyword = "" if dtype is None else f", dtype=torch.{dtype}"
    return f"torch.tensor({literal(nested(list(shape), draw))}{keyword})"


def pick(*options):
    return rng.choice(options)


def f(shape=None, dtype=None):
    """Floats: whole, halves or tenths."""
    pool = pick(HALVES, TENTHS, [float(x) for x in INTS])
    return tensor(shape_of() if shape is None else shape, lambda: rng.choice(pool), dtype or pick(None, None, None, None, "float64"))


def pos(shape=None):
    return tensor(shape_of() if shape is None else shape, lambda: rng.choice([0.1, 0.25, 0.5, 0.7, 1.0, 1.5, 2.0, 3.0, 4.2, 10.0]))


def unit(shape=None):
    return tensor(shape_of() if shape is None else shape, lambda: rng.choice([0.05, 0.1, 0.25, 0.3, 0.5, 0.6, 0.75, 0.9]))


def i(shape=None, low=-6, high=9, dtype=None):
    return tensor(shape_of() if shape is None else shape, lambda: rng.randint(low, high), dtype)


def distinct(shape):
    count = math.prod(shape)
    pool = rng.sample(range(-count, 2 * count), count)
    kind = pick(int, float)
    return tensor(shape, lambda: kind(pool.pop()))


def b(shape=None):
    return tensor(shape_of() if shape is None else shape, lambda: rng.random() < 0.5)


def num(shape=None):
    return pick(f, f, i, i, b)(shape)


def fi(shape=None):
    return pick(f, f, i)(shape)


def dim(rank):
    return rng.randrange(-max(rank, 1), max(rank, 1))


def dims(rank):
    some = rng.sample(range(rank), rng.randint(1, rank)) if rank else [0]
    return pick(str(dim(rank)), str(tuple(d - rank if rng.random() < 0.3 else d for d in some)) if rank else "0")


def keep():
    return pick("", "", ", keepdim=True")


def reduced(name, source=fi, many=True):
    shape = shape_of()
    inside = pick("", pick(dims, dim)(len(shape)) if many else dim(len(shape)))
    inside = str(inside)
    return f"{source(shape)}.{name}({inside}{keep() if inside else ''})"


def along(name, source=fi, more=""):
    shape = shape_of()
    return f"torch.{name}({source(shape)}, {dim(len(shape))}{more})"


def one_dim(name, source=distinct):
    shape = shape_of(rng.randint(1, 3))
    return f"{source(shape)}.{name}({pick('dim=', '')}{dim(len(shape))}{keep()})"


def same(count, draw, rank=None):
    shape = shape_of(rank)
    return [draw(shape) for _ in range(count)]


def broadcastable(draw_a, draw_b=None):
    shape = shape_of(rng.randint(1, 3))
    other = [1 if rng.random() < 0.3 else s for s in shape][rng.randint(0, len(shape) - 1):]
    one, two = draw_a(shape), (draw_b or draw_a)(other)
    return one, two


def index_of(shape, advanced=True):
    """What may stand between brackets."""
    items = []
    rest = list(shape)
    if rng.random() < 0.2:
        mask = b(shape)
        return mask
    count = rng.randint(1, len(shape))
    length = rng.randint(1, 3)
    for at in range(count):
        size = shape[at]
        kind = rng.choice(["int", "slice", "list", "tensor", "none", "mask"])
        if kind == "int":
            items.append(str(rng.randrange(-size, size)))
        elif kind == "slice":
            items.append(f"slice({pick('None', rng.randrange(0, size))}, {pick('None', rng.randrange(-1, size + 1))}, {pick('None', 'None', 2)})")
        elif kind == "list":
            items.append(str([rng.randrange(-size, size) for _ in range(length)]))
        elif kind == "tensor":
            items.append(i([length], -size, size - 1))
        elif kind == "mask":
            items.append(pick(i([length], 0, size - 1), i([2, length], 0, size - 1)))
        else:
            items.append("None")
            items.append(str(rng.randrange(-size, size)))
    if rng.random() < 0.2 and len(items) < len(shape):
        items.append("...")
    return items[0] if len(items) == 1 and rng.random() < 0.5 else "(" + ", ".join(items) + ",)"


def getitem():
    shape = shape_of(rng.randint(1, 3))
    return f"torch.Tensor.__getitem__({num(shape)}, {index_of(shape)})"


def setitem():
    shape = shape_of(rng.randint(1, 3))
    source = fi(shape)
    index = index_of(shape)
    part = eval(source)[eval(index)].shape
    if "dtype" in source or rng.random() < 0.5:
        value = str(rng.choice([0, 1, 5, -2, 2.5 if "." in source else 7]))
    else:
        value = tensor(part if rng.random() < 0.6 else part[-1:], lambda: float(rng.randint(10, 99)) if "." in source else rng.randint(10, 99))
    # of places written twice, which value stays is nobody's promise
    positions = torch.arange(max(1, math.prod(shape))).reshape(shape)[eval(index)]
    if positions.numel() != positions.unique().numel():
        return setitem()
    return f"torch.Tensor.__setitem__({source}, {index}, {value})"


def indexed(name, source, more=""):
    """`index_add` and its kin: rows at the indices of a dimension."""
    shape = shape_of(rng.randint(1, 3))
    d = rng.randrange(len(shape))
    count = rng.randint(1, shape[d])
    index = rng.sample(range(shape[d]), count)
    rows = [*shape]
    rows[d] = count
    drawn = pick(f, i)
    dtype = None if drawn is i else "float32"
    one = drawn(shape) if drawn is i else f(shape, dtype)
    two = (drawn(rows) if drawn is i else f(rows, dtype)) if source else str(pick(1, 5))
    return f"{one}.{name}({d}, torch.tensor({index}), {two}{more})"


def scattered(name, source=True, more=""):
    shape = shape_of(rng.randint(1, 3))
    d = rng.randrange(len(shape))
    small = [rng.randint(1, s) for s in shape]
    if not more and "add" not in name:
        small[d] = 1
    index = i(small, 0, shape[d] - 1)
    one, two = (f(shape, "float32"), f(small, "float32")) if rng.random() < 0.5 else (i(shape), i(small))
    return f"{one}.{name}({d}, {index}, {two if source else pick('3', '1.5') if 'float32' in one else '3'}{more})"


def gathered():
    shape = shape_of(rng.randint(1, 3))
    d = rng.randrange(len(shape))
    small = [rng.randint(1, s) for s in shape]
    return f"torch.gather({num(shape)}, {d}, {i(small, 0, shape[d] - 1)})"


def matrices(kind=None):
    kind = kind or pick(f, i)
    n, m, k = (rng.randint(1, 4) for _ in range(3))
    dtype = "float32" if kind is f else None
    draw = lambda *shape: kind(shape, dtype=dtype)
    return draw, n, m, k


def listed(count=None, draw=None, dim=None):
    shape = shape_of(rng.randint(1, 3))
    draw = draw or num
    parts = []
    for _ in range(count or rng.randint(1, 3)):
        own = list(shape)
        if dim is not None:
            own[dim % len(shape)] = rng.randint(1, 3)
        parts.append(draw(own))
    return "[" + ", ".join(parts) + "]", len(shape)


def catted():
    d = rng.randint(-1, 0)
    parts, _ = listed(dim=d)
    return f"torch.cat({parts}, {d})"


def stacked(name):
    shape = shape_of()
    return f"torch.{name}([{', '.join(num(shape) for _ in range(rng.randint(1, 3)))}])"


def rolled():
    shape = shape_of(rng.randint(1, 3))
    return pick(
        f"torch.roll({num(shape)}, {rng.randint(-5, 5)})",
        f"torch.roll({num(shape)}, {rng.randint(-5, 5)}, {dim(len(shape))})",
        f"{num(shape)}.roll(({rng.randint(-5, 5)},), (0,))",
    )


def interleaved():
    shape = shape_of(rng.randint(1, 3))
    d = rng.randrange(len(shape))
    return pick(
        f"{num(shape)}.repeat_interleave({rng.randint(0, 3)})",
        f"torch.repeat_interleave({num(shape)}, {rng.randint(1, 3)}, {d})",
        f"torch.repeat_interleave({num(shape)}, torch.tensor({[rng.randint(0, 3) for _ in range(shape[d])]}), dim={d})",
    )


CASTS = ["float", "double", "int", "long", "short", "bool", "char", "half", "bfloat16"]


def where():
    shape = shape_of(rng.randint(1, 3))
    return pick(
        f"torch.where({b(shape)}, {f(shape)}, {f(shape[-1:])})",
        f"torch.where({b(shape)}, {i(shape)}, {pick(0, 2.5)})",
        f"torch.where({b(shape)}, 1, {fi(shape)})",
        f"torch.where({b(shape)})",
        f"{fi(shape)}.where({b(shape)}, {pick('0', '-1')})",
    )


def einsum():
    a, c, d = shape_of(3)
    kind = pick(f, i)
    x = lambda *shape: kind(shape, dtype="float32" if kind is f else None)
    return pick(
        f"torch.einsum('ij,jk->ik', {x(a, c)}, {x(c, d)})",
        f"torch.einsum('ij->ji', {x(a, c)})",
        f"torch.einsum('ij->', {x(a, c)})",
        f"torch.einsum('ii->i', {x(a, a)})",
        f"torch.einsum('i,j->ij', {x(a)}, {x(c)})",
        f"torch.einsum('bij,bjk->bik', {x(2, a, c)}, {x(2, c, d)})",
        f"torch.einsum('i,i', {x(a)}, {x(a)})",
    )


def matmul():
    draw, n, m, k = matrices()
    return pick(
        f"torch.matmul({draw(n, m)}, {draw(m, k)})",
        f"torch.matmul({draw(m)}, {draw(m)})",
        f"{draw(n, m)} @ {draw(m)}",
        f"{draw(m)} @ {draw(m, k)}",
        f"torch.matmul({draw(2, n, m)}, {draw(m, k)})",
        f"torch.matmul({draw(2, 1, n, m)}, {draw(3, m, k)})",
    )


def product(text):
    draw, n, m, k = matrices()
    return text(draw, n, m, k)


def added(name, *shapes):
    draw, n, m, k = matrices()
    sizes = {"n": n, "m": m, "k": k, "b": 2}
    args = ", ".join(draw(*[sizes[letter] for letter in shape]) for shape in shapes)
    return f"torch.{name}({args}{pick('', ', beta=2, alpha=3', ', alpha=2', ', beta=0')})"


def reduction():
    return pick("", "", ", reduction='sum'", ", reduction='none'")


def classes(name, more=""):
    return f"{name}({f([4, 3], 'float32')}, {i([4], 0, 2)}{more}{reduction()})"


CALLS = {
    # reductions
    "sum": lambda: reduced("sum", num),
    "mean": lambda: reduced("mean", f),
    "prod": lambda: reduced("prod", num, many=False),
    "nansum": lambda: reduced("nansum", f),
    "nanmean": lambda: reduced("nanmean", f),
    "var": lambda: pick(f"{f(shape_of(2, 2))}.var({pick('', '1', '0', 'unbiased=False', '1, correction=0')})", f"torch.var({f([5])})"),
    "std": lambda: pick(f"{f(shape_of(2, 2))}.std({pick('', '1', '0', 'unbiased=False', '(0, 1)')})", f"torch.std({f([5])}, dim=0, keepdim=True)"),
    "var_mean": lambda: f"torch.var_mean({f(shape_of(2, 2))}, {dim(2)})",
    "std_mean": lambda: f"torch.std_mean({f(shape_of(2, 2))})",
    "norm": lambda: f"{f(shape_of(2))}.norm({pick('', '1', '2', '3', INF, 'dim=1', 'dim=0, keepdim=True', 'p=1, dim=1')})",
    "vector_norm": lambda: f"torch.linalg.vector_norm({f(shape_of(2))}{pick('', ', ord=1', ', ord=3, dim=1', ', dim=0, keepdim=True')})",
    "linalg.norm": lambda: f"torch.linalg.norm({f(shape_of(2))}{pick('', ', dim=1', ', ord=1', ', 2, 1', ', ord=' + INF, ', -1')})",
    "matrix_norm": lambda: f"torch.linalg.matrix_norm({f(shape_of(pick(2, 3)))}{pick('', ', ord=1', ', ord=' + INF)})",
    "dist": lambda: "torch.dist({}, {}{})".format(*same(2, lambda s: f(s, "float32")), pick("", ", 1", ", 3")),
    "logsumexp": lambda: along("logsumexp", f),
    "all": lambda: reduced("all", b),
    "any": lambda: reduced("any", num, many=False),
    "count_nonzero": lambda: f"torch.count_nonzero({num(shape_of(2))}{pick('', ', dim=0', ', dim=1')})",
    "quantile": lambda: pick(f"torch.quantile({f([5], 'float32')}, {pick(0.5, 0.25, 0.9)})", f"{f([3, 4], 'float32')}.quantile(0.3, dim={dim(2)}{keep()})", f"torch.quantile({f([6], 'float32')}, torch.tensor([0.1, 0.5]))"),
    "nanquantile": lambda: f"torch.nanquantile({f([5], 'float32')}, {pick(0.5, 0.25, 0.9)})",
    "sum_to_size": lambda: f"{f([2, 3])}.sum_to_size({pick('1, 3', '3', '2, 1')})",
    "trace": lambda: f"torch.trace({fi(shape_of(2))})",
    # extremes
    "max": lambda: pick(reduced("max", fi, many=False), one_dim("max"), "torch.max({}, {})".format(*same(2, f))),
    "min": lambda: pick(f"{fi()}.min()", one_dim("min"), one_dim("min", fi), "torch.min({}, {})".format(*same(2, i))),
    "amax": lambda: reduced("amax", fi),
    "amin": lambda: reduced("amin", fi),
    "aminmax": lambda: f"torch.aminmax({fi(shape_of(2))}{pick('', ', dim=1', ', dim=0, keepdim=True')})",
    "argmax": lambda: pick(one_dim("argmax", fi), f"{fi()}.argmax()"),
    "argmin": lambda: pick(one_dim("argmin", fi), f"{fi()}.argmin()"),
    "median": lambda: pick(one_dim("median"), one_dim("median", fi), f"{fi()}.median()"),
    "nanmedian": lambda: pick(one_dim("nanmedian"), f"{f()}.nanmedian()"),
    "mode": lambda: one_dim("mode", fi),
    "kthvalue": lambda: f"torch.kthvalue({pick(distinct, fi)([3, 4])}, {rng.randint(1, 3)}{pick('', ', dim=0')})",
    "sort": lambda: f"{fi(shape_of(pick(1, 2, 3)))}.sort({pick('', 'dim=0', 'descending=True', '0, True')})",
    "argsort": lambda: f"{fi(shape_of(pick(1, 2, 3)))}.argsort({pick('', 'dim=0', 'descending=True', '0, True')})",
    "msort": lambda: f"torch.msort({fi(shape_of(2))})",
    "topk": lambda: f"torch.topk({pick(distinct, fi)([3, 4])}, {rng.randint(1, 3)}{pick('', ', dim=0', ', largest=False')})",
    # running
    "cumsum": lambda: along("cumsum", num),
    "cumprod": lambda: along("cumprod", fi),
    "cummax": lambda: along("cummax", fi),
    "cummin": lambda: along("cummin", fi),
    "logcumsumexp": lambda: along("logcumsumexp", f),
    "diff": lambda: f"torch.diff({num(shape_of(2, 2))}{pick('', ', dim=0', ', n=2')})",
    # casts and copies
    "cast": lambda: f"{num()}.{rng.choice(CASTS)}()",
    "to": lambda: f"{num()}.to({pick('torch.float32', 'torch.float64', 'torch.int64', 'dtype=torch.int32', 'torch.bool', 'torch.int8', 'torch.float16')})",
    "type": lambda: f"{num()}.type(torch.{pick('float32', 'int64', 'bool')})",
    "type_as": lambda: f"{num()}.type_as({num([1])})",
    "clone": lambda: f"{num()}.clone()",
    "contiguous": lambda: f"torch.tensor({literal(nested([2, 3], lambda: rng.randint(0, 9)))}).contiguous()",
    "tensor": lambda: num(),
    "new_tensor": lambda: f"{num([2])}.new_tensor({literal(nested(shape_of(), lambda: rng.randint(-5, 5)))})",
    "zeros": lambda: f"torch.{pick('zeros', 'ones')}({rng.randint(1, 4)}, {rng.randint(1, 3)}{pick('', ', dtype=torch.int64', ', dtype=torch.bool')})",
    "like": lambda: f"torch.{pick('zeros_like', 'ones_like')}({num()})",
    "full": lambda: f"torch.full({tuple(shape_of(2))}, {pick(3, 2.5, True, -1)})",
    "full_like": lambda: f"torch.full_like({fi()}, {pick(3, 7)})",
    "new": lambda: f"{num([2])}.{pick('new_zeros', 'new_ones')}({rng.randint(1, 4)}, 2)",
    "new_full": lambda: f"{fi([2])}.new_full((2, {rng.randint(1, 4)}), 3)",
    "eye": lambda: f"torch.eye({rng.randint(1, 4)}{pick('', ', 3', ', dtype=torch.int64')})",
    "arange": lambda: f"torch.arange({pick('5', '2, 9', '1, 10, 3', '0, 1, 0.1', '5, 0, -1', '0.5, 4', '3.0', '0, 2, 0.3')})",
    "linspace": lambda: f"torch.linspace({rng.randint(-3, 3)}, {rng.randint(-3, 9)}, {rng.randint(1, 12)}{pick('', '', ', dtype=torch.float64')})",
    "logspace": lambda: f"torch.logspace({rng.randint(-2, 1)}, {rng.randint(0, 3)}, {rng.randint(1, 6)}{pick('', ', base=2')})",
    "tri_indices": lambda: f"torch.{pick('tril_indices', 'triu_indices')}({rng.randint(1, 4)}, {rng.randint(1, 4)}{pick('', ', offset=1', ', offset=-1')})",
    "fill_": lambda: f"{fi()}.fill_({pick(3, 0, -1)})",
    "zero_": lambda: f"{num()}.zero_()",
    "copy_": lambda: f"{fi([2, 3])}.copy_({num(pick([3], [2, 3], [1, 3], []))})",
    # joining and turning
    "cat": catted,
    "stack": lambda: (lambda parts: f"torch.stack({parts[0]}, {rng.randint(-1, parts[1])})")(listed()),
    "hstack": lambda: stacked("hstack"),
    "vstack": lambda: stacked("vstack"),
    "dstack": lambda: stacked("dstack"),
    "column_stack": lambda: stacked("column_stack"),
    "block_diag": lambda: f"torch.block_diag({f(shape_of(2), 'float32')}, {f(shape_of(pick(0, 1, 2)), 'float32')})",
    "repeat": lambda: f"{num(shape_of(pick(1, 2)))}.repeat({pick('2, 3', '1, 2', '2, 1, 2')})",
    "tile": lambda: f"torch.tile({num(shape_of(pick(1, 2)))}, {pick('(2, 3)', '(2,)', '(2, 1, 2)')})",
    "repeat_interleave": interleaved,
    "roll": rolled,
    "flip": lambda: (lambda s: f"torch.flip({num(s)}, {pick('(0,)', '[-1]')})")(shape_of(pick(1, 2, 3))),
    "fliplr": lambda: f"torch.{pick('fliplr', 'flipud')}({num(shape_of(2))})",
    "rot90": lambda: f"torch.rot90({num(shape_of(2))}, {rng.randint(-3, 4)}{pick('', ', (1, 0)')})",
    "reshape": lambda: f"{num([2, 3])}.{pick('reshape(3, 2)', 'flatten()', 'ravel()', 'view(-1)', 'unsqueeze(0)', 'view(6, 1)')}",
    "permute": lambda: f"{num([2, 3, 2])}.{pick('permute(2, 0, 1)', 'transpose(0, 2)', 'transpose(-1, 1)', 'movedim(0, 2)', 'swapaxes(0, 1)')}",
    "t": lambda: f"{num(shape_of(2))}.t()",
    "expand": lambda: f"{num([1, 3])}.{pick('expand(2, 3)', 'expand(2, -1)', 'expand(4, 2, 3)', 'broadcast_to((2, 3))')}",
    "broadcast_tensors": lambda: "torch.broadcast_tensors({}, {})".format(*broadcastable(num)),
    "atleast": lambda: f"torch.atleast_{pick(1, 2, 3)}d({num(shape_of(pick(0, 1, 2)))})",
    "tril": lambda: f"torch.{pick('tril', 'triu')}({num(shape_of(pick(2, 3)))}{pick('', ', 1', ', -1', ', diagonal=2')})",
    "tril_": lambda: f"{fi(shape_of(2))}.{pick('tril_', 'triu_')}({pick('', '1')})",
    "diag": lambda: f"torch.diag({num(shape_of(pick(1, 2)))}{pick('', ', 1', ', -1')})" if rng.random() < 0.6 else f"torch.diag({num([3])})",
    "diagflat": lambda: f"torch.diagflat({num(shape_of(pick(1, 2)))}{pick('', ', 1', ', -1')})",
    "diag_embed": lambda: f"torch.diag_embed({num(shape_of(pick(1, 2)))}{pick('', ', offset=1', ', offset=-1', ', dim1=0, dim2=1')})",
    "outer": lambda: "torch.{}({}, {})".format(pick("outer", "ger"), *(fi(shape_of(1)) for _ in range(2))),
    "kron": lambda: f"torch.kron({fi(shape_of(2))}, {fi(shape_of(pick(1, 2)))})",
    "meshgrid": lambda: f"torch.meshgrid({i([3])}, {i([2])}, indexing='{pick('ij', 'xy')}')",
    "cartesian_prod": lambda: f"torch.cartesian_prod({i([3])}, {i([2])}{pick('', ', ' + i([2]))})",
    "combinations": lambda: f"torch.combinations({i([4])}{pick('', ', 3', ', with_replacement=True', ', r=1')})",
    # products
    "matmul": matmul,
    "mm": lambda: product(lambda x, n, m, k: f"torch.mm({x(n, m)}, {x(m, k)})"),
    "bmm": lambda: product(lambda x, n, m, k: f"torch.bmm({x(2, n, m)}, {x(2, m, k)})"),
    "mv": lambda: product(lambda x, n, m, k: f"torch.mv({x(n, m)}, {x(m)})"),
    "dot": lambda: product(lambda x, n, m, k: f"torch.{pick('dot', 'vdot', 'inner')}({x(m)}, {x(m)})"),
    "inner": lambda: product(lambda x, n, m, k: f"torch.inner({x(n, m)}, {x(k, m)})"),
    "addmm": lambda: added("addmm", "nk", "nm", "mk"),
    "addmv": lambda: added("addmv", "n", "nm", "m"),
    "addr": lambda: added("addr", "nm", "n", "m"),
    "baddbmm": lambda: added("baddbmm", "bnk", "bnm", "bmk"),
    "addbmm": lambda: added("addbmm", "nk", "bnm", "bmk"),
    "F.linear": lambda: product(lambda x, n, m, k: f"F.linear({x(n, m)}, {x(k, m)}{pick('', ', ' + x(k))})"),
    "tensordot": lambda: product(lambda x, n, m, k: pick(f"torch.tensordot({x(n, m)}, {x(m, k)}, dims=1)", f"torch.tensordot({x(n, m)}, {x(n, m)})", f"torch.tensordot({x(n, m)}, {x(k, m)}, dims=([1], [1]))")),
    "einsum": einsum,
    "matrix_power": lambda: f"torch.matrix_power({f([2, 2], 'float32')}, {rng.randint(0, 4)})",
    "multi_dot": lambda: product(lambda x, n, m, k: f"torch.linalg.multi_dot([{f((n, m), 'float32')}, {f((m, k), 'float32')}, {f((k, 2), 'float32')}])"),
    "cross": lambda: "torch.{}({}, {}, dim=-1)".format(pick("cross", "linalg.cross"), *same(2, lambda s: f([2, 3], "float32"))),
    "vecdot": lambda: "torch.linalg.vecdot({}, {})".format(*same(2, lambda s: f(s, "float32"), 2)),
    # indexing
    "getitem": getitem,
    "setitem": setitem,
    "index_select": lambda: (lambda s: f"torch.index_select({num(s)}, {0}, {i([rng.randint(1, 4)], 0, s[0] - 1)})")(shape_of(pick(1, 2, 3))),
    "gather": gathered,
    "take": lambda: f"torch.take({num([2, 3])}, {i(shape_of(pick(1, 2)), -6, 5)})",
    "take_along_dim": lambda: f"torch.take_along_dim({num([3, 4])}, {i([3, 2], 0, 2)}, dim=1)",
    "put": lambda: f"{i([2, 3])}.put({'torch.tensor([0, 4])'}, {i([2])}{pick('', ', True')})",
    "masked_select": lambda: "torch.masked_select({}, {})".format(*broadcastable(num, b)),
    "masked_fill": lambda: "{}.{}({}, {})".format(fi([2, 3]), pick("masked_fill", "masked_fill_"), b(pick([2, 3], [3], [2, 1])), pick(0, 9, -1)),
    "masked_fill.inf": lambda: "{}.masked_fill({}, float('-inf'))".format(f([2, 3]), b([2, 3])),
    "masked_scatter": lambda: f"{i([2, 3])}.masked_scatter({b([2, 3])}, {i([6])})",
    "nonzero": lambda: f"torch.nonzero({num(shape_of())}{pick('', ', as_tuple=True')})",
    "argwhere": lambda: f"torch.argwhere({num(shape_of())})",
    "where": where,
    "scatter": lambda: pick(scattered("scatter"), scattered("scatter", False), scattered("scatter_"), scattered("scatter", False, f", reduce='{pick('add', 'multiply')}'")),
    "scatter_add": lambda: scattered(pick("scatter_add", "scatter_add_")),
    "scatter_reduce": lambda: scattered("scatter_reduce", True, f", reduce='{pick('sum', 'prod', 'amax', 'amin')}'"),
    "index_add": lambda: indexed(pick("index_add", "index_add_"), True, pick("", ", alpha=2")),
    "index_copy": lambda: indexed("index_copy", True),
    "index_fill": lambda: indexed(pick("index_fill", "index_fill_"), False),
    "index_put": lambda: f"{i([3, 4])}.{pick('index_put', 'index_put_')}(({i([2], 0, 0)}, torch.tensor([{rng.randint(0, 1)}, 3])), torch.tensor({pick('7', '[8, 9]')}){pick('', ', accumulate=True')})",
    "select_scatter": lambda: f"torch.select_scatter({i([3, 4])}, {i([4])}, 0, {rng.randint(0, 2)})",
    "slice_scatter": lambda: f"torch.slice_scatter({i([3, 4])}, {i([3, 2])}, 1, {pick('1, 3', '0, 4, 2')})",
    "fill_diagonal_": lambda: f"{fi(pick([3, 3], [2, 4], [5, 2]))}.fill_diagonal_({pick(0, 9)}{pick('', ', wrap=True')})",
    "one_hot": lambda: f"F.one_hot({i(shape_of(pick(1, 2)), 0, 3)}{pick('', ', 5', ', num_classes=4')})",
    "F.embedding": lambda: f"F.embedding({i(shape_of(pick(1, 2)), 0, 3)}, {f([4, 2], 'float32')})",
    # one number
    "unary": lambda: f"torch.{pick('exp', 'sin', 'cos', 'tanh', 'sigmoid', 'erf', 'erfc', 'expm1', 'exp2', 'sinc', 'atan', 'asinh', 'sinh', 'cosh', 'tan')}({num()})",
    "unary.2": lambda: f"{fi()}.{pick('exp', 'sin', 'cos', 'tanh', 'sigmoid', 'erf', 'erfc', 'expm1', 'exp2', 'atan', 'asinh')}()",
    "unary.pos": lambda: f"torch.{pick('log', 'log2', 'log10', 'log1p', 'sqrt', 'rsqrt', 'reciprocal', 'lgamma', 'digamma')}({pick(pos, pos, i)()})",
    "unary.pos2": lambda: f"{pos()}.{pick('log_', 'log', 'sqrt', 'sqrt_', 'rsqrt_', 'reciprocal_', 'log2')}()",
    "unary.unit": lambda: f"torch.{pick('asin', 'acos', 'atanh', 'logit', 'deg2rad', 'rad2deg')}({unit()})",
    "rounding": lambda: f"torch.{pick('abs', 'neg', 'sign', 'sgn', 'square', 'ceil', 'floor', 'trunc', 'frac', 'round')}({f()})",
    "rounding_": lambda: f"{f()}.{pick('abs_', 'neg_', 'sign_', 'square_', 'ceil_', 'floor_', 'trunc_', 'frac_', 'round_')}()",
    "round": lambda: f"torch.round({f()}, decimals={pick(1, 2, -1, 0)})",
    "ints": lambda: f"torch.{pick('abs', 'neg', 'sign', 'square', 'bitwise_not', 'ceil', 'round', 'logical_not', 'positive')}({i()})",
    "tests": lambda: f"torch.{pick('isnan', 'isfinite', 'isinf', 'isposinf', 'signbit', 'isreal', 'isneginf')}({f()} / 0)",
    "nan_to_num": lambda: f"torch.nan_to_num(torch.tensor([{pick('1.5', '2.0')}, float('nan'), float('inf'), float('-inf')]){pick('', ', nan=7.0', ', nan=0.0, posinf=9.0')})",
    "frexp": lambda: f"torch.frexp({pos()})",
    # two numbers
    "arith": lambda: "torch.{}({}, {})".format(pick("add", "sub", "mul", "div"), *broadcastable(pick(f, i))),
    "arith.number": lambda: f"{fi()} {pick('+', '-', '*', '/', '//', '%', '**')} {pick(2, 3, 0.5, 2.5)}",
    "arith.right": lambda: f"{pick(2, 3, 0.5, 1)} {pick('+', '-', '*', '/')} {fi()}",
    "arith_": lambda: "{}.{}({})".format(f([2, 3], "float32"), pick("add_", "sub_", "mul_", "div_"), pick(pos([2, 3]), pos([3]), 2, 0.1, 3)),
    "alpha": lambda: "torch.{}({}, {}, alpha={})".format(pick("add", "sub", "rsub"), *same(2, f), pick(2, 0.5, 3)),
    "alpha_": lambda: "{}.{}({}, alpha={})".format(f([2, 3], "float32"), pick("add_", "sub_"), f([2, 3], "float32"), pick(-0.1, 2, -0.01)),
    "rounded": lambda: "torch.div({}, {}, rounding_mode='{}')".format(*pick((f([2, 3]), pos([3])), (i([2, 3]), i([3], 1, 4))), pick("floor", "trunc")),
    "floor_divide": lambda: "{} // {}".format(*pick((f([2, 3]), pos([3])), (i([2, 3]), i([3], 1, 4)), (i([3]), i([3], -4, -1)))),
    "remainder": lambda: "torch.{}({}, {})".format(pick("remainder", "fmod"), *pick((f([2, 3]), pos([3])), (i([2, 3]), i([3], 1, 4)), (i([2, 3]), -3), (f([4]), 2))),
    "pow": lambda: pick(f"torch.pow({f()}, {pick(2, 3, -1, 2.0, -2, 1, 0)})", f"{pos()} ** {pick(0.5, -0.5, 1.5, 2, 3)}", f"{i(None, -3, 4)} ** {pick(2, 3, 0)}", f"torch.pow(2, {fi()})", f"torch.pow({pos([3])}, {f([3])})", f"{f([2], 'float32')}.pow_(2)", f"torch.pow(2.0, {i(None, 0, 6)})"),
    "float_power": lambda: f"torch.float_power({i()}, 2)",
    "extremal": lambda: "torch.{}({}, {})".format(pick("maximum", "minimum", "fmax", "fmin"), *broadcastable(fi)),
    "compare": lambda: "torch.{}({}, {})".format(pick("eq", "ne", "lt", "le", "gt", "ge"), *broadcastable(num)),
    "compare.number": lambda: f"{fi()} {pick('==', '!=', '<', '<=', '>', '>=')} {pick(0, 1, 0.5)}",
    "logical": lambda: "torch.{}({}, {})".format(pick("logical_and", "logical_or", "logical_xor"), *same(2, num)),
    "bits": lambda: "{} {} {}".format(*(lambda p: (p[0], pick("&", "|", "^"), p[1]))(same(2, pick(i, b)))),
    "bits_": lambda: "{}.{}({})".format(i([3], 0, 9), pick("bitwise_and_", "bitwise_or_", "bitwise_xor_"), i([3], 0, 9)),
    "shift": lambda: f"{i(None, 0, 9)} {pick('<<', '>>')} {pick(1, 2)}",
    "misc": lambda: "torch.{}({}, {})".format(pick("atan2", "hypot", "copysign", "logaddexp", "heaviside"), *same(2, lambda s: f(s, "float32"))),
    "xlogy": lambda: "torch.xlogy({}, {})".format(*same(2, pos)),
    "gcd": lambda: "torch.{}({}, {})".format(pick("gcd", "lcm"), *same(2, i)),
    "ldexp": lambda: f"torch.ldexp({f([3], 'float32')}, {i([3], 0, 4)})",
    "clamp": lambda: f"torch.clamp({fi()}, {pick('0', 'min=-1', 'max=2', '-1, 1', 'min=0, max=2')})",
    "clamp2": lambda: f"{f()}.{pick('clamp(min=0.5)', 'clamp_(-1, 1)', 'clamp_min(0)', 'clamp_max(1.5)', 'clip(0, 1)')}",
    "clamp3": lambda: "torch.clamp({}, {}, {})".format(*same(3, lambda s: f(s, "float32"))),
    "lerp": lambda: pick("torch.lerp({}, {}, {})".format(*same(2, lambda s: f(s, "float32")), pick(0.1, 0.5, 0.9)), "torch.lerp({}, {}, {})".format(*same(3, lambda s: f(s, "float32")))),
    "addcmul": lambda: "torch.addcmul({}, {}, {}{})".format(*same(3, lambda s: f(s, "float32")), pick("", ", value=0.5", ", value=2")),
    "addcdiv": lambda: "torch.addcdiv({}, {}, {}{})".format(*(lambda s: (f(s, "float32"), f(s, "float32"), pos(s)))(shape_of()), pick("", ", value=0.5", ", value=-0.1")),
    "isclose": lambda: "torch.isclose({}, {}{})".format(*same(2, lambda s: f(s, "float32")), pick("", ", atol=0.5", ", rtol=0.1")),
    "isin": lambda: f"torch.isin({i([5])}, {pick(i([3]), 'torch.tensor(2)')}{pick('', ', invert=True')})",
    # activations
    "act": lambda: f"F.{pick('relu', 'relu6', 'elu', 'celu', 'selu', 'gelu', 'silu', 'mish', 'softplus', 'logsigmoid', 'hardsigmoid', 'hardswish', 'hardtanh', 'leaky_relu', 'softsign', 'tanhshrink', 'hardshrink', 'softshrink', 'sigmoid', 'tanh')}({f(None, 'float32')})",
    "act.2": lambda: f"F.{pick('relu', 'elu', 'gelu', 'silu', 'mish', 'softplus', 'logsigmoid', 'hardsigmoid', 'hardswish', 'leaky_relu', 'softsign', 'tanhshrink', 'hardshrink', 'softshrink')}({f()})",
    "act.args": lambda: "F.{}".format(pick(f"elu({f()}, alpha=2.0)", f"celu({f()}, 0.5)", f"gelu({f()}, approximate='tanh')", f"softplus({f()}, beta=2)", f"hardtanh({f()}, 0, 2)", f"leaky_relu({f()}, 0.1)", f"threshold({f()}, 0.1, 20)", f"hardshrink({f()}, 1.0)", f"softshrink({f()}, 0.7)", f"relu({f()}, inplace=True)", f"rrelu({f(None, 'float32')})")),
    "act.module": lambda: "nn.{}({})".format(pick("ReLU()", "ELU()", "GELU()", "SiLU()", "Mish()", "Softplus()", "Sigmoid()", "Tanh()", "LeakyReLU(0.2)", "Hardtanh()", "ReLU6()", "SELU()", "CELU()", "LogSigmoid()", "Softsign()", "Tanhshrink()", "Hardshrink()", "Softshrink()", "Threshold(0.1, 20)", "Hardswish()", "Hardsigmoid()", "GELU(approximate='tanh')", "Identity()"), f()),
    "act.int": lambda: f"F.relu({i()})",
    "relu_": lambda: f"{f()}.relu_()",
    "softmax": lambda: (lambda s: f"F.{pick('softmax', 'log_softmax', 'softmin')}({f(s)}, dim={dim(len(s))})")(shape_of()),
    "softmax2": lambda: (lambda s: f"torch.{pick('softmax', 'log_softmax')}({f(s, 'float32')}, {dim(len(s))})")(shape_of(pick(1, 2, 3), 1, 9)),
    "softmax3": lambda: (lambda s: f"{i(s)}.softmax({dim(len(s))}, dtype=torch.float32)")(shape_of(2)),
    "softmax.module": lambda: f"nn.{pick('Softmax(dim=1)', 'LogSoftmax(dim=-1)', 'Softmin(0)')}({f(shape_of(2))})",
    "softmax.far": lambda: f"torch.tensor([{pick(100.0, 1000.0, 50.0)}, 0.0, {pick(-5.0, -100.0, 99.0)}]).softmax(0)",
    "glu": lambda: f"F.glu({f([2, 4])}, {pick(0, 1, -1)})",
    "prelu": lambda: pick(f"F.prelu({f([2, 3], 'float32')}, torch.tensor([0.25]))", f"F.prelu({f([2, 3], 'float32')}, torch.tensor([0.25, 0.5, 0.1]))"),
    "dropout": lambda: pick(f"F.dropout({f()}, 0.5, False)", f"F.dropout({f()}, p=0.0)"),
    # losses
    "mse": lambda: "F.{}({}, {}{})".format(pick("mse_loss", "l1_loss", "smooth_l1_loss", "huber_loss", "soft_margin_loss"), *same(2, lambda s: f(s, "float32")), reduction()),
    "mse.module": lambda: "nn.{}()({}, {})".format(pick("MSELoss", "L1Loss", "SmoothL1Loss", "HuberLoss"), *same(2, lambda s: f(s, "float32"))),
    "smooth": lambda: "F.huber_loss({}, {}, delta={})".format(*same(2, lambda s: f(s, "float32")), pick(0.5, 2.0)),
    "smooth2": lambda: "F.smooth_l1_loss({}, {}, beta={})".format(*same(2, lambda s: f(s, "float32")), pick(0.5, 2.0)),
    "bce": lambda: "F.binary_cross_entropy({}, {}{})".format(*same(2, unit), reduction()),
    "bce.w": lambda: "F.binary_cross_entropy({}, {}, weight={})".format(*same(3, unit)),
    "bcel": lambda: (lambda s: f"F.binary_cross_entropy_with_logits({f(s, 'float32')}, {unit(s)}{reduction()})")(shape_of()),
    "bcel.w": lambda: (lambda s: f"F.binary_cross_entropy_with_logits({f(s, 'float32')}, {unit(s)}, pos_weight={pos(s[-1:])}{reduction()})")(shape_of(2)),
    "bce.module": lambda: pick("nn.BCELoss()({}, {})".format(*same(2, unit)), (lambda s: f"nn.BCEWithLogitsLoss()({f(s, 'float32')}, {unit(s)})")(shape_of())),
    "ce": lambda: classes("F.cross_entropy"),
    "ce.args": lambda: classes("F.cross_entropy", pick(", label_smoothing=0.1", ", ignore_index=1", ", weight=torch.tensor([0.2, 1.0, 2.0])")),
    "ce.prob": lambda: f"F.cross_entropy({f([2, 3], 'float32')}, {unit([2, 3])}{reduction()})",
    "ce.module": lambda: f"nn.CrossEntropyLoss()({f([4, 3], 'float32')}, {i([4], 0, 2)})",
    "ce.spatial": lambda: f"F.cross_entropy({f([2, 3, 2], 'float32')}, {i([2, 2], 0, 2)}{reduction()})",
    "nll": lambda: classes("F.nll_loss", pick("", ", ignore_index=1", ", weight=torch.tensor([0.2, 1.0, 2.0])")),
    "kl": lambda: "F.kl_div({}, {}, reduction='{}'{})".format(*same(2, lambda s: unit(s), 2), pick("batchmean", "sum", "none", "mean"), pick("", ", log_target=True")),
    "hinge": lambda: (lambda s: f"F.hinge_embedding_loss({f(s, 'float32')}, {tensor(s, lambda: pick(1.0, -1.0))}{reduction()})")(shape_of()),
    "ranking": lambda: (lambda s: f"F.margin_ranking_loss({f(s, 'float32')}, {f(s, 'float32')}, {tensor(s, lambda: pick(1.0, -1.0))}, margin={pick(0, 0.5)}{reduction()})")(shape_of(1)),
    "poisson": lambda: "F.poisson_nll_loss({}, {}{}{})".format(*same(2, pos), pick("", ", log_input=False"), reduction()),
    "gaussian": lambda: "F.gaussian_nll_loss({}, {}, {}{}{})".format(*same(3, pos, 1), pick("", ", full=True"), reduction()),
    "triplet": lambda: "F.triplet_margin_loss({}, {}, {}{})".format(*same(3, lambda s: f(s, "float32"), 2), reduction()),
    # distances
    "pairwise": lambda: "F.pairwise_distance({}, {}{})".format(*same(2, lambda s: f(s, "float32"), 2), pick("", ", p=1", ", keepdim=True")),
    "cdist": lambda: f"torch.cdist({f([3, 2], 'float32')}, {f([2, 2], 'float32')}{pick('', ', p=1', ', p=3')})",
    "pdist": lambda: f"F.pdist({f([4, 2], 'float32')})",
    "cosine": lambda: "F.cosine_similarity({}, {}{})".format(*same(2, lambda s: f(s, "float32"), 2), pick("", ", dim=0", ", dim=-1")),
    "normalize": lambda: f"F.normalize({f(shape_of(2), 'float32')}{pick('', ', dim=0', ', p=1, dim=1')})",
    # searching
    "searchsorted": lambda: f"torch.searchsorted(torch.tensor([1, 3, 5, 7, 9]), {i()}{pick('', ', right=True')})",
    "searchsorted2": lambda: f"torch.searchsorted(torch.tensor([[1, 3, 5], [2, 4, 6]]), {i([2, 3])}{pick('', ', right=True')})",
    "bucketize": lambda: f"torch.bucketize({fi()}, torch.tensor([0.0, 1.0, 2.5]){pick('', ', right=True')})",
    "histc": lambda: f"torch.histc({f([8], 'float32')}{pick(', bins=4, min=-2, max=2', ', 5', ', bins=3, min=0, max=3')})",
    "bincount": lambda: f"torch.bincount({i([6], 0, 4)}{pick('', ', minlength=8', ', weights=torch.tensor([0.1, 0.2, 0.3, 0.4, 0.5, 0.6])')})",
    "unique": lambda: f"torch.unique({fi(shape_of(pick(1, 2)))}{pick('', ', return_inverse=True', ', return_counts=True', ', return_inverse=True, return_counts=True')})",
    "unique.dim": lambda: f"torch.unique({i([4, 2], 0, 1)}, dim={pick(0, 1)}{pick('', ', return_counts=True')})",
    "unique_consecutive": lambda: f"torch.unique_consecutive({i([8], 0, 2)}{pick('', ', return_inverse=True', ', return_counts=True')})",
    "trapezoid": lambda: f"torch.{pick('trapezoid', 'cumulative_trapezoid')}({f([4], 'float32')}{pick('', ', dx=0.5', ', torch.tensor([0.0, 1.0, 3.0, 4.0])')})",
    # linear algebra
    "det": lambda: f"torch.{pick('det', 'linalg.det')}({pick(f, f)([n := pick(1, 2, 3), n], 'float32')})",
    "inverse": lambda: f"torch.{pick('inverse', 'linalg.inv')}({f([n := pick(1, 2, 3), n], 'float32')})",
    "solve": lambda: f"torch.linalg.solve({f([2, 2], 'float32')}, {f(pick([2], [2, 2]), 'float32')})",
    "slogdet": lambda: f"torch.{pick('slogdet', 'logdet', 'linalg.slogdet')}({f([2, 2], 'float32')})",
    "cholesky": lambda: f"torch.linalg.cholesky(torch.tensor([[{pick('4.0', '2.0', '5.0')}, 1.0], [1.0, {pick('3.0', '9.0', '2.5')}]]))",
    # windows
    "max_pool1d": lambda: f"F.max_pool1d({f([1, 2, 8])}, {pick('2', '3, 1', '3, stride=2, padding=1', '2, return_indices=True')})",
    "max_pool2d": lambda: f"F.max_pool2d({f([1, 1, 4, 4])}, {pick('2', '(2, 1)', '3, 1, 1', '2, return_indices=True', '3, 2, ceil_mode=True')})",
    "avg_pool": lambda: pick(f"F.avg_pool1d({f([1, 2, 8])}, {pick('2', '3, 1', '3, stride=2, padding=1')})", f"F.avg_pool2d({f([1, 1, 4, 4])}, {pick('2', '(2, 1)', '3, 1, 1', '3, 2, ceil_mode=True', '3, 1, 1, count_include_pad=False', '2, divisor_override=3')})"),
    "adaptive": lambda: f"F.{pick('adaptive_avg_pool2d', 'adaptive_max_pool2d')}({f([1, 2, 4, 5], 'float32')}, {pick(1, 2, '(3, 2)')})",
    "adaptive1": lambda: f"F.{pick('adaptive_avg_pool1d', 'adaptive_max_pool1d')}({f([1, 2, 7], 'float32')}, {pick(1, 2, 3)})",
    "pool.module": lambda: f"nn.{pick('MaxPool2d(2)', 'AvgPool2d(2)', 'AdaptiveAvgPool2d(1)', 'MaxPool2d(3, 1, 1)', 'ZeroPad2d(1)', 'ReflectionPad2d((1, 0, 2, 1))', 'ConstantPad2d(1, 3.5)', 'ReplicationPad2d(2)', 'CircularPad2d(1)', 'Flatten()', 'Unfold(2)', 'PixelUnshuffle(2)', 'UpsamplingNearest2d(scale_factor=2)')}({f([1, 2, 4, 4], 'float32')})",
    "conv1d": lambda: f"F.conv1d({i([1, 2, 6]).replace(']]])', ']]], dtype=torch.float32)')}, {i([2, 2, 3]).replace(']]])', ']]], dtype=torch.float32)')}{pick('', ', stride=2', ', padding=1', ', bias=torch.tensor([1.0, -1.0])', ', dilation=2')})",
    "conv2d": lambda: f"F.conv2d({f([1, 2, 4, 4], 'float32')}, {f([2, 1, 2, 2], 'float32')}, groups=2{pick('', ', stride=2', ', padding=1')})",
    "conv2d.2": lambda: f"F.conv2d({tensor([1, 1, 4, 4], lambda: float(rng.randint(0, 9)))}, {tensor([1, 1, 2, 2], lambda: float(rng.randint(-2, 2)))}{pick('', ', stride=2', ', padding=1')})",
    "unfold": lambda: f"F.unfold({f([1, 2, 3, 4], 'float32')}, {pick('2', '(2, 3)', '2, padding=1', '2, stride=2', '2, dilation=2')})",
    "pad": lambda: pick(f"F.pad({fi([2, 3])}, {pick('(1, 1)', '(0, 2, 1, 0)', '(1, 2), value=7' )})", f"F.pad({f([1, 2, 4])}, (2, 1), mode='{pick('reflect', 'replicate', 'circular')}')", f"F.pad({i([4])}, (-1, 2))"),
    "shuffle": lambda: pick(f"F.pixel_shuffle({fi([1, 4, 2, 2])}, 2)", f"F.pixel_unshuffle({fi([1, 1, 4, 4])}, 2)", f"F.channel_shuffle({f([1, 4, 2, 2])}, 2)"),
    "nearest": lambda: pick(f"F.interpolate({f([1, 1, 2, 3])}, scale_factor=2)", f"F.interpolate({f([1, 1, 4])}, size={pick(2, 6, 7)})", f"F.interpolate({f([1, 1, 4, 4])}, scale_factor=0.5, mode='nearest')"),
    # normalisation
    "layer_norm": lambda: f"F.layer_norm({f([3, 4], 'float32')}, {pick('(4,)', '(3, 4)', '(4,), torch.tensor([1.0, 2.0, 0.5, 1.0]), torch.tensor([0.0, 1.0, 0.0, -1.0])')})",
    "rms_norm": lambda: f"F.rms_norm({f([3, 4], 'float32')}, (4,))",
    "group_norm": lambda: f"F.group_norm({f([2, 4, 3], 'float32')}, 2)",
    "instance_norm": lambda: f"F.instance_norm({f([2, 2, 4], 'float32')})",
    "batch_norm": lambda: pick(f"F.batch_norm({f([4, 2], 'float32')}, None, None, training=True)", f"F.batch_norm({f([4, 2], 'float32')}, torch.tensor([0.5, 1.0]), torch.tensor([1.0, 2.0]))", f"F.batch_norm({f([2, 2, 3], 'float32')}, None, None, torch.tensor([1.0, 2.0]), torch.tensor([0.5, 0.0]), True)"),
    # places of equals
    "topk.ties": lambda: f"torch.topk({pick(f, i)([rng.randint(1, 40)])}, {(k := 1)}{pick('', ', largest=False')})",
    "topk.ties2": lambda: f"torch.topk({i([n := rng.randint(6, 60)], 0, 5)}, {rng.randint(1, n)}{pick('', ', largest=False')}{pick('', '', ', sorted=False')})",
    "topk.few": lambda: f"torch.topk({i([n := rng.randint(130, 200)], 0, 9)}, {rng.randint(1, 4)}{pick('', ', largest=False')})",
    "median.ties": lambda: f"{i([rng.randint(1, 50)], 0, 5)}.{pick('median', 'mode', 'nanmedian')}(0)",
    "kthvalue.ties": lambda: f"torch.kthvalue({i([n := rng.randint(1, 30)], 0, 5)}, {rng.randint(1, n)})",
    "max.broadcast": lambda: "torch.{}({}, {})".format(pick("max", "min"), *broadcastable(f)),
    # einops
    "rearrange": lambda: "einops.{}".format(pick(
        f"rearrange({num([2, 3, 4])}, 'b h w -> {pick('h b w', 'b (h w)', '(w b) h', 'w h b', 'b h w 1', '(b h w)')}')",
        f"rearrange({num([2, 4, 4])}, 'b (h p) (w q) -> {pick('b h w (p q)', '(h w) b p q', 'b (w h) q p')}', p=2, q={pick(2, 4)})",
        f"rearrange({num([2, 3, 4])}, '{pick('... w -> w ...', 'b ... -> ... b', 'b ... w -> b (...) w', 'b ... -> b (...)')}')",
        f"repeat({num([2, 3])}, '{pick('h w -> h w c', 'h w -> (c h) w', 'h w -> (h c) w', 'h w -> c w h', 'h w -> h (c w)')}', c=2)",
        f"repeat({num([2, 3])}, 'h w -> (h 2) (2 w)')")),
    "einops.reduce": lambda: "einops.reduce({}, '{}', '{}')".format(f([2, 4, 4], "float32"), pick("b h w -> b", "b h w -> ", "b (h 2) (w 2) -> b h w", "b h w -> h w", "b h w -> b 1 w", "... w -> w", "b ... -> b"), pick("max", "min", "sum", "mean")),
    "einops.einsum": lambda: "einops.einsum({}, {}, '{}')".format(i([2, 3]), i([3, 2]), pick("row k, k col -> row col", "a b, b a -> a b", "a b, c a -> b c")),
    "einsum.dots": lambda: "torch.einsum('{}', {}, {})".format(pick("...ij,...jk->...ik", "... i j, ... j k -> ... k i", "...ij,...jk"), i([2, 2, 3]), i(pick([3, 2], [2, 3, 2], [1, 3, 4]))),
    # between pixels
    "bilinear": lambda: f"F.interpolate({f([1, 2, 3, 3], 'float32')}, {pick('size=(5, 4)', 'scale_factor=2', 'scale_factor=2.0', 'size=2', 'scale_factor=(2.0, 1.5)')}, mode='{pick('bilinear', 'bilinear', 'bicubic')}'{pick('', ', align_corners=True', ', align_corners=False')})",
    "linear": lambda: f"F.interpolate({f([1, 2, 5], 'float32')}, {pick('size=7', 'scale_factor=2', 'size=3')}, mode='linear'{pick('', ', align_corners=True')})",
    "area": lambda: f"F.interpolate({f([1, 2, 4, 5], 'float32')}, {pick('size=(2, 3)', 'scale_factor=0.5')}, mode='{pick('area', 'nearest-exact', 'nearest')}')",
    "trilinear": lambda: f"F.interpolate({f([1, 1, 2, 2, 2], 'float32')}, scale_factor=2, mode='trilinear'{pick('', ', align_corners=True')})",
    "affine_grid": lambda: f"F.affine_grid({f([1, 2, 3], 'float32')}, (1, 1, {rng.randint(1, 4)}, {rng.randint(1, 4)}){pick('', ', align_corners=True')})",
    "grid_sample": lambda: f"F.grid_sample({f([1, 2, 3, 3], 'float32')}, {tensor([1, 2, 2, 2], lambda: pick(-1.0, -0.5, 0.0, 0.25, 0.5, 1.0, 1.5, -2.0))}{pick('', ', align_corners=True')}, mode='{pick('bilinear', 'nearest')}', padding_mode='{pick('zeros', 'zeros', 'border', 'reflection')}')",
    "conv_transpose": lambda: pick(
        f"F.conv_transpose2d({f([1, 2, 2, 3], 'float32')}, {f([2, 2, 2, 2], 'float32')}{pick('', ', stride=2', ', padding=1', ', stride=2, output_padding=1', ', groups=2', ', dilation=2')})",
        f"F.conv_transpose1d({f([1, 2, 4], 'float32')}, {f([2, 1, 3], 'float32')}, bias=torch.tensor([0.5]){pick('', ', stride=2')})"),
    "fold": lambda: f"F.fold({f([1, 4, 9], 'float32')}, {pick('(4, 4)', '4')}, 2)" if rng.random() < 0.6 else f"F.fold({f([1, 8, 4], 'float32')}, (4, 4), 2, stride=2)",
    "max_unpool": lambda: f"F.max_unpool2d({f([1, 1, 2, 2], 'float32')}, torch.tensor([[[[0, 3], [9, 14]]]]), 2)",
    "embedding_bag": lambda: pick(f"F.embedding_bag({i([2, 3], 0, 3)}, {f([4, 2], 'float32')}, mode='{pick('sum', 'mean', 'max')}')", f"F.embedding_bag({i([5], 0, 3)}, {f([4, 2], 'float32')}, torch.tensor([0, 2, 2]), mode='{pick('sum', 'mean', 'max')}')"),
    "scatter_reduce.mean": lambda: scattered("scatter_reduce", True, f", reduce='{pick('mean', 'sum', 'prod', 'amax', 'amin')}', include_self={pick('False', 'True')}"),
    "cross.dim": lambda: "torch.cross({}, {}, dim={})".format(f([3], "float32"), f([3], "float32"), pick(0, -1)),
    "det.exact": lambda: "torch.det({})".format(pick("torch.eye(3)", "torch.eye(4) * 2", "torch.tensor([[2.0, 0.0, 0.0], [1.0, 3.0, 0.0], [0.0, 5.0, 4.0]])", "torch.tensor([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])")),
    "half": lambda: "{} {} {}".format(*(lambda dtype: (f([3], dtype), pick("+", "-", "*", "/"), pick(f([3], dtype), "0.5", "3", "0.1", "1000")))(pick("float16", "bfloat16"))),
    "half.cast": lambda: "{}.{}()".format(f([4], pick("float16", "bfloat16")), pick("sqrt", "square", "reciprocal", "float", "abs", "relu")),
    "vander": lambda: f"torch.vander({i([3])}{pick('', ', 2', ', N=4', ', increasing=True')})",
    "cov": lambda: f"torch.{pick('cov', 'corrcoef')}({f([pick(1, 2, 3), pick(3, 4)], 'float32')})",
    "erfinv": lambda: f"torch.erfinv({unit()})",
    "shift": lambda: f"torch.fft.{pick('fftshift', 'ifftshift')}({num(shape_of(pick(1, 2)))}{pick('', ', dim=0')})",
    "attention": lambda: "F.scaled_dot_product_attention({}, {}, {}{})".format(f([1, 3, 2], "float32"), f([1, 3, 2], "float32"), f([1, 3, 2], "float32"), pick("", ", is_causal=True", ", scale=1.0", ", attn_mask=torch.tensor([[True, False, True], [True, True, True], [False, False, True]])", ", attn_mask=" + f([3, 3], "float32"))),
    "certain": lambda: pick("torch.randint(4, 5, (3,))", "torch.bernoulli(torch.tensor([0.0, 1.0, 1.0]))", "torch.zeros(3).random_(4, 5)", "torch.normal(torch.tensor([1.0, 2.0]), torch.zeros(2))", "torch.poisson(torch.zeros(2))", "torch.multinomial(torch.tensor([[0.0, 1.0], [0.5, 0.0]]), 1)", f"F.dropout({f([4], 'float32')}, 1.0)", f"nn.RReLU(0.5, 0.5)({f([4], 'float32')})", f"torch.zeros(3).bernoulli_({pick(0, 1)})"),
    "slogdet.exact": lambda: "torch.slogdet({})".format(pick("torch.eye(2)", "torch.eye(3)", "-torch.eye(3)")),
}


def tensors_of(value):
    if isinstance(value, torch.Tensor):
        return [value]
    if isinstance(value, (tuple, list)):
        return [one for item in value for one in tensors_of(item)]
    return []


def plain(number, dtype):
    if isinstance(number, bool):
        return int(number)
    if isinstance(number, float):
        if math.isnan(number) or math.isinf(number):
            return str(number)
        short = number if dtype == torch.float64 else float(f"{number:.9g}")
        return int(short) if short == int(short) and abs(short) < 1e15 and not (short == 0 and math.copysign(1, short) < 0) else short
    return number


def set_item(x, index, value):
    x[index] = value
    return x


NAMES = {"einops": einops, "torch": torch, "nn": nn, "F": F, "set_item": set_item, "slice": slice, "float": float}


def run(source):
    return tensors_of(eval(source.replace("torch.Tensor.__setitem__", "set_item"), NAMES))


def record(only=()):
    lines, seen, refused = [], set(), {}
    for name, make in CALLS.items():
        if only and name not in only:
            continue
        found, tries = 0, 0
        while found < EACH and tries < EACH * 6:
            tries += 1
            source = make()
            if source in seen:
                continue
            seen.add(source)
            try:
                results = run(source)
            except (RuntimeError, IndexError, ValueError, TypeError, NotImplementedError) as error:
                refused.setdefault(name, str(error).split("\n")[0][:120] + "  " + source[:150])
                continue
            found += 1
            lines.append(json.dumps([source, [[plain(x, one.dtype) for x in one.detach().flatten().tolist()] for one in results]], separators=(",", ":")))
        if found < EACH / 2:
            print(name, found, refused.get(name), file=sys.stderr)
    target = Path(__file__).with_suffix(".jsonl") if not only else Path("/tmp/elements.jsonl")
    target.write_text("\n".join(lines) + "\n")
    print(len(lines), target.stat().st_size, file=sys.stderr)


if __name__ == "__main__":
    torch.set_num_threads(1)
    record(sys.argv[1:])
