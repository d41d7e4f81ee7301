import functools
import inspect
import torch
from torch import nn


def shapes(**spec):
    """@shapes(x='b t d', returns='b d') checks ranks and equal letters."""
    def decorate(fn):
        sig = inspect.signature(fn)

        def check(env, pattern, tensor, what):
            names = pattern.split()
            if len(names) != tensor.ndim:
                raise TypeError(f"{fn.__name__}: {what} should be ({pattern}), got {tuple(tensor.shape)}")
            for n, size in zip(names, tensor.shape):
                want = int(n) if n.isdigit() else env.setdefault(n, size)
                if want != size:
                    raise TypeError(f"{fn.__name__}: {what}: {n} is {want}, got {size}")

        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            bound = sig.bind(*args, **kwargs)
            bound.apply_defaults()
            env = {}
            for k, v in bound.arguments.items():
                if k in spec:
                    check(env, spec[k], v, k)
            out = fn(*args, **kwargs)
            if 'returns' in spec:
                check(env, spec['returns'], out, 'result')
            print(fn.__name__, env)
            return out
        return wrapper
    return decorate


@shapes(x='b t d', w='d k', returns='b t k')
def project(x, w, bias=0.):
    """x times w"""
    return x @ w + bias


@shapes(x='b 3', returns='b')
def norm(x):
    return x.norm(dim=1)


project(torch.zeros(2, 4, 5), torch.zeros(5, 6))
norm(torch.zeros(7, 3))
print(project.__name__, project.__doc__, inspect.signature(project))
for bad in (lambda: project(torch.zeros(4, 5), torch.zeros(5, 6)), lambda: project(torch.zeros(2, 4, 5), torch.zeros(3, 6)), lambda: norm(torch.zeros(2, 4))):
    try:
        bad()
    except TypeError as e:
        print('TypeError', e)
