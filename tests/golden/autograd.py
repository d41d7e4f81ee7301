"""Random programs about autograd: leaves and views, writing in place, modes, backward passes one after another.

As in programs.py, every statement is written for the tensors that there are.
"""
from choices import maybe

COUNT = 400


def is_sound(tensor):
    """Of a view made under no_grad PyTorch says nothing any more, once its base was written."""
    try:
        return tensor.is_leaf is not None
    except RuntimeError:
        return False


class Writer:
    def __init__(self, rng, names):
        self.rng, self.names, self.count = rng, names, 0

    def fresh(self):
        self.count += 1
        return f"x{self.count}"

    def pick(self, want=lambda one: True):
        found = [name for name, value in self.names.items() if type(value).__name__ == "Tensor" and is_sound(value) and want(value)]
        return self.rng.choice(found) if found else None

    # every writer gives one statement, or None where nothing fits

    def new(self):
        rng = self.rng
        shape = rng.choice(["2, 3", "2, 3", "3", "()"])
        made = rng.choice([f"torch.randn({shape}, requires_grad=True)"] * 3 + [f"torch.randn({shape})", f"torch.ones({shape}, dtype=torch.int64)", f"torch.zeros({shape}, requires_grad=True)"])
        return f"{self.fresh()} = {made}"

    def compute(self):
        a = self.pick(lambda one: one.is_floating_point())
        b = a and self.pick(lambda one: one.shape == self.names[a].shape)
        if not a:
            return None
        ways = [f"{a} * 2", f"{a} + 1", f"{a} * {b}", f"{a} + {b}", f"{a} - {b}", f"torch.exp({a})", f"{a}.sum()", f"{a}.mean()", f"torch.relu({a})", f"{a}.clone()", f"{a}.double()", f"-{a}", f"{a} / 2", f"torch.sigmoid({a})", f"torch.stack([{a}, {b}])", f"torch.ones_like({a})", f"{a} > 0", f"{a}.long()", f"F.relu({a})"]
        return f"{self.fresh()} = {self.rng.choice(ways)}"

    def view(self):
        a = self.pick(lambda one: one.dim() > 0)
        if not a:
            return None
        ways = [f"{a}.view(-1)", f"{a}[0]", f"{a}[1:]", f"{a}.unsqueeze(0)", f"{a}.T", f"{a}.detach()", f"{a}.data", f"{a}.reshape(-1)", f"{a}.contiguous()"]
        return f"{self.fresh()} = {self.rng.choice(ways)}"

    def write(self, always=False):
        a = self.pick(lambda one: always or maybe(self.rng, 0.1) or not (one.requires_grad and one.is_leaf))
        if not a:
            return None
        b = self.pick(lambda one: one.shape == self.names[a].shape and one.is_floating_point() == self.names[a].is_floating_point()) or a
        return self.rng.choice([f"{a}.add_(1)", f"{a}.mul_({b})", f"{a}.zero_()", f"{a}.add_({b})", f"{a}.fill_(2)", f"{a}.copy_({b})", f"{a} += 1", f"{a} -= {b}"])

    def under_no_grad(self):
        inner = self.rng.choice([self.compute, self.compute, self.view, lambda: self.write(True)])()
        return inner and f"with torch.{self.rng.choice(['no_grad', 'no_grad', 'enable_grad'])}():\n    {inner}"

    def state(self):
        a = self.pick()
        return a and self.rng.choice([f"{a}.is_leaf", f"{a}.requires_grad", f"{a}.grad", f"{a}.detach_()", f"{a}.requires_grad_()", f"{a}.requires_grad_(False)"])

    def retain(self):
        a = self.pick(lambda one: one.requires_grad)
        return a and f"{a}.retain_grad()"

    def backward(self):
        a = self.pick(lambda one: one.requires_grad and one.numel() == 1)
        b = self.pick(lambda one: one.requires_grad)
        if not a or maybe(self.rng, 0.15):
            return b and self.rng.choice([f"{b}.backward()", f"{b}.sum().backward()", f"{b}.mean().backward()", f"{b}.backward(torch.ones_like({b}))"])
        return self.rng.choice([f"{a}.backward()", f"{a}.backward()", f"{a}.backward(retain_graph=True)", f"torch.autograd.grad({a}, {b}, retain_graph=True)[0].shape"])


def program(rng, names):
    writer = Writer(rng, names)
    yield writer.new()
    yield writer.new()
    kinds = [writer.new] + [writer.compute] * 5 + [writer.view] * 3 + [writer.write] * 3 + [writer.under_no_grad] * 2 + [writer.state] * 4 + [writer.backward] * 4 + [writer.retain]
    for _ in range(rng.randint(4, 14)):
        statement = rng.choice(kinds)()
        if statement:
            yield statement
