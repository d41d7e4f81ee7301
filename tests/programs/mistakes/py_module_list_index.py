import torch
from torch import nn
ml = nn.ModuleList(nn.Linear(2, 2) for _ in range(3))
print(ml[-1], len(ml[1:]), ml[0] is ml[-3])
try:
    ml[3]
except IndexError as e:
    print(e)
try:
    ml['0']
except Exception as e:
    print(type(e).__name__, e)
seq = nn.Sequential(*ml)
print(seq[:2])
seq[5]
