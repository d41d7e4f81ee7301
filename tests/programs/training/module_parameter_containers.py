import torch
from torch import nn

pl = nn.ParameterList([nn.Parameter(torch.full((2, i), float(i))) for i in range(1, 4)])
print(pl)
print(len(pl), pl[1], pl[-1].shape)
pl.append(torch.zeros(5))
pl.extend([torch.ones(1)])
print(type(pl[3]).__name__, [tuple(p.shape) for p in pl], pl[1:3])
pd = nn.ParameterDict({"left": nn.Parameter(torch.zeros(2)), "right": torch.ones(3)})
pd["mid"] = torch.zeros(1, 1)
print(pd)
print(list(pd.keys()), "left" in pd, pd.right)
pd.update({"left": nn.Parameter(torch.ones(4))})
print(pd.pop("mid").shape, len(pd), pd.get("nothing"))

class MyModule(nn.Module):
    def __init__(self):
        super().__init__()
        self.ws = nn.ParameterList(torch.eye(2) for _ in range(3))
        self.bs = nn.ParameterDict()
        self.bs["out"] = torch.tensor([1., -1.])
    def forward(self, x):
        for w in self.ws:
            x = w.mm(x)
        return x + self.bs["out"][:, None]

m = MyModule()
print(m, [n for n, _ in m.named_parameters()])
print(m(torch.arange(4.).view(2, 2)))
pd["none"]
