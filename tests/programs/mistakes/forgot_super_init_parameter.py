import torch
from torch import nn

class Bias(nn.Module):
    def __init__(self, n):
        print("n =", n)
        self.b = nn.Parameter(torch.zeros(n))
        super().__init__()

b = Bias(5)
