"""`numpy.random`: arrays of the right shape and dtype, whose numbers nobody draws."""

import torch
from torch import _engine

from . import asarray
from ._array import listless, ndarray, wrap
from ._types import dtype as _dtype


def _sizes(size):
    return () if size is None else (size,) if isinstance(size, int) else tuple(size)


@listless
def _drawn(size, dtype="float64"):
    """Numbers that are not known."""
    made = torch.empty(_sizes(size), dtype=_dtype(dtype)._torch)
    _engine.engine.touch(str(made._id))
    return wrap(made) if made.dim() else _engine.Unknown("float" if made.is_floating_point() else "int")


def _wide(*parameters):
    """The size that the parameters of a distribution have by themselves."""
    found = [one.shape for one in parameters if isinstance(one, (ndarray, list))]
    return tuple(torch.broadcast_shapes(*found)) if found else None


class RandomState:
    def __init__(self, seed=None):
        pass

    def seed(self, seed=None):
        pass

    def rand(self, *sizes):
        return _drawn(sizes or None)

    randn = rand

    def random(self, size=None, dtype="float64"):
        return _drawn(size, dtype)

    random_sample = ranf = sample = random

    def uniform(self, low=0.0, high=1.0, size=None):
        return _drawn(_wide(low, high) if size is None else size)

    normal = laplace = gumbel = beta = gamma = logistic = lognormal = uniform

    def standard_normal(self, size=None, dtype="float64"):
        return _drawn(size, dtype)

    def exponential(self, scale=1.0, size=None):
        return _drawn(_wide(scale) if size is None else size)

    def poisson(self, lam=1.0, size=None):
        return _drawn(_wide(lam) if size is None else size, "int64")

    def binomial(self, n, p, size=None):
        return _drawn(_wide(n, p) if size is None else size, "int64")

    def randint(self, low, high=None, size=None, dtype=int):
        if high is None:
            low, high = 0, low
        if isinstance(low, int) and isinstance(high, int) and low >= high:
            raise ValueError("low >= high")
        return _drawn(size, dtype)

    def integers(self, low, high=None, size=None, dtype="int64", endpoint=False):
        return self.randint(low, high, size, dtype)

    def permutation(self, x):
        return _drawn(x, "int64") if isinstance(x, int) else _drawn(asarray(x).shape, asarray(x).dtype)

    def shuffle(self, x):
        if isinstance(x, ndarray):
            _engine.engine.touch(str(x._t._id))
        else:
            raise _engine.unknown("numpy.random.shuffle")

    def choice(self, a, size=None, replace=True, p=None):
        count = a if isinstance(a, int) else len(a)
        if not replace and size is not None:
            drawn = torch.Size(_sizes(size)).numel()
            if drawn > count:
                raise ValueError("Cannot take a larger sample than population when 'replace=False'")
        if isinstance(a, int):
            return _drawn(size, "int64")
        values = asarray(a)
        return _drawn((*_sizes(size), *values.shape[1:]) or None, values.dtype)

    def multivariate_normal(self, mean, cov, size=None):
        return _drawn((*_sizes(size), len(mean)))

    def dirichlet(self, alpha, size=None):
        return _drawn((*_sizes(size), len(alpha)))


class Generator(RandomState):
    pass


_global = RandomState()
for _name in dir(RandomState):
    if not _name.startswith("_"):
        globals()[_name] = getattr(_global, _name)


def default_rng(seed=None):
    return Generator(seed)


def get_state():
    return ("MT19937", None, 624, 0, 0.0)


def set_state(state):
    pass
