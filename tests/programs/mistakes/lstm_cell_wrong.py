import torch
from torch import nn
cell = nn.LSTMCell(input_size=4, hidden_size=6)
h, c = cell(torch.zeros(3, 4))
print(h.shape, c.shape)
h, c = cell(torch.zeros(3, 4), (h, c))
print(h.shape)
h, c = cell(torch.zeros(3, 6), (h, c))
