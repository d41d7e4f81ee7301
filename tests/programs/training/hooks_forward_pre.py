import torch
import torch.nn as nn

lin = nn.Linear(3, 2)

def widen(module, args):
    (x,) = args
    print("pre:", tuple(x.shape))
    return (x.unsqueeze(0),) if x.dim() == 1 else None

h = lin.register_forward_pre_hook(widen)
print(lin(torch.zeros(3)).shape)
print(lin(torch.zeros(5, 3)).shape)
h.remove()
print(lin(torch.zeros(3)).shape)

class Attn(nn.Module):
    def forward(self, q, *, mask=None, scale=1.0):
        return q * scale if mask is None else q * mask

def log_kwargs(mod, args, kwargs):
    print("kwargs:", sorted(kwargs), "args:", len(args))
    kwargs["scale"] = 3.0
    return args, kwargs

a = Attn()
a.register_forward_pre_hook(log_kwargs, with_kwargs=True)
a.register_forward_hook(lambda m, args, kwargs, out: print("out:", out, sorted(kwargs)), with_kwargs=True)
a(torch.ones(2))
a(torch.ones(2), mask=torch.tensor([0., 1.]))
print(len(a._forward_hooks), len(a._forward_pre_hooks))
