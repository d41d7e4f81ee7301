from torch import nn
a, b = nn.ReLU(), nn.Linear(1, 1)
print(nn.Sequential(a) + nn.Sequential(b))
print(nn.ModuleList([a]) + nn.ModuleList([b]))
net = a + b
