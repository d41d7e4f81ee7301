import torch
from torch.nn import functional as F
logits = torch.zeros(3, 5)
soft = torch.full((3, 5), 0.2)
print(F.cross_entropy(logits, soft).shape)
try:
    F.cross_entropy(logits, soft[:, :4])
except Exception as e:
    print(type(e).__name__, e)
try:
    F.cross_entropy(logits, soft[0])
except Exception as e:
    print(type(e).__name__, e)
F.nll_loss(F.log_softmax(logits, 1), soft)
