import torch.nn as nn
layers = []
cin = 3
for cout in [8, 16]:
    layers += [nn.Conv2d(cin, cout, 3), nn.ReLU()]
    cin = cout
print(len(layers), nn.Sequential(*layers)[2].weight.shape)
features = nn.Sequential(layers)
