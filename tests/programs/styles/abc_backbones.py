import abc
import torch
from torch import nn, Tensor


class Backbone(nn.Module, abc.ABC):
    @property
    @abc.abstractmethod
    def out_channels(self) -> int: ...

    @abc.abstractmethod
    def stages(self, x: Tensor) -> list[Tensor]: ...

    def forward(self, x: Tensor) -> dict[str, Tensor]:
        return {f"c{i}": f for i, f in enumerate(self.stages(x), 2)}


class Tiny(Backbone):
    def __init__(self, c: int = 4) -> None:
        super().__init__()
        self.c = c
        self.convs = nn.ModuleList([nn.Conv2d(3 if i == 0 else c, c, 3, 2, 1) for i in range(3)])

    @property
    def out_channels(self):
        return self.c

    def stages(self, x):
        return [x := conv(x) for conv in self.convs]


b = Tiny()
print({k: tuple(v.shape) for k, v in b(torch.zeros(1, 3, 32, 32)).items()}, b.out_channels)
print(issubclass(Tiny, Backbone), isinstance(b, abc.ABC), sorted(Backbone.__abstractmethods__), Tiny.__abstractmethods__)
try:
    Backbone()
except TypeError as e:
    print(type(e).__name__, str(e).split(" with")[0])
