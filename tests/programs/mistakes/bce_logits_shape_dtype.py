import torch
from torch.nn.functional import binary_cross_entropy_with_logits as bce

logits = torch.zeros(2, 3)
print(bce(logits, torch.ones(2, 3)).shape, bce(logits, torch.ones(2, 3), reduction="none").shape)
print(bce(logits, torch.ones(2, 3, dtype=torch.double)).dtype)
for tgt, kw in [(torch.ones(2), {}), (torch.ones(2, 3).long(), {}), (torch.ones(2, 3).bool(), {}), (torch.ones(2, 3), dict(pos_weight=torch.ones(2))), (torch.ones(2, 3), dict(weight=torch.ones(4))), (torch.ones(2, 3), dict(reduction="avg"))]:
    try:
        print(bce(logits, tgt, **kw).shape)
    except Exception as e:
        print(type(e).__name__, e)
bce(logits, [1, 0])
