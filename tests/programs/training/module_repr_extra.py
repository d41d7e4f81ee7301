import torch
from torch import nn

class Film(nn.Module):
    r"""FiLM with a custom repr."""
    def __init__(self, c, cond, eps=1e-5):
        super().__init__()
        self.c, self.cond, self.eps = c, cond, eps
        self.to = nn.Linear(cond, 2 * c)

    def extra_repr(self) -> str:
        return 'c={c}, cond={cond}, eps={eps}'.format(**self.__dict__)

class Lines(nn.Module):
    def extra_repr(self):
        return "first line\nsecond line"

class Named(nn.Module):
    def __repr__(self):
        return f"<{self.__class__.__name__} {'train' if self.training else 'eval'}>"

    def _get_name(self):
        return "other"

print(Film(4, 8))
print(Lines())
print(nn.Sequential(Lines(), Named(), Film(1, 2)))
print(Named().eval(), str(Named()), Named()._get_name())
print(nn.Sequential(*[nn.Linear(2, 2)] * 2 + [nn.ReLU(inplace=True)]))
same = nn.ModuleList(nn.TransformerEncoderLayer(4, 2, 8) for _ in range(2))
print(same)
print(nn.Bilinear(2, 3, 4), nn.Embedding(3, 4, padding_idx=0), nn.GroupNorm(2, 4), nn.Upsample(scale_factor=2, mode="nearest"), sep="\n")
