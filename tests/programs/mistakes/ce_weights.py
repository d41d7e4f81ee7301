import torch
from torch import nn
logits, y = torch.zeros(4, 3), torch.tensor([0, 1, 2, 1])
print(nn.CrossEntropyLoss(weight=torch.tensor([1., 2., 3.]))(logits, y).shape)
try:
    nn.CrossEntropyLoss(weight=[1., 2., 3.])
except TypeError as e:
    print(e)
try:
    nn.CrossEntropyLoss(weight=torch.tensor([1, 2, 3]))(logits, y)
except RuntimeError as e:
    print(e)
nn.CrossEntropyLoss(weight=torch.ones(4))(logits, y)
