import torch
from torch import nn


class Registered(type):
    known = {}

    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, ns)
        mcls.known[name.lower()] = cls
        return cls

    def __init__(cls, name, bases, ns, tag=None):
        super().__init__(name, bases, ns)
        cls.tag = tag

    def __call__(cls, *args, **kwargs):
        obj = super().__call__(*args, **kwargs)
        obj.built_with = (args, kwargs)
        return obj


class Layer(nn.Module, metaclass=Registered):
    pass


class Shift(Layer, tag="math"):
    def __init__(self, by=1):
        super().__init__()
        self.by = by

    def forward(self, x):
        return x + self.by


class Plugin:
    plugins = []

    def __init_subclass__(cls, /, priority=0, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.priority = priority
        Plugin.plugins.append(cls)
        Plugin.plugins.sort(key=lambda c: -c.priority)


class A(Plugin): ...
class B(Plugin, priority=5):
    def run(self, x): return x.unsqueeze(0)
class C(nn.Module, Plugin, priority=2):
    def forward(self, x): return x.flatten()


print(sorted(Registered.known), Shift.tag, Shift(by=3).built_with, type(Shift).__name__)
print(Registered.known["shift"](2)(torch.arange(2)))
print([(c.__name__, c.priority) for c in Plugin.plugins], B().run(torch.zeros(2)).shape, C()(torch.zeros(2, 2)).shape)
Dyn = type("Dyn", (nn.Module,), {"forward": lambda self, x: x * 2, "__doc__": "made by type()"})
print(Dyn(), Dyn()(torch.ones(2)), Dyn.__doc__, Dyn.__mro__[1] is nn.Module)
