import torch
import torch.nn as nn
from torch.utils.checkpoint import checkpoint, checkpoint_sequential

calls = []


class Block(nn.Module):
    def __init__(self, d, name):
        super().__init__()
        self.lin = nn.Linear(d, d)
        self.name = name

    def forward(self, x, scale=1.0, *, flag=False):
        calls.append(self.name)
        return x + scale * torch.tanh(self.lin(x))


class Deep(nn.Module):
    gradient_checkpointing = False

    def __init__(self, depth, d):
        super().__init__()
        self.blocks = nn.ModuleList([Block(d, f"b{i}") for i in range(depth)])

    def gradient_checkpointing_enable(self):
        self.gradient_checkpointing = True

    def forward(self, x):
        for blk in self.blocks:
            if self.gradient_checkpointing and self.training:
                x = checkpoint(blk, x, 0.5, use_reentrant=False, flag=True)
            else:
                x = blk(x)
        return x


m = Deep(3, 4)
x = torch.randn(2, 4, requires_grad=True)
m(x).sum().backward()
print("plain", calls)
calls.clear()
m.gradient_checkpointing_enable()
y = m(x)
print("forward", calls)
y.sum().backward()
print("after backward", calls)
print(all(p.grad is not None for p in m.parameters()), x.grad.shape)
calls.clear()
m.eval()
m(x)
print("eval", calls)
seq = nn.Sequential(*[nn.Linear(4, 4) for _ in range(6)])
out = checkpoint_sequential(seq, 3, x, use_reentrant=False)
print(out.shape, out.requires_grad)
out.mean().backward()
print(seq[0].weight.grad.shape)
r = checkpoint(lambda a, b: (a * b, a + b), torch.tensor([2.0], requires_grad=True), torch.tensor([3.0]), use_reentrant=True)
print(r[0].item(), r[1].item(), type(r))

net = nn.Sequential(nn.Linear(4, 8), nn.LayerNorm(8), nn.ReLU(), nn.Linear(8, 2))
with torch.autocast(device_type="cpu", dtype=torch.bfloat16):
    h = net[0](x)
    n = net[1](h)
    o = net(x)
    loss = nn.functional.cross_entropy(o, torch.tensor([0, 1]))
    print(h.dtype, n.dtype, o.dtype, loss.dtype)
    with torch.autocast("cpu", enabled=False):
        print((x @ x.t()).dtype)
    print((x @ x.t()).dtype, torch.is_autocast_enabled("cpu"), torch.get_autocast_dtype("cpu"))
loss.backward()
print(net[0].weight.grad.dtype, net[0].weight.dtype)
print(torch.is_autocast_cpu_enabled())
half = net.to(torch.bfloat16)
print({n: str(p.dtype) for n, p in half.named_parameters()})
try:
    half(torch.randn(1, 4))
except RuntimeError as e:
    print(e)
