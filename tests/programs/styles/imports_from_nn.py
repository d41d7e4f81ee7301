from torch import nn, Tensor, optim, device, dtype, Size, float32, int64 as long
from torch.nn import functional as F, Linear as L, Module as M, ModuleList, Parameter
from torch.nn.modules.conv import Conv2d, _ConvNd
from torch.nn.modules.utils import _pair, _single
from torch.nn.parameter import Parameter as P2
import torch.nn.functional as FF
import torch as th


class Net(M):
    def __init__(self) -> None:
        super().__init__()
        self.layers = ModuleList([L(2, 3), L(3, 4)])
        self.gain = Parameter(th.ones(1))

    def forward(self, x: Tensor) -> Tensor:
        for l in self.layers:
            x = F.silu(l(x))
        return x * self.gain


net = Net()
print(net(th.zeros(5, 2)).size() == Size([5, 4]), isinstance(net, nn.Module), Parameter is P2, F is FF)
print(issubclass(Conv2d, _ConvNd), _pair(3), _single(2), _pair((1, 2)))
print(optim.SGD(net.parameters(), lr=0.1).defaults["lr"], device("cpu"), float32, th.zeros(1, dtype=long).dtype is th.long, isinstance(long, dtype))
print(L.__module__, M.__name__, F.__name__, Conv2d.__qualname__)
