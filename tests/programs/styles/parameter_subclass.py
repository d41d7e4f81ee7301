import torch
from torch import nn


class Mask(nn.Parameter):
    def __new__(cls, data, name="mask"):
        self = super().__new__(cls, data, requires_grad=False)
        self.label = name
        return self

    def keep(self):
        return int(self.sum().item())


class Pruned(nn.Linear):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.mask = Mask(torch.ones_like(self.weight), "ones")

    def forward(self, x):
        return nn.functional.linear(x, self.weight * self.mask, self.bias)


p = Pruned(4, 2, bias=True)
p.mask.data[:, ::2] = 0
print(type(p.mask).__name__, isinstance(p.mask, nn.Parameter), p.mask.label, p.mask.keep(), p.mask.requires_grad)
print(p, p(torch.zeros(3, 4)).shape, [n for n, q in p.named_parameters() if not q.requires_grad])
print(p.mask)
buf = nn.Buffer(torch.arange(2.))
m = nn.Module()
m.b = buf
print(list(dict(m.named_buffers())), isinstance(buf, torch.Tensor), isinstance(buf, nn.Parameter), isinstance(torch.zeros(1), nn.Parameter))
