from torch import nn
layers = [nn.Linear(i, i + 1) for i in range(1, 4)]
for i in range(len(layers)):
    print(layers[i].out_features, layers[i + 1].in_features)
