import torch
from torch import nn

net = nn.Sequential()
net.add_module("stem", nn.Sequential(nn.Conv2d(3, 4, 3), nn.ReLU()))
net.add_module("blocks", nn.ModuleList([nn.ModuleDict({"a": nn.Conv2d(4, 4, 1), "b": nn.Identity()}) for _ in range(2)]))
net.add_module("head", nn.Linear(4, 2))

print([n for n, _ in net.named_children()], len(list(net.children())), len(list(net.modules())))
print([n for n, _ in net.named_modules()])
print([n for n, _ in net.named_modules(prefix="root")][:3], [n for n, _ in net.blocks.named_parameters("blk")][:2])
print([n for n, m in net.named_modules() if not list(m.children())])
print(net.get_submodule("blocks.1.a"), net.get_parameter("stem.0.bias").shape, net.get_submodule("") is net)
memo = set()
print([type(m).__name__ for n, m in net.named_modules(memo=memo)][:2], len(memo))


def walk(m, f, path=()):
    yield path, f(m)
    for n, c in m.named_children():
        yield from walk(c, f, path + (n,))


print({".".join(p): k for p, k in walk(net, lambda m: len(m._parameters)) if k})
print(max((len(p) for p, _ in walk(net, id))), next(m for m in net.modules() if isinstance(m, nn.Linear)))
for name, m in net.named_modules():
    depth = name.count(".")
    if name and depth < 2:
        print("  " * depth + name.split(".")[-1], type(m).__name__, sum(p.numel() for p in m.parameters()), sep=" : ")
net.requires_grad_(False).head.requires_grad_(True)
print([n for n, p in net.named_parameters() if p.requires_grad], sum(p.requires_grad for p in net.parameters()))
for m in net.modules():
    m.training = isinstance(m, nn.Linear)
print(sum(m.training for m in net.modules()), net.eval().head.training, net.train().stem.training)
parents = {c: p for p in net.modules() for c in p.children()}
print(type(parents[net.head]).__name__, type(parents[net.blocks[0]["a"]]).__name__)
net.to(memory_format=torch.channels_last)
print(net.stem[0].weight.is_contiguous(memory_format=torch.channels_last), net.stem[0].weight.stride())
