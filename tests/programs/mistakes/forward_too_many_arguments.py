import torch
import torch.nn as nn

class Head(nn.Module):
    def __init__(self): 
        super().__init__()
        self.out = nn.Linear(2, 1)
    def forward(self, x): return self.out(x)

seq = nn.Sequential(nn.Linear(3, 2), Head())
print(seq(torch.ones(1, 3)).shape)
print(seq(torch.ones(1, 3), torch.ones(1, 3)).shape)
