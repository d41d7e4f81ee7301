import torch
from torch import nn


class Inner(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.zeros(2))
        self.register_buffer("steps", torch.tensor(0))
        self.register_buffer("scratch", torch.zeros(3), persistent=False)


class Outer(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = Inner()
        self.b = nn.ModuleList([Inner(), nn.Identity()])
        self.alias = self.a
        self.none = None
        self.register_parameter("missing", None)
        self.register_buffer("mask", None)
        self.scale = nn.Parameter(torch.ones(1))


o = Outer()
print([n for n, _ in o.named_parameters()])
print([n for n, _ in o.named_parameters(recurse=False)])
print([n for n, _ in o.named_parameters(prefix="model", remove_duplicate=False)])
print([n for n, _ in o.named_buffers()])
print([n for n, _ in o.named_children()])
print([n for n, _ in o.named_modules()])
print([type(m).__name__ for m in o.children()])
print(len(list(o.modules())), len(list(o.named_modules(remove_duplicate=False))))
print(list(o.state_dict()))
print(o.missing, o.mask, o.none)
print(o)
o.missing = nn.Parameter(torch.zeros(2, 2))
o.mask = torch.ones(1)
print([n for n, _ in o.named_parameters()][:2], [n for n, _ in o.named_buffers()])
o.missing = torch.zeros(2, 2)
