import torch
from torch import nn


def show(first, *rest, sep="-", **named):
    return sep.join(map(str, [first, len(rest), *sorted(named)]))


x = torch.zeros(2, 3, 4, 5)
b, *spatial = x.shape
*lead, last = x.size()
h, (w, c) = 1, (2, 3)
print(b, spatial, lead, last, h + w + c, [*x.shape, 6], (*x.shape[:2], -1), {*x.shape}, {**{"a": 1}, "b": 2, **dict(a=3)})
print(x.view(*x.shape[:2], -1).shape, x.permute(*range(x.ndim - 1, -1, -1)).shape, x.reshape(x.shape[0] * x.shape[1], *x.shape[2:]).shape, torch.zeros(*[2] * 3).shape)
print(show(1, 2, 3, sep="+", z=1, a=2), show(*"abc"), show(*[1], **{"sep": "/", "k": 0}))
args, kwargs = (2, 4), dict(kernel_size=3, padding=1)
print(nn.Conv2d(*args, **kwargs), nn.Conv2d(*args, 3, **{"bias": False}), nn.Sequential(*[nn.ReLU()] * 2))
(a, b), *others = zip(range(3), "xyz")
print(a, b, others, *[1, 2], sep=",")
a, b = b, a
lst = [3, 1, 2]
lst[0], lst[-1] = lst[-1], lst[0]
print(a, b, lst, lst[::-1], lst[1:] + lst[:1])
for i, (n, (k, v)) in enumerate(zip("ab", {"p": 1, "q": 2}.items())):
    print(i, n, k, v, end="; ")
print()
first, second, *_ = torch.arange(5)
mx, idx = torch.tensor([[1, 9], [8, 2]]).max(1)
q, k, v = torch.zeros(3, 2)
print(first, second, mx, idx, q.shape, *torch.arange(2).unbind(), *map(tuple, [x.shape]))
def f(pos, /, both, *, kw=0): return pos, both, kw
print(f(1, 2), f(1, both=3, kw=4), (lambda *a, **k: (a, k))(1, x=2), (lambda a=1, *, b=2: a + b)(b=5))
