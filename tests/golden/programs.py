"""Random programs of several statements: what one operation leaves behind, the next one takes.

`program(rng, run)` yields statements. Each is run by PyTorch before the next is written, so that most of them fit the
tensors there are; about a third end with one that does not.
"""
from choices import literal, maybe, sizes

COUNT = 600


def broadcasts(a, b):
    return all(x == y or 1 in (x, y) for x, y in zip(reversed(a.shape), reversed(b.shape)))


def is_float(one):
    return one.is_floating_point()


def size(one, dim):
    return one.shape[dim] if -one.dim() <= dim < one.dim() else 1


def is_index(one, length):
    """Integers that are all in range: the engine does not know most of them, and takes it for granted."""
    return str(one.dtype) == "torch.int64" and with_size(one) and 0 <= one.min() and one.max() < length


def with_size(one):
    return one.dim() > 0 and one.numel() > 0


class Writer:
    def __init__(self, rng, names):
        self.rng, self.names, self.count = rng, names, 0

    def fresh(self, letter="x"):
        self.count += 1
        return f"{letter}{self.count}"

    def tensors(self, want=lambda one: True):
        return [name for name, value in self.names.items() if type(value).__name__ == "Tensor" and want(value)]

    def pick(self, want=lambda one: True):
        """A tensor that fits; now and then one that hardly does."""
        want = with_size if maybe(self.rng, 0.01) else want
        found = self.tensors(want)
        return self.rng.choice(found) if found else None

    def dim(self, rank):
        rng = self.rng
        return rng.randint(-rank - 1, rank) if maybe(rng, 0.02) else rng.randrange(-rank, rank) if rank else rng.choice([0, -1])

    def partner(self, name):
        """Another tensor, most often one that broadcasts with this one."""
        x = self.names[name]
        return self.pick(lambda one: broadcasts(x, one)) or name

    def to(self, ways):
        return f"{self.fresh()} = {self.rng.choice(ways)}"

    def pair(self, ways):
        return f"{self.fresh()}, {self.fresh()} = {self.rng.choice(ways)}"

    def new(self, shape=None, dtype=None):
        rng = self.rng
        shape = sizes(rng, rng.choice([0, 1, 2, 2, 3, 3, 4]), 1, 4) if shape is None else shape
        if maybe(rng, 0.1):
            return self.to([f"torch.arange({rng.randint(0, 6)})", f"torch.full({literal(shape)}, {rng.randint(0, 2)})", f"torch.tensor([0, {rng.randint(0, 3)}, 1])", f"torch.tensor([[1.5, 2.0], [0.0, {rng.randint(0, 3)}]])"])
        dtype = dtype or rng.choice(["float32"] * 6 + ["float64", "int64", "int64", "bool", "float16"])
        grad = ", requires_grad=True" if dtype in ("float32", "float64") and maybe(rng, 0.4) else ""
        made = f"torch.randn({literal(shape)}{grad})" if dtype == "float32" else f"torch.zeros({literal(shape)}, dtype=torch.{dtype}{grad})"
        return f"{self.fresh()} = {made}"

    def like(self):
        name = self.pick()
        ways = [f"torch.zeros_like({name})", f"torch.ones_like({name}, dtype=torch.float64)", f"torch.rand_like({name})", f"{name}.new_zeros(2, 3)", f"torch.full_like({name}, 1)", f"torch.arange({name}.numel())", f"torch.zeros({name}.shape)", f"torch.randn({name}.size())"]
        return name and self.to(ways)

    # every writer gives one statement, or None where nothing fits

    def view(self):
        name = self.pick()
        if not name:
            return None
        x, rng = self.names[name], self.rng
        rank = x.dim()
        order = list(range(rank))
        rng.shuffle(order)
        dim, shape = self.dim(rank), ", ".join(map(str, x.shape))
        ways = [f"{name}.unsqueeze({rng.randint(-rank - 1, rank)})", f"{name}.flatten()", f"{name}.reshape(-1)", f"{name}.contiguous()", f"{name}.detach()", f"{name}.clone()", f"{name}.squeeze()"]
        if rank:
            here = size(x, dim)
            half = [str(n) for n in x.shape[:-1]] + [str(x.shape[-1] // 2), "2"]
            ways += [
                f"{name}.permute({', '.join(map(str, order))})", f"{name}.transpose({dim}, 0)", f"{name}.squeeze({dim})", f"{name}.view(-1)",
                f"{name}.view({shape})", f"{name}.view({', '.join(half)})", f"{name}.reshape({', '.join(half)})", f"{name}.reshape({x.shape[0]}, -1)", f"{name}.expand(2, {shape})",
                f"{name}.narrow({dim}, 0, {rng.randint(0, here)})", f"{name}.select({dim}, {here - 1})", f"{name}.repeat(2, {', '.join(['1'] * rank)})", f"{name}.flip({dim})",
                f"{name}.unfold({dim}, {min(2, here)}, 1)", f"{name}.movedim({dim}, 0)", f"{name}.roll(1, {dim})", f"{name}.unflatten({dim}, ({here}, 1))", f"torch.flatten({name}, {dim})",
                f"{name}.as_strided(({here},), ({x.stride(dim) if here > 1 else 1},))", f"{name}.swapaxes(0, {dim})", f"{name}.expand_as({self.partner(name)})", f"{name}.view_as({name})", f"{name}.tile(2)",
            ]  # fmt: skip
        if rank > 1:
            ways += [f"{name}.mT", f"{name}.diagonal()", f"{name}.triu()", f"torch.rot90({name})", f"einops.rearrange({name}, 'a b ... -> b a ...')", f"einops.rearrange({name}, 'a ... b -> (a b) ...')", f"einops.reduce({name}, 'a b ... -> b ...', 'max')", f"einops.repeat({name}, 'a b ... -> a b ... 2')"]
        return self.to(ways + [f"{name}.t()", f"{name}.T"] * (rank == 2))

    def index(self):
        name = self.pick(lambda one: one.dim() > 0)
        if not name:
            return None
        x, rng = self.names[name], self.rng
        first = size(x, 0) if maybe(rng, 0.95) else 5
        one = rng.randrange(-first, first) if first else 0
        found = self.pick(lambda one: is_index(one, size(x, 0)))
        ways = [f"{name}[{one}]", f"{name}[..., 0]", f"{name}[::2]", f"{name}[1:]", f"{name}[:-1]", f"{name}[None]", f"{name}[{one}:]", f"{name}[..., None]", f"{name}[:, None]", f"{name}[[0, {one}]]", f"{name}[torch.tensor([{one}, 0])]", f"{name}[{name}.shape[0] - 1]"]
        ways += [f"{name}[:, {rng.randint(0, 1)}]", f"{name}[{one}, ...]", f"{name}[:, [0, 0]]", f"{name}[[0], [0]]", f"{name}[..., 1:, :1]", f"{name}[None, :, None, 0]", f"{name}[torch.tensor([0]), :, torch.tensor([[0]])]"] * (x.dim() > 1)
        return self.to(ways + [f"{name}[{found}]"] * (2 if found else 0))

    def gather(self):
        name = self.pick(with_size)
        if not name:
            return None
        x = self.names[name]
        rank = x.dim()
        dim = self.dim(rank)
        index = self.pick(lambda one: is_index(one, size(x, dim))) or "torch.tensor([0])"
        zeros = f"torch.zeros({literal([1] * rank)}, dtype=torch.int64)"
        i = self.rng.choice([index, zeros, zeros])
        return self.to([f"{name}.gather({dim}, {i})", f"torch.index_select({name}, {dim}, torch.tensor([0, 0]))", f"{name}.index_select({dim}, {index})", f"{name}.take({i})", f"{name}.scatter({dim}, {i}, 1)", f"torch.scatter_add({name}, {dim}, {i}, {name}.detach())", f"{name}.index_fill({dim}, torch.tensor([0]), 2)", f"torch.take_along_dim({name}, {i}, {dim})"])

    def pointwise(self):
        a = self.pick()
        if not a:
            return None
        rng = self.rng
        b = rng.choice([self.partner(a)] * 3 + ["2", "0.5", "1", "-1"])
        signs = ["+", "*", "/", ">", "==", "<=", "-", "**", "!=", *(["//", "%"] if is_float(self.names[a]) else [])]
        short = ["sin", "exp", "sqrt", "abs", "neg", "relu", "sigmoid", "tanh", "log", "floor", "square", "isnan", "sign", "reciprocal", "erf", "logical_not"]
        ways = [f"{a} {rng.choice(signs)} {b}"] * 5 + [f"{b} {rng.choice(signs)} {a}"] * 2 + [f"torch.{rng.choice(short)}({a})", f"{a}.{rng.choice(short)}()"] * 2
        ways += [f"-{a}", *([f"~{a}", f"{a} & {b}"] if not is_float(self.names[a]) else []), f"{a}.masked_fill({a} > 0, 1)", f"torch.where({a} > 0, {a}, {b})", f"torch.where({a} > {b}, {b}, 0)", f"{a}.clamp(min=0)", f"torch.clamp({a}, 0, 1.5)", f"torch.maximum({a}, {self.partner(a)})", f"{a}.lerp({a}, 0.5)", f"torch.addcmul({a}, {a}, {self.partner(a)})", f"({a} + {b}) * {a}", f"{a}.pow(2).sum(-1, keepdim=True)", f"torch.atan2({a}, {self.partner(a)})", f"{a}.add({b}, alpha=2)", f"({a} > 0) | ({a} == {b})"]
        return self.to(ways)

    def reduction(self):
        name = self.pick(is_float if maybe(self.rng, 0.95) else lambda one: True)
        if not name:
            return None
        rank = self.names[name].dim()
        dim = self.dim(rank)
        keep = self.rng.choice(["", ", keepdim=True"])
        one = [f"{name}.{way}()" for way in ("sum", "max", "mean", "prod", "std", "any", "norm", "argmax", "median", "logsumexp")]
        one += [f"{name}.{way}({dim}{keep})" for way in ("sum", "mean", "argmax", "std", "amax", "logsumexp", "all", "prod", "var", "argmin")]
        one += [f"torch.sum({name}, dim={dim}{keep})", f"{name}.cumsum({dim})", f"torch.cumprod({name}, {dim})", f"{name}.argsort({dim})", f"{name}.softmax({dim})", f"{name}.count_nonzero({dim})", f"{name}.max({dim}).values", f"{name}.sort({dim}).indices", f"{name}.topk(1, {dim}).values", f"torch.diff({name}, dim={dim})", f"{name}.norm(dim={dim})", f"{name}.quantile(0.5)", f"{name}.sum(({dim},){keep})"]
        two = [f"{name}.max({dim}{keep})", f"torch.min({name}, {dim})", f"{name}.sort({dim})", f"torch.topk({name}, {self.rng.randint(1, 3)}, dim={dim})", f"{name}.median({dim})", f"{name}.cummax({dim})", f"torch.std_mean({name})", f"{name}.kthvalue(1, {dim}{keep})"]
        return self.pair(two) if maybe(self.rng, 0.25) else self.to(one)

    def join(self):
        a = self.pick(lambda one: one.dim() > 0)
        if not a:
            return None
        x = self.names[a]
        same = self.pick(lambda one: one.shape == x.shape)
        dim = self.dim(x.dim())
        return self.to([f"torch.cat([{a}, {same}], dim={dim})", f"torch.stack([{a}, {same}], {dim})", f"torch.cat(({a}, {same}))", f"torch.hstack(({a}, {same}))", f"torch.vstack([{a}, {same}])", f"torch.cat([{a}[:1], {same}], 0)", f"torch.stack([{a}[0], {same}[-1]])", f"torch.cat({a}.split(1, {dim}), {dim})", f"torch.stack({a}.unbind({dim}), -1)"])

    def split(self):
        name = self.pick(lambda one: one.dim() > 0 and one.shape[0] == 2)
        if not name:
            return None
        return self.pair([f"{name}.chunk(2)", f"{name}.unbind()", f"torch.split({name}, 1)", f"{name}.split([1, 1], dim=0)", f"torch.tensor_split({name}, 2)", f"{name}"])

    def product(self):
        a = self.pick(lambda one: one.dim() > 0 and (is_float(one) or maybe(self.rng, 0.3)))
        if not a:
            return None
        x = self.names[a]
        b = self.pick(lambda one: one.dim() > 0 and size(one, -2 if one.dim() > 1 else 0) == size(x, -1) and one.dtype == x.dtype)
        b = b if b and maybe(self.rng, 0.6) else f"{a}.transpose(-1, -2)"
        ways = [f"{a} @ {b}", f"torch.matmul({a}, {b})", f"{a}.{'mm' if x.dim() == 2 else 'bmm'}({b})", f"torch.einsum('...i,...i->...', {a}, {a})", f"torch.einsum('...ij,...jk->...ik', {a}, {b})", f"torch.outer({a}, {a})", f"torch.tensordot({a}, {a}, {x.dim()})", f"{a}.matmul({b}).softmax(-1) @ {a}", f"F.scaled_dot_product_attention({a}, {a}, {a})", f"F.cosine_similarity({a}, {a}, dim=0)", f"torch.cdist({a}, {a})"]
        return self.to(ways[:2] * 3 + ways)

    def functional(self):
        name = self.pick(lambda one: one.dim() > 1 and is_float(one))
        if not name:
            return None
        x, rng = self.names[name], self.rng
        n, c, rank = size(x, -1), size(x, 1), x.dim()
        short = rng.choice(["relu", "gelu", "silu", "elu", "softplus", "leaky_relu", "tanh", "hardswish", "selu", "mish", "logsigmoid", "softsign"])
        ways = [f"F.{short}({name})"] * 2 + [f"F.softmax({name}, dim=-1)", f"F.log_softmax({name}, -1).exp()", f"F.dropout({name}, 0.1)", f"F.pad({name}, (1, {rng.randint(0, 2)}))", f"F.glu({name}, -1)", f"F.relu({name}, inplace=True)", f"F.linear({name}, torch.randn(2, {n}))", f"F.gumbel_softmax({name})", f"F.embedding({name}.argmax(-1), torch.randn({n}, 3))"]
        if rank == 3:
            ways += [f"F.conv1d({name}, torch.randn(2, {c}, 1))", f"F.max_pool1d({name}, {rng.randint(1, 2)})", f"F.adaptive_avg_pool1d({name}, 2)", f"F.interpolate({name}, scale_factor=2)", f"F.avg_pool1d({name}, 2, 1)"] * 2
        if rank == 4:
            ways += [f"F.conv2d({name}, torch.randn(2, {c}, 1, 1))", f"F.max_pool2d({name}, 2)", f"F.interpolate({name}, size=(3, 3), mode='bilinear')", f"F.adaptive_max_pool2d({name}, (1, None))", f"F.pad({name}, (1, 1, 0, 1), mode='replicate')", f"F.unfold({name}, 1)", f"F.conv_transpose2d({name}, torch.randn({c}, 2, 2, 2), stride=2)", f"F.pixel_unshuffle({name}, 1)"] * 2
        return self.to(ways)

    def loss(self):
        name = self.pick(is_float)
        if not name:
            return None
        other = self.pick(lambda one: one.shape == self.names[name].shape and is_float(one)) or name
        ways = [f"F.mse_loss({name}, {other}.detach())", f"F.l1_loss({name}, {other})", f"F.cross_entropy({name}, {name}.argmax(-1))", f"F.binary_cross_entropy_with_logits({name}, torch.ones_like({name}))", f"F.kl_div({name}.log_softmax(-1), {other}.softmax(-1), reduction='batchmean')", f"F.nll_loss({name}, torch.zeros({name}.size(0), dtype=torch.long))", f"F.smooth_l1_loss({name}, {other}, reduction='sum')", f"nn.CrossEntropyLoss()({name}, {other})", f"nn.MSELoss(reduction='none')({name}, {other})", f"F.huber_loss({name}, {other})"]
        total = self.fresh("s")
        return [f"{total} = {self.rng.choice(ways)}", *([f"{total}.backward()"] * (self.names[name].requires_grad and maybe(self.rng, 0.7)))]

    def module(self):
        name = self.pick(lambda one: one.dim() > 1 and is_float(one))
        if not name:
            return None
        x, rng = self.names[name], self.rng
        n, c = size(x, -1), size(x, 1)
        ways = [f"nn.Linear({n}, {rng.randint(1, 4)})", f"nn.LayerNorm({n})", "nn.ReLU()", "nn.Dropout(0.5)", f"nn.Sequential(nn.Linear({n}, 3), nn.ReLU(), nn.Linear(3, 2))", "nn.Flatten()", "nn.Softmax(dim=-1)", "nn.Identity()", f"nn.BatchNorm1d({c})", "nn.PReLU()", f"nn.Bilinear({n}, {n}, 2)", "nn.Unflatten(0, (1, -1))"]
        if x.dim() == 4:
            conv = f"nn.Conv2d({c}, 4, {rng.randint(1, 3)}, stride={rng.randint(1, 2)}, padding=1)"
            ways += [conv, f"nn.BatchNorm2d({c})", "nn.AdaptiveAvgPool2d(1)", "nn.MaxPool2d(1)", f"nn.GroupNorm(1, {c})", f"nn.Sequential({conv}, nn.BatchNorm2d(4), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(4, 2))", f"nn.Sequential({conv}, nn.MaxPool2d(2), nn.Flatten(), nn.Linear(16, 2))", f"nn.ConvTranspose2d({c}, 2, 2, stride=2)", "nn.Upsample(scale_factor=2)", "nn.ZeroPad2d(1)", f"nn.InstanceNorm2d({c})", "nn.LazyConv2d(3, 1)", "nn.PixelShuffle(1)"] * 2
        if x.dim() == 3:
            ways += [f"nn.Conv1d({c}, 2, 1, padding=1)", f"nn.GRU({n}, 3)", f"nn.LSTM({n}, 2, batch_first=True)", f"nn.RNN({n}, 2, bidirectional=True)", f"nn.MultiheadAttention({n}, 1)", f"nn.MultiheadAttention({n}, 1, batch_first=True)", f"nn.TransformerEncoderLayer({n}, 1, 8, batch_first=True)", "nn.AvgPool1d(1)"] * 2
        made = rng.choice(ways)
        layer = self.fresh("m")
        three = "Multihead" in made
        call = f"{layer}({', '.join([name] * (3 if three else 2 if 'Bilinear' in made else 1))})"
        target = f"{self.fresh()}, {self.fresh('h')}" if three or any(kind in made for kind in ("nn.GRU", "nn.LSTM", "nn.RNN(")) else self.fresh()
        return [f"{layer} = {made}", *([f"{layer}.eval()"] * maybe(rng, 0.15)), f"{target} = {call}"]

    def chain(self):
        name = self.pick(lambda one: one.dim() > 1 and is_float(one))
        if not name:
            return None
        links, ends = [".transpose(0, 1)", ".reshape(-1)", ".contiguous()", ".float()", ".mean(0)", ".unsqueeze(-1)", ".relu()", "[0]", "[..., :1]", ".flatten(1)", ".sum(-1)", ".permute(1, 0)", ".view(-1, 1)", ".T", ".expand(2, -1, -1)", ".squeeze()", ".long()", ".clone()", ".max(dim=0).values", ".detach()", ".to(torch.float64)", f".type_as({name})"], [""] * 6 + [".shape", ".size(0)", ".ndim", ".dtype"]
        start = self.rng.choice([name, f"torch.relu({name})", f"F.softmax({name}, -1)", f"({name} + 1)", f"nn.Flatten()({name})", f"nn.Linear({size(self.names[name], -1)}, 2)({name})"])
        return f"{self.fresh()} = {start}{''.join(self.rng.sample(links, self.rng.randint(2, 3)))}{self.rng.choice(ends)}"

    def write(self, may_be_leaf=False):
        a = self.pick(lambda one: may_be_leaf or maybe(self.rng, 0.2) or not (one.requires_grad and one.is_leaf))
        if not a:
            return None
        x, rng = self.names[a], self.rng
        b = rng.choice([self.pick(lambda one: broadcasts(x, one) and one.dim() <= x.dim()) or a, "2", "1"])
        ways = [f"{a} += {b}", f"{a} *= {b}", f"{a} -= {b}", f"{a} /= {b}", f"{a}.add_({b})", f"{a}.zero_()", f"{a}.unsqueeze_(0)", f"{a}.relu_()", f"{a}.fill_(1)", f"{a}.clamp_(min=0)", f"{a}.masked_fill_({a} > 0, 1)", f"{a}.copy_({b})" if b.startswith("x") else f"{a}.exp_()", f"{a}.sigmoid_()", f"{a}.mul_({b}).add_(1)", f"{a}.squeeze_()", f"{a}.detach_()"]
        if x.dim():
            ways += [f"{a}[0] = 1", f"{a}[0] = {b}", f"{a}[..., 0] = 2.5", f"{a}[{a} > 0] = 0", f"{a}[1:] = {b}", f"{a}[:1] += 1", f"{a}[torch.tensor([0])] = {b}", f"{a}[:] = {b}", f"{a}[...] = {b}", f"{a}.t_()", f"{a}[0].add_({b})", f"{a}.view(-1).zero_()", f"{a}.transpose(0, -1).mul_(2)", f"{a}.index_fill_(0, torch.tensor([0]), 1)", f"{a}.scatter_(0, torch.zeros({literal([1] * x.dim())}, dtype=torch.int64), 1)", f"{a}[0] = {a}[-1]", f"{a}[[0]] = {a}[-1].clone()", f"{a}.transpose_(0, -1)"]
        return rng.choice(ways)

    def gradient(self):
        name = self.pick(lambda one: one.requires_grad)
        if not name:
            return None
        total = self.fresh("s")
        return self.rng.choice([[f"{total} = {name}.sum()", f"{total}.backward()"], [f"{total} = ({name} * {name}).mean()", f"{total}.backward()", f"{total}.backward()"], f"{name}.backward()", self.to([f"{name}.is_leaf", f"{name}.grad", f"{name}.detach()", f"torch.autograd.grad({name}.sum(), {name})[0].shape"])])

    def attribute(self):
        name = self.pick()
        if not name:
            return None
        other = self.pick(lambda one: one.shape == self.names[name].shape)
        return self.rng.choice([f"{name}.requires_grad = {self.rng.choice(['True', 'False'])}", f"{name}.grad = {self.rng.choice(['None', other])}", f"{name}.data = {other}.detach()", f"{name}.data = {other}.data * 2", *([f"{name}.dtype = torch.float64"] * maybe(self.rng, 0.2)), *[f"{self.fresh()} = {name}.{fact}" for fact in ("shape", "ndim", "dtype", "requires_grad", "is_contiguous()", "stride()", "size(-1)", "numel()", "storage_offset()", "dim()")]])

    def guarded(self):
        inner = self.rng.choice([self.pointwise, self.view, lambda: self.write(True), self.product, self.module, self.index])()
        mode = self.rng.choice(["no_grad()"] * 4 + ["enable_grad()", "set_grad_enabled(False)", "set_grad_enabled(True)"])
        *before, last = inner if isinstance(inner, list) else [inner]
        return [*before, f"with torch.{mode}:\n    {last}"] if last else None

    def cast(self):
        name = self.pick()
        way = self.rng.choice(["long()", "float()", "double()", "half()", "to(torch.float16)", "to(torch.float64)", "bool()", "requires_grad_()", "int()", "to(torch.bfloat16)", f"type_as({self.pick()})", f"to({self.pick()})", "cpu()"])
        return name and self.to([f"{name}.{way}"])


def program(rng, names):
    """Statements, one after the other; `names` holds what those before have made."""
    writer = Writer(rng, names)
    for _ in range(rng.randint(1, 3)):
        yield writer.new()
    kinds = [writer.view, writer.pointwise, writer.index] * 4 + [writer.reduction, writer.join, writer.product, writer.module, writer.functional, writer.write, writer.chain] * 2
    kinds += [writer.split, writer.gather, writer.loss, writer.gradient, writer.guarded, writer.cast, writer.new, writer.like, writer.attribute]
    for _ in range(rng.randint(3, 9)):
        statement = rng.choice(kinds)()
        yield from statement if isinstance(statement, list) else [statement] if statement else []
