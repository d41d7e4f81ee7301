import torch
from torch import nn

class PosEnc(nn.Module):
    def __init__(self, d, n=10):
        pe = torch.zeros(n, d)
        print(pe.shape)
        self.register_buffer('pe', pe)

PosEnc(4)
