import torch
from torch import nn


class Base(nn.Module):
    registry, _count = {}, 0

    def __new__(cls, *args, **kwargs):
        cls._count += 1
        return super().__new__(cls)

    def __init__(self, name="base", /):
        super().__init__()
        self.name = name
        self.__secret = nn.Linear(1, 1)

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Base.registry[cls.__name__] = cls

    def __eq__(self, other):
        return isinstance(other, Base) and self.name == other.name

    def __hash__(self):
        return id(self)

    def __str__(self):
        return f"{type(self).__name__}<{self.name}>"

    def __format__(self, spec):
        return format(str(self), spec)

    def __lshift__(self, other):
        self.add_module("child", other)
        return self

    def __del__(self):
        pass

    @property
    def secret(self):
        return self.__secret


class Derived(Base):
    class Meta:
        order = 1

    def __init__(self, *a, scale: float = 1.0, **k):
        super().__init__(*a, **k)
        self.scale = scale
        self.sub = self.Sub(2)

    class Sub(nn.Linear):
        def __init__(self, n):
            super().__init__(n, n, bias=False)


d = Derived("d", scale=2.0)
print(d, f"{d:>14}|", repr(d), Base.registry, Derived._count, Base._count, sep="\n")
print(d == Derived("d"), d == Base(), d != Derived("e"), d.secret.weight.shape, "_Base__secret" in dict(d.named_children()), Derived.Meta.order, Derived.Sub.__qualname__)
print((d << nn.ReLU()).child, [n for n, _ in d.named_modules()], len({d, Derived("d")}))
print(Derived.__bases__, Derived.__init__.__kwdefaults__, callable(d), d.__class__ is type(d), d.__module__)
