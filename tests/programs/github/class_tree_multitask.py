import torch, functools, operator
import torch.nn as nn
from contextlib import contextmanager


class MultiTask(nn.Module):
    HEADS = {"seg": (21, True), "depth": (1, True), "cls": (10, False)}

    def __init__(self, width=8, tasks=("seg", "depth", "cls")):
        super().__init__()
        self.trunk = nn.Sequential(
            nn.Conv2d(3, width, 3, 2, 1, bias=False), nn.GroupNorm(2, width), nn.Mish(),
            nn.Conv2d(width, 2 * width, 3, 2, 1), nn.Hardswish())
        self.heads = nn.ModuleDict()
        for t in tasks:
            out, dense = self.HEADS[t]
            self.heads[t] = nn.Sequential(nn.Conv2d(2 * width, out * 16, 1), nn.PixelShuffle(4)) if dense else \
                nn.Sequential(nn.AdaptiveMaxPool2d(1), nn.Flatten(), nn.Linear(2 * width, out))
        self.log_vars = nn.ParameterDict({t: nn.Parameter(torch.zeros(())) for t in tasks})

    def forward(self, x, only=None):
        f = self.trunk(x)
        return {k: h(f) for k, h in self.heads.items() if only is None or k in only}

    def loss(self, losses):
        return functools.reduce(operator.add, (torch.exp(-self.log_vars[k]) * v + self.log_vars[k] for k, v in losses.items()))


@contextmanager
def frozen(module):
    flags = [p.requires_grad for p in module.parameters()]
    module.requires_grad_(False)
    try:
        yield module
    finally:
        for p, f in zip(module.parameters(), flags):
            p.requires_grad_(f)


m = MultiTask()
print(m)
out = m(torch.randn(2, 3, 32, 32))
for k, v in sorted(out.items()):
    print(k.rjust(6), v.shape)
total = m.loss({"seg": torch.tensor(2.0), "cls": torch.tensor(0.5)})
print(total, total.item())
total.backward()
print({k: (None if p.grad is None else p.grad.item()) for k, p in m.log_vars.items()})
with frozen(m.trunk):
    print(sum(p.requires_grad for p in m.parameters()))
    y = m(torch.randn(1, 3, 32, 32), only={"cls"})["cls"]
    y.sum().backward()
print(sum(p.requires_grad for p in m.parameters()), m.trunk[0].weight.grad, m.heads["cls"][2].bias.grad)
print(list(m.heads), "seg" in m.heads, len(m.heads), [k for k in m.log_vars])
removed = m.heads.pop("seg")
del m.log_vars["seg"]
print(type(removed).__name__, list(m.heads.keys()), list(m.log_vars.keys()))
print(m.log_vars)
m.heads.update({"aux": nn.Identity()})
try:
    m.heads["seg"]
except KeyError as e:
    print("KeyError", e)
try:
    m.heads["a.b"] = nn.ReLU()
except KeyError as e:
    print("KeyError", e)
try:
    m.heads["bad"] = torch.relu
except TypeError as e:
    print("TypeError", e)
groups = [{"params": m.trunk.parameters(), "lr": 1e-4}, {"params": [*m.heads.parameters(), *m.log_vars.parameters()]}]
opt = torch.optim.AdamW(groups, lr=1e-3, weight_decay=0.05)
print([(g["lr"], len(g["params"]), g["weight_decay"]) for g in opt.param_groups])
print(m.get_submodule("trunk.1"), m.get_parameter("trunk.3.bias").shape)
try:
    m.get_submodule("trunk.9")
except AttributeError as e:
    print(e)
print(m.trunk[1:3], m.trunk[-1])
