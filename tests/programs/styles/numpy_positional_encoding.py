import numpy as np
import torch
from torch import nn


def sinusoid_table(n, d):
    def angle(pos):
        return [pos / np.power(10000, 2 * (j // 2) / d) for j in range(d)]
    table = np.array([angle(p) for p in range(n)])
    table[:, 0::2] = np.sin(table[:, 0::2])
    table[:, 1::2] = np.cos(table[:, 1::2])
    return torch.FloatTensor(table).unsqueeze(0)


class PositionalEncoding(nn.Module):
    def __init__(self, d=8, n=20):
        super().__init__()
        self.register_buffer("pos_table", sinusoid_table(n, d))

    def forward(self, x):
        return x + self.pos_table[:, :x.size(1)].clone().detach()


pe = PositionalEncoding()
print(pe.pos_table.shape, pe.pos_table.dtype, pe(torch.zeros(2, 5, 8)).shape, list(pe.state_dict()))


def subsequent_mask(size):
    return torch.from_numpy(np.triu(np.ones((1, size, size)), k=1).astype("uint8")) == 0


print(subsequent_mask(4).shape, subsequent_mask(3).dtype)
