import torch
from torch import nn


class Stack(nn.Module):
    def __init__(self, *layers):
        super().__init__()
        self._names = []
        for l in layers:
            self.append(l)

    def append(self, layer):
        name = f"{type(layer).__name__.lower()}{len(self._names)}"
        self._names.append(name)
        self.add_module(name, layer)
        return self

    def __getitem__(self, i):
        if isinstance(i, slice):
            return Stack(*[self._modules[n] for n in self._names[i]])
        if isinstance(i, str):
            return self._modules[i]
        return self._modules[self._names[i]]

    def __len__(self):
        return len(self._names)

    def __iter__(self):
        return iter(self._modules.values())

    def __contains__(self, kind):
        return any(isinstance(m, kind) for m in self)

    def __add__(self, other):
        return Stack(*self, *other)

    def __rshift__(self, layer):
        return self.append(layer)

    def __reversed__(self):
        return (self[i] for i in range(len(self) - 1, -1, -1))

    def forward(self, x, upto=None):
        for layer in self[:upto]:
            x = layer(x)
        return x


s = Stack(nn.Linear(2, 3)) >> nn.ReLU() >> nn.Linear(3, 4)
print(s, len(s), s[-1], s["relu1"], s[1:], nn.ReLU in s, nn.GELU in s, sep="\n")
print(s(torch.zeros(1, 2)).shape, s(torch.zeros(1, 2), upto=1).shape, (s + Stack(nn.Flatten(0))).state_dict().keys())
print([type(m).__name__ for m in reversed(s)], *(len(list(m.parameters())) for m in s))
head, *middle, tail = s
print(head.out_features, middle, tail.out_features)
