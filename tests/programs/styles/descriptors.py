import torch
from torch import nn


class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.name)

    def __set__(self, obj, value):
        if value <= 0:
            raise ValueError(f"{self.name[1:]} must be positive, not {value}")
        setattr(obj, self.name, value)


class Shape:
    """Reads the shape of a parameter without naming it twice"""
    def __init__(self, path):
        self.path = path.split(".")

    def __get__(self, obj, owner):
        for p in self.path:
            obj = getattr(obj, p)
        return tuple(obj.shape)


class Net(nn.Module):
    width = Positive()
    depth = Positive()
    weight_shape = Shape("layers.0.weight")

    def __init__(self, width, depth):
        super().__init__()
        self.width, self.depth = width, depth
        self.layers = nn.Sequential(*[nn.Linear(width, width) for _ in range(depth)])


n = Net(3, 2)
print(n.width, n.depth, n.weight_shape, type(Net.width).__name__)
for w, d in ((0, 1), (1, -1)):
    try:
        Net(w, d)
    except ValueError as e:
        print(e)
n.width = 10
print(n.width, sorted(k for k in n.__dict__ if k in ("_width", "_depth")))
