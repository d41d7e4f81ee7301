import torch
import torch.nn.functional as F
logits, y = torch.zeros(2, 3), torch.tensor([0, 1])
print(F.cross_entropy(logits, y, reduction='sum').shape, F.cross_entropy(logits, y, reduction='none').shape)
for kw in (dict(label_smoothing=1.5), dict(label_smoothing=-0.1), dict(reduction='average'), dict(ignore_index=1.0), dict(reduce=True)):
    try:
        print(kw, F.cross_entropy(logits, y, **kw).shape)
    except Exception as e:
        print(kw, type(e).__name__, e)
F.cross_entropy(y, logits)
