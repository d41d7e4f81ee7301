import math
from typing import Dict, NamedTuple, Tuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.func import functional_call, stack_module_state, vmap


class Slot(NamedTuple):
    name: str
    shape: Tuple[int, ...]
    start: int
    stop: int

    @property
    def numel(self):
        return self.stop - self.start


class HyperNetwork(nn.Module):
    """Generates all the weights of a target MLP from a task embedding"""

    def __init__(self, sizes, tasks=4, emb=8, hidden=32):
        super().__init__()
        self.task = nn.Embedding(tasks, emb)
        self.slots = []
        offset = 0
        for i, (a, b) in enumerate(zip(sizes[:-1], sizes[1:])):
            for name, shape in ((f"w{i}", (b, a)), (f"b{i}", (b,))):
                n = math.prod(shape)
                self.slots.append(Slot(name, shape, offset, offset + n))
                offset += n
        self.net = nn.Sequential(nn.Linear(emb, hidden), nn.ReLU(), nn.Linear(hidden, offset))
        self.depth = len(sizes) - 1

    def weights(self, task: int) -> Dict[str, Tensor]:
        flat = self.net(self.task.weight[task])
        return {s.name: flat[s.start : s.stop].view(s.shape) for s in self.slots}

    def forward(self, x, task):
        w = self.weights(task)
        for i in range(self.depth):
            x = F.linear(x, w[f"w{i}"], w[f"b{i}"])
            if i < self.depth - 1:
                x = F.relu(x)
        return x


class DynamicConv(nn.Module):
    """per-sample kernels: the batch goes into the groups"""

    def __init__(self, cin, cout, k, ctx):
        super().__init__()
        self.cin, self.cout, self.k = cin, cout, k
        self.gen = nn.Linear(ctx, cout * cin * k * k)

    def forward(self, x, ctx):
        b, _, h, w = x.shape
        kernel = self.gen(ctx).view(b * self.cout, self.cin, self.k, self.k)
        y = F.conv2d(x.reshape(1, b * self.cin, h, w), kernel, padding=self.k // 2, groups=b)
        return y.view(b, self.cout, *y.shape[-2:])


hyper = HyperNetwork([3, 16, 2])
for s in hyper.slots:
    print(s, s.numel)
x = torch.randn(5, 3)
y = hyper(x, 2)
print(y.shape, {k: tuple(v.shape) for k, v in hyper.weights(0).items()}, hyper.weights(0)["w1"].is_leaf)
y.sum().backward()
print(hyper.task.weight.grad.shape)

dyn = DynamicConv(4, 6, 3, 10)
print(dyn(torch.randn(2, 4, 8, 7), torch.randn(2, 10)).shape)

# the same with functional_call, and an ensemble with vmap
target = nn.Sequential(nn.Linear(3, 16), nn.ReLU(), nn.Linear(16, 2))
names = [n for n, _ in target.named_parameters()]
generated = dict(zip(names, hyper.weights(1).values()))
print(names, functional_call(target, generated, (x,)).shape)
members = [nn.Linear(3, 4) for _ in range(7)]
params, buffers = stack_module_state(members)
print({k: tuple(v.shape) for k, v in params.items()}, buffers)
out = vmap(lambda p, b, v: functional_call(members[0], (p, b), (v,)), in_dims=(0, 0, None))(params, buffers, x)
print(out.shape)
ones = {"weight": torch.ones(2, 3), "bias": torch.tensor([0.0, 1.0])}
print(functional_call(nn.Linear(3, 2), ones, torch.tensor([[1.0, 2.0, 3.0]])))
try:
    functional_call(target, {"0.weight": torch.ones(16, 4)}, x)
except RuntimeError as e:
    print("RuntimeError:", e)
