import torch
from torch import nn


class Frozen(nn.Module):
    """Its batch norm never trains."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 2, 3)
        self.bn = nn.BatchNorm2d(2)

    def train(self, mode=True):
        super().train(mode)
        self.bn.eval()
        return self

    def forward(self, x):
        return self.bn(self.conv(x))


class Verbose(nn.Module):
    def __call__(self, *args, **kwargs):
        print("calling", type(self).__name__, [tuple(a.shape) for a in args], kwargs)
        return super().__call__(*args, **kwargs)

    def forward(self, x, *, dim=0):
        return x.sum(dim)

    def extra_repr(self):
        return "very=True"

    def _get_name(self):
        return "Loud"


f = Frozen().train()
print(f.training, f.conv.training, f.bn.training, f.train() is f, f.eval().training)
f(torch.zeros(2, 1, 5, 5))
print(f.bn.num_batches_tracked)
print(Verbose(), Verbose()(torch.zeros(2, 3), dim=1).shape, nn.Sequential(Verbose(), Verbose())(torch.zeros(4, 3)).shape)


class Old(nn.Module):
    def __init__(self):
        super(Old, self).__init__()
        self.inner = nn.Linear(2, 2)

    def to(self, *args, **kwargs):
        print("to", args, kwargs)
        return super().to(*args, **kwargs)

    def parameters(self, recurse=True):
        return (p for p in super().parameters(recurse) if p.dim() > 1)

    def named_parameters(self, *a, **k):
        yield from super().named_parameters(*a, **k)

    def zero_grad(self, set_to_none=True):
        print("zero", set_to_none)
        super().zero_grad(set_to_none)


o = Old().to(torch.float64)
print(len(list(o.parameters())), len(list(o.named_parameters())), o.inner.bias.dtype, o.zero_grad())
