"""Random programs over small tensors: values, gradients, what autograd says of each tensor, and how the program ended.

Every statement is written for the tensors that there are, and run at once.
"""
import math

import torch
from torch.nn import functional as F

COUNT = 360


def maybe(rng, chance):
    return rng.random() < chance


class Writer:
    def __init__(self, rng, names):
        self.rng, self.names, self.count = rng, names, 0

    def fresh(self):
        self.count += 1
        return f"{'abcdefgh'[self.count % 8]}{self.count // 8 or ''}"

    def tensors(self, want=lambda one: True):
        return [name for name, value in self.names.items() if isinstance(value, torch.Tensor) and want(value)]

    def pick(self, want=lambda one: True):
        found = self.tensors(want)
        # the last ones more often, so that programs are deep
        return self.rng.choice(found + found[-3:] * 2) if found else None

    def number(self):
        return self.rng.choice([0.5, -0.5, 1.5, 2.0, -1.0, 0.25, 3.0, -1.25, 0.1, 0.7, -0.3])

    def literal(self, shape):
        if not shape:
            return str(self.number())
        return f"[{', '.join(self.literal(shape[1:]) for _ in range(shape[0]))}]"

    # every writer gives one statement, or None where nothing fits

    def leaf(self):
        rng = self.rng
        shape = rng.choice([(), (), (), (2,), (3,), (3,), (2, 3), (3, 2), (2, 2)])
        grad = ", requires_grad=True" if maybe(rng, 0.75) else ""
        name = next(name for name in "xyzwuv" if name not in self.names)
        return f"{name} = torch.tensor({self.literal(shape)}{grad})"

    def unary(self):
        a = self.pick()
        ways = [f"torch.sigmoid({a})", f"torch.tanh({a})", f"torch.relu({a})", f"{a} ** 2", f"{a} ** 3", f"torch.exp({a})", f"-{a}", f"{a} * 2", f"3 * {a}", f"{a} + 1", f"1 - {a}", f"{a} / 2", f"{a} - 0.5", f"torch.sin({a})", f"torch.cos({a})", f"{a}.clone()", f"{a}.square()", f"{a}.abs()", f"F.softplus({a})", f"torch.clamp({a}, min=0)", f"F.leaky_relu({a}, 0.1)", f"2 ** {a}", f"{a}.double().float()" if maybe(self.rng, 0.2) else f"{a}.sigmoid()", f"F.silu({a})", f"F.elu({a})", f"F.logsigmoid({a})"]
        if (self.names[a] > 0.1).all():
            ways += [f"torch.log({a})", f"{a}.sqrt()", f"1 / {a}"]
        return f"{self.fresh()} = {self.rng.choice(ways)}"

    def binary(self):
        a = self.pick()
        b = self.pick(lambda one: one.shape == self.names[a].shape or one.dim() == 0 or self.names[a].shape[-1:] == one.shape)
        ways = [f"{a} * {b}", f"{a} * {b}", f"{a} + {b}", f"{a} - {b}", f"{a} * {a}", f"{a} + {a}"]
        if self.names[a].shape == self.names[b].shape:
            ways += [f"torch.maximum({a}, {b})", f"F.mse_loss({a}, {b})", f"torch.stack([{a}, {b}])"]
        if (self.names[b].abs() > 0.1).all():
            ways.append(f"{a} / {b}")
        return f"{self.fresh()} = {self.rng.choice(ways)}"

    def product(self):
        a = self.pick(lambda one: one.dim() > 0)
        b = a and self.pick(lambda one: one.dim() > 0 and self.names[a].shape[-1] == one.shape[0])
        return b and f"{self.fresh()} = {a} @ {b}"

    def reduce(self):
        a = self.pick(lambda one: one.dim() > 0)
        ways = a and [f"{a}.sum()", f"{a}.mean()", f"{a}.sum(0)", f"{a}.mean(dim=-1)", f"{a}.prod()", f"torch.softmax({a}, dim=-1)", f"{a}.max()", f"{a}[0]", f"{a}[-1:]", f"{a}.T" if self.names[a].dim() == 2 else f"{a}.norm()", f"torch.logsumexp({a}, 0)", f"torch.log_softmax({a}, dim=0)", f"{a}.view(-1)" if self.names[a].is_contiguous() else f"{a}.sum()"]
        return a and f"{self.fresh()} = {self.rng.choice(ways)}"

    def write(self):
        a = self.pick(lambda one: maybe(self.rng, 0.15) or not (one.requires_grad and one.is_leaf))
        if not a or self.names[a]._is_view():
            return None
        b = self.pick(lambda one: one.shape == self.names[a].shape)
        return self.rng.choice([f"{a}.add_(1)", f"{a}.mul_(2)", f"{a}.zero_()", f"{a} += 1", f"{a} *= {b}", f"{a}.sub_({b})", f"{a}.fill_(2)", f"{a}.copy_({b})", f"{a}.sigmoid_()", f"{a}.detach().zero_()", f"{a}.detach().mul_(3)"])

    def state(self):
        # PyTorch itself says odd things of views that were made before
        alone = [name for name in self.tensors() if not any(self.names[name].data_ptr() == self.names[other].data_ptr() for other in self.tensors() if other != name)]
        a = self.rng.choice(alone or self.tensors())
        return self.rng.choice([f"{self.fresh()} = {a}.detach()", f"{a}.retain_grad()", f"{a}.retain_grad()", f"{a}.requires_grad_()", f"{a}.requires_grad_(False)", f"{a}.requires_grad = True"])

    def under_no_grad(self):
        inner = self.rng.choice([self.unary, self.binary, self.write])()
        return inner and f"with torch.no_grad():\n    {inner}"

    def backward(self):
        wanted = [lambda one: one.grad_fn is not None] * 9 + [lambda one: one.requires_grad, lambda one: True]
        a = self.pick(self.rng.choice(wanted))
        if not a:
            return None
        value = self.names[a]
        again = ", retain_graph=True" if maybe(self.rng, 0.3) else ""
        if value.dim() == 0:
            return f"{a}.backward({again[2:]})"
        ways = [f"{a}.sum().backward({again[2:]})", f"{a}.mean().backward()", f"{a}.backward(torch.tensor({self.literal(tuple(value.shape))}){again})", f"{a}.backward(gradient=torch.tensor({self.literal(tuple(value.shape))}))"]
        if maybe(self.rng, 0.12):
            ways = [f"{a}.backward()", f"{a}.backward(torch.tensor([1.0, 2.0]))"]
        return self.rng.choice(ways)


def is_fine(value):
    return value is None or (value.numel() <= 12 and torch.isfinite(value).all() and value.abs().max() < 60)


def run(statement, names):
    """What goes wrong, if anything; None: it is not worth keeping."""
    before = {name: value for name, value in names.items()}
    try:
        exec(statement, names)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    if not all(is_fine(one) for one in names.values() if isinstance(one, torch.Tensor)):
        names.clear()
        names.update(before)
        return None
    return ""


def digits(value):
    """Seven of them: more a float32 does not have."""
    if isinstance(value, list):
        return [digits(one) for one in value]
    return 0.0 if value == 0 else round(value, 6 - math.floor(math.log10(abs(value))))


def facts(of):
    grad = of.grad if of.is_leaf or of.retains_grad else None
    return {
        "v": digits(of.detach().flatten().tolist()),
        "r": of.requires_grad,
        "l": of.is_leaf,
        "f": type(of.grad_fn).__name__ if of.grad_fn is not None else None,
        "g": None if grad is None else digits(grad.flatten().tolist()),
    }


def program(rng):
    names = {"torch": torch, "F": F}
    writer = Writer(rng, names)
    lines, error = [], ""
    kinds = [writer.unary] * 5 + [writer.binary] * 6 + [writer.product] * 2 + [writer.reduce] * 3 + [writer.write] * 2 + [writer.state] * 2 + [writer.under_no_grad] + [writer.backward]
    plan = [writer.leaf] * rng.randint(2, 3) + [rng.choice(kinds) for _ in range(rng.randint(2, 8))] + [writer.backward] * (2 if maybe(rng, 0.3) else 1)
    for kind in plan:
        statement = kind()
        if statement is None:
            continue
        ended = run(statement, names)
        if ended is None:
            # a write cannot be taken back
            return None
        lines.append(statement)
        if ended:
            error = ended
            break
    found = {name: value for name, value in names.items() if isinstance(value, torch.Tensor)}
    grads = [one.grad for one in found.values() if one.is_leaf or one.retains_grad]
    if "backward" not in lines[-1] and not error or not all(is_fine(one) for one in grads):
        return None
    return {"code": "\n".join(lines), "end": error or None, "tensors": {name: facts(one) for name, one in found.items()}}


def values(rng):
    made = 0
    while made < COUNT:
        found = program(rng)
        if found:
            made += 1
            yield found
