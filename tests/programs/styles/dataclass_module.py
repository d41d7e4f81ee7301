from __future__ import annotations

import dataclasses
import torch
from torch import nn, Tensor


@dataclasses.dataclass(eq=False)
class MLP(nn.Module):
    """A module whose constructor a dataclass writes."""

    features: int
    hidden: int = 8
    classes: int = 3

    def __post_init__(self) -> None:
        super().__init__()
        self.up = nn.Linear(self.features, self.hidden)
        self.down = nn.Linear(self.hidden, self.classes)

    def forward(self, x: Tensor) -> Tensor:
        return self.down(self.up(x).relu())


mlp = MLP(4, classes=2)
print(mlp.hidden, mlp.features)
print([n for n, _ in mlp.named_parameters()])
print(mlp(torch.ones(5, 4)).shape)
