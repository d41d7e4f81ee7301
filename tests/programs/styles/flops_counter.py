import math
import torch
from torch import nn


class FlopCounter:
    HANDLERS = {}

    @classmethod
    def handles(cls, *types):
        def add(fn):
            for t in types:
                cls.HANDLERS[t] = fn
            return fn
        return add

    def __init__(self, model):
        self.model, self.rows = model, []

    def count(self, *inputs):
        handles = []
        for name, m in self.model.named_modules():
            fn = self.HANDLERS.get(type(m))
            if fn:
                handles.append(m.register_forward_hook(
                    lambda mod, i, o, name=name, fn=fn: self.rows.append((name, type(mod).__name__, tuple(o.shape), fn(mod, i[0], o)))))
        with torch.inference_mode():
            self.model(*inputs)
        for h in handles:
            h.remove()
        return sum(r[-1] for r in self.rows)


@FlopCounter.handles(nn.Conv1d, nn.Conv2d, nn.Conv3d)
def _(m, x, y):
    per = math.prod(m.kernel_size) * m.in_channels // m.groups
    return y.numel() * (per + (m.bias is not None))


@FlopCounter.handles(nn.Linear)
def _(m, x, y):
    return y.numel() * (m.in_features + bool(m.bias is not None))


@FlopCounter.handles(nn.BatchNorm2d)
def _(m, x, y):
    return 2 * x.numel()


@FlopCounter.handles(nn.ReLU, nn.ReLU6, nn.Hardswish)
def _(m, x, y):
    return x.numel()


def inverted(i, o, t, s):
    h = i * t
    return nn.Sequential(nn.Conv2d(i, h, 1, bias=False), nn.BatchNorm2d(h), nn.ReLU6(True),
                         nn.Conv2d(h, h, 3, s, 1, groups=h, bias=False), nn.BatchNorm2d(h), nn.ReLU6(True),
                         nn.Conv2d(h, o, 1, bias=False), nn.BatchNorm2d(o))


model = nn.Sequential(nn.Conv2d(3, 8, 3, 2, 1), inverted(8, 12, 2, 1), inverted(12, 16, 3, 2), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(16, 5)).eval()
counter = FlopCounter(model)
total = counter.count(torch.zeros(1, 3, 32, 32))
for name, kind, shape, flops in counter.rows:
    print(f"{name:<6}{kind:<14}{shape!s:<18}{flops:>9,d}{flops / total:>8.2%}")
print(f"{total / 1e6:.3f} MFLOPs, {sum(p.numel() for p in model.parameters()) / 1e3:.1f}k parameters")
