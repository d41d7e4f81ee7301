import torch
layers = [3, 1, 2]
order = layers.sort()
print(layers, order)
params = [torch.zeros(n) for n in layers]
print([p.shape for p in params])
[torch.zeros(n) for n in order]
