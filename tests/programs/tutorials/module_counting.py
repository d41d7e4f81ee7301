import torch
from torch import nn
class Counter(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("count", torch.tensor(0))
        self.scale = nn.Parameter(torch.ones(3))
        self.layers = nn.ModuleList([nn.Linear(3, 3, bias=False) for _ in range(2)])
        self.d = nn.ModuleDict({"relu": nn.ReLU(), "gelu": nn.GELU()})
    def forward(self, x, act="relu"):
        self.count += 1
        for l in self.layers:
            x = self.d[act](l(x)) * self.scale
        return x
    def extra_repr(self):
        return f"count={int(self.count)}"
m = Counter()
print(m)
m(torch.ones(2, 3)); m(torch.ones(2, 3), act="gelu")
print(m.count, m)
print(m.state_dict().keys())
print([type(x).__name__ for x in m.modules()], [n for n, _ in m.named_modules()])
m.apply(lambda mod: print("visit", mod._get_name()))
m.double(); print(m.scale.dtype, m.count.dtype)
print(m.scale)
m(torch.ones(2, 3).double(), act="tanh")
