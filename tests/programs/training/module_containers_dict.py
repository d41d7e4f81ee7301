import torch
import torch.nn as nn

acts = nn.ModuleDict([["lrelu", nn.LeakyReLU()], ["prelu", nn.PReLU()]])
print(acts)
acts["gelu"] = nn.GELU()
acts.update({"tanh": nn.Tanh(), "prelu": nn.PReLU(3)})
print(list(acts.keys()), len(acts), "tanh" in acts, "relu" in acts)
print(acts.pop("tanh"))
for k, v in acts.items():
    print(k, "->", v)
print([type(v).__name__ for v in acts.values()], list(acts.state_dict()))
print(acts["prelu"](torch.zeros(1, 3, 2)).shape)
del acts["lrelu"]

class Multi(nn.Module):
    def __init__(self, heads):
        super().__init__()
        self.heads = nn.ModuleDict({k: nn.Linear(4, n) for k, n in heads.items()})
    def forward(self, x):
        return {k: head(x) for k, head in self.heads.items()}

out = Multi({"cls": 3, "reg": 1})(torch.randn(5, 4))
print({k: tuple(v.shape) for k, v in out.items()})
acts.clear()
print(acts, len(acts))
try:
    nn.ModuleDict({"keys": nn.ReLU()})
except KeyError as e:
    print("KeyError", e)
acts["nope"]
