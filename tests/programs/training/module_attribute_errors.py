import torch
import torch.nn as nn

class A(nn.Module):
    def __init__(self):
        self.fc = nn.Linear(2, 2)
        super().__init__()

class B(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(2, 2)
    def forward(self, x):
        return self.fcc(x)

class C(nn.Module):
    pass

class D(nn.Module):
    @property
    def broken(self):
        return self.not_there

for make in (A, lambda: B()(torch.zeros(1, 2)), lambda: C()(torch.zeros(1)), lambda: D().broken,
             lambda: setattr(B(), "fc", torch.zeros(2)), lambda: B().register_buffer("fc", torch.zeros(1)),
             lambda: B().add_module("x.y", nn.ReLU()), lambda: B().add_module("", nn.ReLU()),
             lambda: B().register_parameter("p", torch.zeros(1)), lambda: B().register_buffer("b", 3),
             lambda: B().add_module("x", 3), lambda: B().get_submodule("fc.weight"), lambda: B().get_parameter("fc"),
             lambda: nn.Sequential(nn.ReLU(), 5), lambda: nn.ModuleList([1]), lambda: nn.ModuleDict({"a": 1})):
    try:
        make()
        print("no error")
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
b = B()
del b.fc
print(b)
b.fc
