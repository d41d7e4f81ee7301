import torch
from torch import nn

class Loop(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(2, 2)

    def forward(self, x):
        return self.forward(x)

print(Loop())
try:
    Loop()(torch.zeros(1, 2))
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])
raise ValueError('done')
