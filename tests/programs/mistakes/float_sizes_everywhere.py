import torch
from torch import nn
import torch.nn.functional as F

h = 7
print(torch.zeros(h // 2, 2).shape)
tries = [
    lambda: nn.Linear(10.0, 5), lambda: nn.Conv2d(3, 8 / 2, 3), lambda: nn.Conv2d(3, 8, 3.0), lambda: nn.Embedding(100.0, 4),
    lambda: nn.BatchNorm1d(4 / 2), lambda: nn.LayerNorm(8 / 2), lambda: torch.zeros(h / 2, 2), lambda: torch.ones(2).reshape(1.0, 2),
    lambda: torch.zeros(4, 4).view(-1, 16 / 2), lambda: torch.zeros(6).chunk(2.0), lambda: torch.zeros(6).split(2.5), lambda: range(h / 2),
    lambda: torch.arange(h / 2), lambda: torch.eye(2.0), lambda: torch.full((2.0,), 1), lambda: torch.randint(0, 5.5, (2,)),
    lambda: torch.zeros(3)[1.0:2.0], lambda: torch.zeros(3).repeat(1.5), lambda: torch.zeros(2, 3).transpose(0.0, 1), lambda: torch.zeros(2).unsqueeze(0.0),
    lambda: F.one_hot(torch.tensor([1]), 3.0), lambda: nn.LSTM(4.0, 5), lambda: torch.zeros(2, 2).sum(1.0),
]
for i, t in enumerate(tries):
    try:
        r = t()
        print(i, 'ok', getattr(r, 'shape', r))
    except Exception as e:
        print(i, type(e).__name__, str(e).split('\n')[0])
torch.zeros(2, 3.0)
