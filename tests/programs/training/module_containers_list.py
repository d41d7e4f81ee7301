import torch
import torch.nn as nn

ml = nn.ModuleList([nn.Linear(i, i + 1) for i in range(1, 5)])
print(len(ml), ml[0], ml[-1])
print(ml[1:3])
ml.append(nn.ReLU())
ml.insert(0, nn.Flatten())
ml.extend([nn.Tanh(), nn.Sigmoid()])
print([type(m).__name__ for m in ml])
popped = ml.pop(0)
print(popped, len(ml))
ml[4] = nn.GELU()
del ml[-1]
del ml[1:3]
print(ml)
print([n for n, _ in ml.named_parameters()])
ml += [nn.Softmax(dim=-1)]
both = ml + nn.ModuleList([nn.Identity()])
print(len(both), type(both).__name__, nn.ReLU in [type(m) for m in both])
print(list(reversed(range(len(ml)))), ml[0] in ml)
print(nn.ModuleList([nn.Linear(2, 2) for _ in range(3)]))
for bad in (lambda: ml[10], lambda: ml["0"], lambda: ml(torch.zeros(1))):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
ml.extend(nn.ReLU())
