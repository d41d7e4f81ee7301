import torch
from torch import nn
feats = {}
def get(name):
    def hook(m, i, o):
        feats[name] = o.detach()
        print(f"forward {name}: {m.__class__.__name__} in={tuple(i[0].shape)} out={tuple(o.shape)}")
    return hook
net = nn.Sequential(nn.Linear(4, 8), nn.Tanh(), nn.Linear(8, 2))
handles = [m.register_forward_hook(get(n)) for n, m in net.named_children()]
net(torch.ones(5, 4))
for h in handles: h.remove()
net(torch.ones(5, 4))
print({k: v.shape for k, v in feats.items()})
x = torch.tensor([1., 2., 3.], requires_grad=True)
x.register_hook(lambda g: print("grad", g))
h = x.register_hook(lambda g: g * 10)
y = x * 2
y.retain_grad()
y.sum().backward()
print(x.grad, y.grad)
h.remove()
net[0].register_forward_pre_hook(lambda m, a: print("pre", len(a)))
net.register_full_backward_hook(lambda m, gi, go: print("bw", gi[0] if gi else None, go[0].shape))
net(torch.ones(1, 4)).sum().backward()
