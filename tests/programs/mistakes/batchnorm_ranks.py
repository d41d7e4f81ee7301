import torch
from torch import nn

inputs = {n: torch.zeros((2, 4) + (3,) * (n - 2)) for n in range(2, 6)}
for cls in (nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d, nn.InstanceNorm1d, nn.InstanceNorm2d, nn.InstanceNorm3d):
    for n, x in inputs.items():
        try:
            print(cls.__name__, n, cls(4)(x).shape)
        except ValueError as e:
            print(cls.__name__, n, "ValueError:", e)
nn.BatchNorm2d(4)(torch.zeros(4, 3, 3))
