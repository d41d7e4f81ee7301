import torch
from torch import nn
layers = nn.ModuleList([nn.Linear(4, 5), nn.ReLU(), nn.Linear(5, 2)])
x = torch.zeros(3, 4)
h = x
for layer in layers:
    h = layer(h)
print(len(layers), h.shape)
y = layers(x)
