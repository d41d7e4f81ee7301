import torch
import torch.nn as nn
import torch.nn.functional as F

logits = torch.zeros(3, 4)
target = torch.tensor([0, 3, 2])

print(F.cross_entropy(logits, target).shape)
print(F.cross_entropy(logits, target, reduction="none").shape)
print(F.cross_entropy(logits, target, reduction="sum").dim())

ignored = torch.tensor([0, -100, 2])
per = nn.CrossEntropyLoss(ignore_index=-100, reduction="none")(logits, ignored)
print(per.shape)

weighted = nn.CrossEntropyLoss(weight=torch.tensor([1., 2., 3., 4.]), label_smoothing=0.1)
print(weighted, weighted.label_smoothing, list(weighted.state_dict()))
print(weighted(logits, target).shape)

# segmentation: N C H W against N H W
seg = torch.randn(2, 4, 6, 6)
mask = torch.randint(0, 4, (2, 6, 6))
print(F.cross_entropy(seg, mask).shape, F.cross_entropy(seg, mask, reduction="none").shape)
# probabilities as target
soft = F.one_hot(target, 4).float()
print(F.cross_entropy(logits, soft).shape)
# no batch
print(F.cross_entropy(torch.randn(4), torch.tensor(1)).shape)
# language model
lm = torch.randn(2, 7, 11)
ids = torch.randint(11, (2, 7))
print(F.cross_entropy(lm.transpose(1, 2), ids).shape)
F.cross_entropy(lm, ids)
