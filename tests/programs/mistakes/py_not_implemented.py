import torch
from torch import nn

class Base(nn.Module):
    def forward(self, x):
        return self.head(self.features(x))
    def features(self, x):
        raise NotImplementedError("features() of " + type(self).__name__)
    def head(self, x):
        return x.mean(dim=(-2, -1))

class Good(Base):
    def features(self, x): return x * 2

class Lazy(Base): ...

x = torch.ones(1, 3, 2, 2)
print(Good()(x))
Lazy()(x)
