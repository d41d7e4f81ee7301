import torch
from torch import nn


class Hidden(nn.Module):
    def __init__(self):
        super().__init__()
        self.in_list = [nn.Linear(1, 1)]
        self.in_tuple = (nn.Linear(1, 1), nn.Linear(1, 1))
        self.in_dict = {"a": nn.Linear(1, 1)}
        self.plain = torch.zeros(3)
        self.real = nn.Linear(1, 1)


class Shown(Hidden):
    def __init__(self):
        super().__init__()
        for i, m in enumerate(self.in_list):
            self.add_module(f"list_{i}", m)
        for i, m in enumerate(self.in_tuple):
            self.register_module(f"tuple_{i}", m)
        for k, m in self.in_dict.items():
            self.add_module(k, m)
        self.register_parameter("w", nn.Parameter(torch.zeros(2)))
        self.register_buffer("saved", torch.zeros(1))
        self.register_buffer("temp", torch.zeros(4), persistent=False)
        self.add_module("nothing", None)


for cls in (Hidden, Shown):
    m = cls()
    print(cls.__name__, len(list(m.parameters())), [n for n, _ in m.named_children()], list(m.state_dict()), [n for n, _ in m.named_buffers()])
print(m)
m.double()
print(m.plain.dtype, m.in_list[0].weight.dtype, m.in_dict["a"].weight.dtype, m.temp.dtype)
h = Hidden().half()
print(h.in_list[0].weight.dtype, h.real.weight.dtype)
ml = nn.ModuleList()
ml.append(nn.ReLU()); ml.extend([nn.Tanh(), nn.GELU()]); ml.insert(1, nn.Identity())
ml[0] = nn.SELU()
print(ml, ml.pop(0), len(ml), [type(x).__name__ for x in ml[:2]])
md = nn.ModuleDict([["x", nn.ReLU()], ["y", nn.Tanh()]])
md.update({"z": nn.Flatten()})
print(list(md), md.pop("x"), "x" in md, list(md.values()), md.get("q") if hasattr(md, "get") else None)
pl = nn.ParameterList([torch.zeros(2), nn.Parameter(torch.zeros(1, 1))])
print(pl, nn.ParameterDict({"k": nn.Parameter(torch.zeros(3))}), len(pl), isinstance(pl[0], nn.Parameter))
