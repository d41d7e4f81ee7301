import torch
from torch.optim import SGD, Adam, AdamW, RMSprop, Adagrad

w = torch.nn.Parameter(torch.ones(3))

attempts = [
    lambda: SGD([w], lr=-0.1),
    lambda: Adam([w], lr=-1.0),
    lambda: Adam([w], betas=(1.0, 0.999)),
    lambda: Adam([w], betas=(0.9, 2)),
    lambda: Adam([w], eps=-1e-8),
    lambda: AdamW([w], weight_decay=-0.1),
    lambda: RMSprop([w], alpha=-1),
    lambda: Adagrad([w], lr_decay=-1),
    lambda: SGD(w, lr=0.1),
    lambda: SGD([1, 2], lr=0.1),
    lambda: SGD([w * 2], lr=0.1),
    lambda: SGD([{"params": w}, {"params": w}], lr=0.1),
    lambda: SGD([], lr=0.1),
]
for i, attempt in enumerate(attempts):
    try:
        attempt()
        print(i, "fine")
    except Exception as exc:
        print(i, type(exc).__name__, "-", exc)
SGD([w], lr=0.1, lr_rate=3)
