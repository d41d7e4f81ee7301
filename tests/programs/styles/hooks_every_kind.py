import torch
from torch import nn

log = []
net = nn.Sequential()
net.add_module("a", nn.Linear(3, 4))
net.add_module("b", nn.ReLU())

handles = [
    net.a.register_forward_pre_hook(lambda m, args: log.append(f"pre {type(m).__name__} {tuple(args[0].shape)}")),
    net.a.register_forward_hook(lambda m, args, out: log.append(f"post {tuple(out.shape)}")),
    net.b.register_forward_hook(lambda m, args, out: out + 1),
    net.b.register_full_backward_hook(lambda m, gin, gout: log.append(f"back {len(gin)} {tuple(gout[0].shape)}")),
    net.register_forward_hook(lambda m, args, kwargs, out: log.append(f"root {sorted(kwargs)}"), with_kwargs=True),
]
x = torch.zeros(2, 3, requires_grad=True)
x.register_hook(lambda g: log.append(f"grad of x {tuple(g.shape)}"))
y = net(x)
y.register_hook(lambda g: g * 2)
y.sum().backward()
print(*log, sep="\n")
print(y.shape, x.grad.shape)
log.clear()
for h in handles:
    h.remove()
net(x)
print(log, len(net.a._forward_hooks))


def replace_input(module, args):
    return (torch.ones(5, 3),)


with torch.no_grad():
    h = net.a.register_forward_pre_hook(replace_input)
    print(net(x).shape)
    h.remove()
    first = net.a.register_forward_hook(lambda *a: log.append("first"))
    net.a.register_forward_hook(lambda *a: log.append("second"), prepend=True)
    net(x)
    print(log)

acts = {}
for name, m in net.named_modules():
    m.register_forward_hook(lambda mod, i, o, name=name: acts.__setitem__(name or "net", o.detach().shape))
net(x)
print(acts)
p = nn.Parameter(torch.ones(2))
p.register_post_accumulate_grad_hook(lambda q: print("accumulated", q.grad.shape))
(p * 3).sum().backward()
