from enum import Enum, IntEnum, Flag, auto, unique
import torch
from torch import nn


@unique
class Act(str, Enum):
    RELU = "relu"
    GELU = "gelu"
    NONE = "none"

    def build(self) -> nn.Module:
        return {Act.RELU: nn.ReLU, Act.GELU: nn.GELU}.get(self, nn.Identity)()


class Stage(IntEnum):
    STEM = auto()
    BODY = auto()
    HEAD = auto()


class Part(Flag):
    WEIGHT = auto()
    BIAS = auto()
    BOTH = WEIGHT | BIAS


for a in Act:
    print(a.name, a.value, a == a.value, a.build())
print(Act("gelu") is Act.GELU, list(Stage), Stage.BODY + 1, Stage["HEAD"].value)
layers = {s: nn.Linear(s, s + 1) for s in Stage}
print({s.name: tuple(l.weight.shape) for s, l in layers.items()})
print(Part.WEIGHT in Part.BOTH, (Part.WEIGHT & Part.BIAS).value, Part.BOTH.value, Part.BIAS.name)
print(torch.zeros(Stage.HEAD, Stage.BODY).shape)
