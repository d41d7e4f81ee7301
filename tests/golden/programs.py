"""Random programs of several statements: what one operation leaves behind, the next one takes.

`program(rng, run)` yields statements. Each is run by PyTorch before the next is written, so that most of them fit the
tensors there are; one in fifteen does not, and ends the program.
"""
from choices import literal, maybe, sizes

COUNT = 400


class Writer:
    def __init__(self, rng, names):
        self.rng, self.names, self.count = rng, names, 0

    def fresh(self, letter="x"):
        self.count += 1
        return f"{letter}{self.count}"

    def tensors(self, want=lambda one: True):
        return [name for name, value in self.names.items() if type(value).__name__ in ("Tensor",) and want(value)]

    def pick(self, want=lambda one: True):
        found = self.tensors(want)
        return self.rng.choice(found) if found else None

    def new(self, shape=None, dtype=None):
        rng = self.rng
        shape = sizes(rng, rng.choice([0, 1, 2, 2, 3, 3, 4]), 1, 4) if shape is None else shape
        dtype = dtype or rng.choice(["float32"] * 5 + ["float64", "int64", "bool"])
        grad = ", requires_grad=True" if dtype in ("float32", "float64") and maybe(rng, 0.4) else ""
        made = f"torch.randn({literal(shape)}{grad})" if dtype == "float32" else f"torch.zeros({literal(shape)}, dtype=torch.{dtype}{grad})"
        return f"{self.fresh()} = {made}"

    # every writer gives one statement, or None where nothing fits

    def view(self):
        name = self.pick()
        if not name:
            return None
        x, rng = self.names[name], self.rng
        rank = x.dim()
        order = list(range(rank))
        rng.shuffle(order)
        dim = rng.randrange(-rank, rank) if rank else 0
        ways = [f"{name}.unsqueeze({rng.randint(-rank - 1, rank)})", f"{name}.flatten()", f"{name}.reshape(-1)", f"{name}.contiguous()", f"{name}[None]", f"{name}.detach()", f"{name}.clone()"]
        if rank:
            size = x.shape[dim]
            ways += [
                f"{name}.permute({', '.join(map(str, order))})", f"{name}.transpose({dim}, 0)", f"{name}.squeeze({dim})", f"{name}.view(-1)",
                f"{name}.view({', '.join(map(str, x.shape))})", f"{name}[{rng.randrange(-x.shape[0], x.shape[0])}]", f"{name}[..., 0]", f"{name}[::2]",
                f"{name}[1:]", f"{name}.expand(2, {', '.join(map(str, x.shape))})", f"{name}.narrow({dim}, 0, {rng.randint(0, size)})",
                f"{name}.select({dim}, {size - 1})", f"{name}.repeat(2, {', '.join(['1'] * rank)})", f"{name}.flip({dim})", f"{name}.unfold({dim}, 1, 1)",
            ]  # fmt: skip
        if rank == 2:
            ways += [f"{name}.t()", f"{name}.T", f"{name}.diagonal()"]
        return f"{self.fresh()} = {rng.choice(ways)}"

    def pointwise(self):
        a = self.pick()
        if not a:
            return None
        x, rng = self.names[a], self.rng
        fits = [name for name in self.tensors() if broadcasts(x, self.names[name])]
        b = rng.choice([*fits, "2", "0.5", "1"])
        signs = ["+", "*", "/", ">", "==", "<="] + ([] if x.dtype.__str__() == "torch.bool" else ["-", "**"])
        ways = [f"{a} {rng.choice(signs)} {b}", f"{b} * {a}", f"torch.relu({a})", f"torch.exp({a})", f"{a}.abs()", f"F.softmax({a}, dim=-1)", f"{a}.sigmoid()", f"-{a}", f"{a}.masked_fill({a} > 0, 1)", f"torch.where({a} > 0, {a}, {b})"]
        return f"{self.fresh()} = {rng.choice(ways)}"

    def reduction(self):
        name = self.pick(lambda one: one.is_floating_point())
        if not name:
            return None
        rank = self.names[name].dim()
        dim = self.rng.randrange(-rank, rank) if rank else 0
        keep = self.rng.choice(["", ", keepdim=True"])
        ways = [f"{name}.sum()", f"{name}.mean({dim}{keep})", f"{name}.max()", f"{name}.argmax({dim})", f"{name}.std({dim})", f"torch.sum({name}, dim={dim}{keep})", f"{name}.cumsum({dim})"]
        return f"{self.fresh()} = {self.rng.choice(ways)}"

    def join(self):
        a = self.pick(lambda one: one.dim() > 0)
        if not a:
            return None
        x = self.names[a]
        same = self.tensors(lambda one: one.shape == x.shape)
        chosen = ", ".join([a, self.rng.choice(same)])
        dim = self.rng.randrange(-x.dim(), x.dim())
        return f"{self.fresh()} = {self.rng.choice([f'torch.cat([{chosen}], dim={dim})', f'torch.stack([{chosen}], {dim})', f'torch.cat(({chosen}))'])}"

    def split(self):
        name = self.pick(lambda one: one.dim() > 0 and one.shape[0] == 2)
        if not name:
            return None
        way = self.rng.choice([f"{name}.chunk(2)", f"{name}.unbind()", f"torch.split({name}, 1)"])
        return f"{self.fresh()}, {self.fresh()} = {way}"

    def product(self):
        a = self.pick(lambda one: one.dim() > 0)
        if not a:
            return None
        x = self.names[a]
        fits = self.tensors(lambda one: one.dim() > 0 and one.shape[-2 if one.dim() > 1 else 0] == x.shape[-1] and one.dtype == x.dtype)
        b = self.rng.choice(fits) if fits else f"{a}.transpose(-1, -2)"
        return f"{self.fresh()} = {self.rng.choice([f'{a} @ {b}', f'torch.matmul({a}, {b})'])}"

    def module(self):
        name = self.pick(lambda one: one.dim() > 1 and one.is_floating_point())
        if not name:
            return None
        x, rng = self.names[name], self.rng
        n, c = x.shape[-1], x.shape[1]
        ways = [f"nn.Linear({n}, {rng.randint(1, 4)})", f"nn.LayerNorm({n})", "nn.ReLU()", "nn.Dropout(0.5)", f"nn.Sequential(nn.Linear({n}, 3), nn.ReLU(), nn.Linear(3, 2))", "nn.Flatten()", "nn.Softmax(dim=-1)"]
        if x.dim() == 4:
            ways += [f"nn.Conv2d({c}, 2, 1)", f"nn.BatchNorm2d({c})", f"nn.AdaptiveAvgPool2d(1)", f"nn.MaxPool2d(1)"] * 2
        if x.dim() == 3:
            ways += [f"nn.Conv1d({c}, 2, 1, padding=1)", f"nn.GRU({n}, 3)", f"nn.MultiheadAttention({n}, 1)"] * 2
        made = rng.choice(ways)
        layer = self.fresh("m")
        call = f"{layer}({name}, {name}, {name})" if "Multihead" in made else f"{layer}({name})"
        target = f"{self.fresh()}, {self.fresh()}" if "GRU" in made or "Multihead" in made else self.fresh()
        return [f"{layer} = {made}", f"{target} = {call}"]

    def write(self):
        a = self.pick()
        if not a:
            return None
        x, rng = self.names[a], self.rng
        fits = [name for name in self.tensors() if broadcasts(x, self.names[name]) and self.names[name].dim() <= x.dim()]
        b = rng.choice([*fits, "2", "1"])
        ways = [f"{a} += {b}", f"{a} *= {b}", f"{a}.add_({b})", f"{a}.zero_()", f"{a}.unsqueeze_(0)", f"{a}.relu_()", f"{a}.fill_(1)"]
        if x.dim():
            ways += [f"{a}[0] = 1", f"{a}.t_()"]
        return rng.choice(ways)

    def gradient(self):
        name = self.pick(lambda one: one.requires_grad)
        if not name:
            return None
        total = self.fresh("s")
        ways = [[f"{total} = {name}.sum()", f"{total}.backward()"], [f"{total} = ({name} * {name}).mean()", f"{total}.backward()", f"{total}.backward()"], f"{name}.backward()", f"{self.fresh()} = {name}.is_leaf", f"{self.fresh()} = {name}.detach()"]
        return self.rng.choice(ways)

    def guarded(self):
        inner = self.rng.choice([self.pointwise, self.view, self.write])()
        return f"with torch.no_grad():\n    {inner}" if inner else None

    def cast(self):
        name = self.pick()
        way = self.rng.choice(["long()", "float()", "double()", "to(torch.float16)", "to(torch.float64)", "bool()", "requires_grad_()"])
        return f"{self.fresh()} = {name}.{way}" if name else None


def broadcasts(a, b):
    return all(x == y or 1 in (x, y) for x, y in zip(reversed(a.shape), reversed(b.shape)))


def program(rng, names):
    """Statements, one after the other; `names` holds what those before have made."""
    writer = Writer(rng, names)
    for _ in range(rng.randint(1, 3)):
        yield writer.new()
    kinds = [writer.view] * 4 + [writer.pointwise] * 4 + [writer.reduction, writer.join, writer.product, writer.module, writer.split] * 2
    kinds += [writer.write, writer.gradient, writer.guarded, writer.cast, writer.new]
    for _ in range(rng.randint(4, 12)):
        statement = rng.choice(kinds)()
        for one in statement if isinstance(statement, list) else [statement] if statement else []:
            # a name misplaced: shapes that hardly fit
            yield one
