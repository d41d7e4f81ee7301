import torch
from torch import nn
layer = nn.TransformerEncoderLayer(d_model=12, nhead=3, dim_feedforward=24, batch_first=True)
enc = nn.TransformerEncoder(layer, num_layers=2, enable_nested_tensor=False)
print(enc(torch.zeros(2, 4, 12)).shape)
tokens = torch.arange(8).view(2, 4)
print(tokens.shape)
enc(tokens)
