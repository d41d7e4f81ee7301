from functools import reduce
import torch
import torch.nn.functional as F

compose = lambda *fs: lambda x: reduce(lambda acc, f: f(acc), fs, x)
log = lambda name: lambda t: (print(f"{name:<8}", *t.shape), t)[1]
net = compose(
    log("input"), lambda t: F.pad(t, (1,) * 4), log("padded"),
    lambda t: F.avg_pool2d(t, 2), log("pooled"), lambda t: t.flatten(1), log("flat"),
    lambda t: t @ torch.ones(t.size(1), 3), log("out"))
y = net(torch.ones(2, 1, 4, 4))
print(y.shape)
print(sorted([torch.zeros(3), torch.zeros(1), torch.zeros(2)], key=lambda t: -len(t))[0].shape)
print(list(map(lambda a, b: a * b, torch.arange(3), torch.arange(3))), list(filter(lambda t: t > 1, torch.arange(4))))
