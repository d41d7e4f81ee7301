import torch
import torch.nn.functional as F


def linear(i, o):
    w, b = torch.ones(o, i), torch.zeros(o)
    calls = 0

    def forward(x):
        nonlocal calls
        calls += 1
        return x @ w.T + b

    def stats():
        return calls, sum(t.numel() for t in (w, b))

    forward.stats = stats
    return forward


def sequential(*fs):
    def run(x):
        for f in fs:
            x = f(x)
        return x
    return run


def residual(f): return lambda x: x + f(x)
def repeat(n): return lambda f: sequential(*[f] * n)


inner = linear(3, 3)
net = sequential(linear(2, 3), torch.relu, repeat(2)(residual(inner)), lambda x: F.layer_norm(x, (3,)))
print(net(torch.ones(1, 2)).shape, inner.stats(), inner.__closure__ is not None, inner.__code__.co_freevars)
fs = [lambda x: x * i for i in range(3)]
gs = [lambda x, i=i: x * i for i in range(3)]
print([f(torch.ones(1)).item() for f in fs], [g(torch.ones(1)).item() for g in gs])


def counter(start):
    def inc(by=1):
        inc.value += by
        return torch.full((inc.value,), by)
    inc.value = start
    return inc


c = counter(1)
print(c(), c(2), c.value, inner.__name__, inner.__qualname__)
