import torch
from torch import nn


class Freezable:
    def freeze(self):
        for p in self.parameters():
            p.requires_grad_(False)
        return self

    def unfreeze(self):
        [p.requires_grad_() for p in self.parameters()]
        return self


class Countable:
    @property
    def size(self):
        return {k: sum(p.numel() for p in self.parameters() if p.requires_grad == v) for k, v in (("train", True), ("frozen", False))}


class Described:
    name = "?"

    def __str__(self):
        return f"<{self.name}: {self.size}>"


class Base(Described, Countable, Freezable, nn.Module):
    def __init__(self, **kw):
        super().__init__()
        for k, v in kw.items():
            setattr(self, k, v)


class Student(Base):
    name = "student"

    def __init__(self, w=3, **kw):
        super().__init__(**kw)
        self.fc = nn.Linear(w, w)

    def forward(self, x):
        return self.fc(x)


class Cooperative(nn.Module):
    def __init__(self, *args, dim, **kwargs):
        super().__init__()
        self.dim = dim
        self.extra = (args, kwargs)


class Left(Cooperative):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.left = nn.Linear(self.dim, 1)


class Right(Cooperative):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.right = nn.Linear(self.dim, 2)


class Both(Left, Right):
    pass


s = Student(temperature=2.0)
print(s, s.freeze(), s.unfreeze().size, s.temperature, repr(s), sep="\n")
print([c.__name__ for c in Student.__mro__])
b = Both("x", dim=4, y=1)
print([n for n, _ in b.named_children()], b.extra, [c.__name__ for c in Both.__mro__][:4])
