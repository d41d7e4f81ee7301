import inspect
import torch
from torch import nn


class Gate(nn.Module):
    def __init__(self, dim: int, *, bias: bool = True):
        super().__init__()
        self.a = nn.Linear(dim, dim, bias)

    def forward(self, x, scale=1.0):
        """x * sigmoid(a(x))"""
        return x * self.a(x).sigmoid() * scale


print(inspect.signature(Gate), list(inspect.signature(Gate.forward).parameters))
sig = inspect.signature(nn.Linear)
print(sig.parameters["bias"].default, [n for n, p in sig.parameters.items() if p.default is p.empty])
bound = inspect.signature(Gate(2).forward).bind(torch.zeros(1, 2))
bound.apply_defaults()
print(bound.arguments["scale"], list(bound.arguments))
print(inspect.getsource(Gate.forward))
print(inspect.getdoc(Gate.forward), inspect.isclass(Gate), inspect.ismethod(Gate(1).forward), inspect.isfunction(Gate.forward))
print([n for n, f in inspect.getmembers(Gate, inspect.isfunction) if n in Gate.__dict__])
print([c.__name__ for c in inspect.getmro(Gate)])


def helper(a, /, b, *args, c=3, **kw):
    return inspect.currentframe().f_code.co_name


print(helper(1, 2), [p.kind.name for p in inspect.signature(helper).parameters.values()])
full = inspect.getfullargspec(helper)
print(full.args, full.varargs, full.kwonlydefaults)
print(len(inspect.getsource(helper).splitlines()), inspect.getsource(lambda x: x + 1).strip()[:6])
