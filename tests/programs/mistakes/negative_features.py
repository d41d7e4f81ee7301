import torch.nn as nn
widths = [8, 4, 0, -4]
layers = []
for a, b in zip(widths, widths[1:]):
    layers.append(nn.Linear(a, b))
    print(layers[-1])
