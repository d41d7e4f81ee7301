"""Feature extraction with a context manager."""
from __future__ import annotations

import torch
from torch import nn, Tensor


class Recorder:
    def __init__(self, model: nn.Module, *names: str):
        self.model, self.names = model, names
        self.store: dict[str, Tensor] = {}
        self._handles = []

    def __enter__(self) -> "Recorder":
        modules = dict(self.model.named_modules())
        for name in self.names:
            self._handles.append(modules[name].register_forward_hook(self._save(name)))
        return self

    def _save(self, name):
        def hook(_module, _args, output):
            self.store[name] = output.detach()
        return hook

    def __exit__(self, *exc) -> None:
        while self._handles:
            self._handles.pop().remove()

    def __getitem__(self, key: str) -> Tensor:
        return self.store[key]


net = nn.Sequential()
net.add_module("stem", nn.Conv2d(3, 4, 3, stride=2, padding=1))
net.add_module("stage", nn.Sequential(nn.Conv2d(4, 8, 3, 2, 1), nn.SiLU(), nn.Conv2d(8, 8, 1)))
net.add_module("pool", nn.AdaptiveAvgPool2d((1, 1)))

with Recorder(net, "stem", "stage.1", "pool") as rec:
    net(torch.rand(2, 3, 16, 16))
for key, value in rec.store.items():
    print(key, list(value.shape), value.requires_grad)
print(all(not m._forward_hooks for m in net.modules()))
with Recorder(net, "stage.9"):
    pass
