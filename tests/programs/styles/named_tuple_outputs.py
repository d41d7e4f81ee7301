from typing import NamedTuple, Optional
from collections import namedtuple
import torch
from torch import nn, Tensor


class Output(NamedTuple):
    logits: Tensor
    hidden: Tensor
    loss: Optional[Tensor] = None


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn = nn.GRU(3, 4, batch_first=True)
        self.out = nn.Linear(4, 2)

    def forward(self, x, y=None):
        h, _ = self.rnn(x)
        logits = self.out(h)
        loss = None if y is None else nn.functional.cross_entropy(logits.flatten(0, 1), y.flatten())
        return Output(logits, h, loss)


m = Model()
out = m(torch.zeros(2, 5, 3))
print(out._fields, out.logits.shape, out[1].shape, out.loss)
out = m(torch.zeros(2, 5, 3), torch.ones(2, 5, dtype=torch.long))
print(out.loss.shape, len(out), out._replace(loss=None).loss)
logits, *rest = out
print(logits.size(), len(rest))
Point = namedtuple("Point", "y x", defaults=[0])
print(Point(1), Point(2, 3)._asdict(), torch.zeros(Point(2, 3)).shape)
