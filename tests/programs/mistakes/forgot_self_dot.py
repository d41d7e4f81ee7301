import torch
from torch import nn

class Model(nn.Module):
    def __init__(self, d=6):
        super().__init__()
        self.norm = nn.LayerNorm(d)
        self.proj = nn.Linear(d, d)

    def forward(self, x):
        x = self.norm(x)
        print("norm", x.shape)
        return proj(x)

Model()(torch.ones(2, 6))
