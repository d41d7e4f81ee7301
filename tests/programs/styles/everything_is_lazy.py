import torch
from torch import nn
from functools import cached_property


class Lazy:
    """Builds modules when they are asked for, from nested dicts."""

    def __init__(self, **spec):
        self._spec = spec

    def __getattr__(self, name):
        try:
            value = self._spec[name]
        except KeyError:
            raise AttributeError(f"{type(self).__name__} has no {name!r}; has {sorted(self._spec)}") from None
        built = Lazy(**value) if isinstance(value, dict) else value() if callable(value) else value
        self.__dict__[name] = built
        return built

    def __dir__(self):
        return sorted(self._spec)


models = Lazy(
    small=lambda: nn.Linear(2, 2),
    conv=dict(one=lambda: nn.Conv1d(1, 2, 3), two=lambda: nn.Conv2d(1, 2, 3)),
    version=(1, 0),
)
print(models.small is models.small, models.conv.two, models.version, dir(models), "small" in models.__dict__)
try:
    models.huge
except AttributeError as e:
    print(e)


class Net(nn.Module):
    @cached_property
    def mask(self):
        print("building the mask")
        return torch.ones(3, 3).tril().bool()

    def forward(self, x):
        return x.masked_fill(~self.mask, 0.)


n = Net()
print(n(torch.ones(3, 3)).shape, n(torch.ones(2, 3, 3)).shape, n.mask.dtype)
gen = (nn.Linear(i, i + 1) for i in range(1, 4))
print(next(gen), nn.Sequential(*gen)(torch.zeros(1, 2)).shape)
z = iter(nn.Sequential(nn.ReLU(), nn.Tanh()))
print(next(z), next(z), next(z, None))
