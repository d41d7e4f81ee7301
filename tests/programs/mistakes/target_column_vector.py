import torch
from torch import nn
logits = nn.Linear(8, 3)(torch.randn(6, 8))
target = torch.zeros(6, 1, dtype=torch.long)
print("logits %s target %s" % (tuple(logits.shape), tuple(target.shape)))
loss_fn = nn.CrossEntropyLoss(label_smoothing=0.1)
print(loss_fn(logits, target.squeeze(1)).dim())
print(loss_fn(logits, target).dim())
