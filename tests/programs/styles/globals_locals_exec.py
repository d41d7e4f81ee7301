import torch
from torch import nn

for n in (2, 3):
    globals()[f"layer{n}"] = nn.Linear(n, n)
print(layer2, layer3.weight.shape, "layer4" in globals())


def scope(a, b=2):
    c = torch.zeros(a, b)
    return sorted(locals()), locals()["c"].shape


print(scope(1))
namespace = {"nn": nn, "torch": torch}
exec("""
class Generated(nn.Module):
    def forward(self, x):
        return x.sum(dim=-1)

shapes = [Generated()(torch.zeros(2, k)).shape for k in (1, 2)]
""", namespace)
print(namespace["shapes"], namespace["Generated"]())
print(eval("torch.ones(2, 3).shape"), eval("a + b", {"a": torch.ones(1), "b": 2}), eval("nn.ReLU")())
code = compile("[(k, torch.arange(k)) for k in range(3)]", "<generated>", "eval")
print(eval(code))
template = "nn.{name}({args})"
for name, args in dict(Linear="4, 2, bias=False", Conv1d="1, 2, kernel_size=3", Dropout="0.3", MultiheadAttention="4, 2").items():
    print(eval(template.format(name=name, args=args)).__class__.__name__, end=" ")
print()
source = ["def forward(x):"] + [f"    x = x.repeat_interleave(2, {d})" for d in (0, 1)] + ["    return x"]
exec("\n".join(source))
print(forward(torch.arange(2).view(1, 2)))
