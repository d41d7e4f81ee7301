import torch
import torch.nn as nn

B, T, V = 4, 7, 5
logits = torch.zeros(B, T, V, requires_grad=True)
target = torch.ones(B, T, dtype=torch.int64)
ce = nn.CrossEntropyLoss()
print(ce(logits.flatten(0, 1), target.flatten()).shape)
print(ce(logits.transpose(1, 2), target).shape)
print(ce(logits, target))
