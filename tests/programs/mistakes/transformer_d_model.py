import torch
import torch.nn as nn
t = nn.Transformer(d_model=16, nhead=4, num_encoder_layers=1, num_decoder_layers=1, dim_feedforward=32, batch_first=True)
print(t(torch.zeros(2, 5, 16), torch.zeros(2, 3, 16)).shape)
print(t(torch.zeros(2, 5, 16), torch.zeros(2, 3, 12)).shape)
