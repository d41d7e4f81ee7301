import functools
import torch
from torch import nn


def once(method):
    """Builds a layer at the first call."""
    name = "_" + method.__name__

    @functools.wraps(method)
    def inner(self, x, *args):
        if not hasattr(self, name):
            setattr(self, name, method(self, x, *args))
        return getattr(self, name)(x)
    return inner


def retry(times, exceptions=(RuntimeError,)):
    def deco(fn):
        @functools.wraps(fn)
        def wrapper(*a, **k):
            for attempt in range(1, times + 1):
                try:
                    return fn(*a, attempt=attempt, **k)
                except exceptions as e:
                    print(f"attempt {attempt}: {type(e).__name__}")
            raise RuntimeError(f"{fn.__name__} failed {times} times")
        wrapper.times = times
        return wrapper
    return deco


def log_shapes(cls):
    """A class decorator"""
    forward = cls.forward

    def logged(self, *xs):
        out = forward(self, *xs)
        print(cls.__name__, *(tuple(x.shape) for x in xs), "->", tuple(out.shape))
        return out
    cls.forward = logged
    return cls


@log_shapes
class Net(nn.Module):
    @once
    def first(self, x):
        """lazily made"""
        return nn.Linear(x.shape[-1], 4)

    def forward(self, x):
        return self.first(x).relu()


@retry(3)
def fit(dim, attempt):
    return nn.Linear(attempt, 2)(torch.zeros(1, dim)).shape


net = Net()
net(torch.zeros(2, 3)); net(torch.zeros(5, 3))
print(net, net.first.__name__, Net.first.__doc__, fit(2), fit.times, fit.__wrapped__.__code__.co_argcount)
try:
    fit(9)
except RuntimeError as e:
    print(e)
