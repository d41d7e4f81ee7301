import torch
import torch.nn as nn

class LazyMLP(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.LazyConv2d(8, kernel_size=3)
        self.bn = nn.LazyBatchNorm2d()
        self.fc = nn.LazyLinear(4)
    def forward(self, x):
        return self.fc(self.bn(self.conv(x)).flatten(1))

m = LazyMLP()
print(m)
print(type(m.fc).__name__, m.fc.weight)
print(m.fc.has_uninitialized_params(), [n for n, _ in m.named_parameters()])
try:
    m.fc.weight.shape
except RuntimeError as e:
    print(e)
try:
    print(sum(p.numel() for p in m.parameters()))
except Exception as e:
    print(type(e).__name__, str(e)[:60])
m(torch.zeros(2, 3, 6, 6))
print(m)
print(type(m.fc).__name__, m.fc.weight.shape, sum(p.numel() for p in m.parameters()))
m(torch.zeros(2, 3, 7, 7))
