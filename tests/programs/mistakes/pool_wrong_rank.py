import torch
import torch.nn as nn
for x in (torch.zeros(4, 8, 8), torch.zeros(1, 4, 8, 8), torch.zeros(8, 8)):
    print(x.dim(), nn.MaxPool2d(2)(x).shape)
