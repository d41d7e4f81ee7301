import torch
import torch.nn as nn
logits = torch.tensor([-1.5, 0.5, 3.])
target = torch.tensor([0., 1., 1.])
print(nn.BCEWithLogitsLoss()(logits, target).shape)
print(nn.BCELoss()(logits.clamp(0, 1), target).shape)
print(nn.BCELoss()(logits, target).shape)
