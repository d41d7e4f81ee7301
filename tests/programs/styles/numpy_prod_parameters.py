import numpy as np
import torch.nn as nn

net = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.ReLU(), nn.Flatten(), nn.Linear(8 * 6 * 6, 10))
model_parameters = filter(lambda p: p.requires_grad, net.parameters())
params = sum([np.prod(p.size()) for p in model_parameters])
print("Trainable parameters: %d" % params)
for name, p in net.named_parameters():
    print(name, tuple(p.shape), int(np.prod(p.shape)))
print("total MB: {:.4f}".format(params * 4 / 1024. / 1024.))
