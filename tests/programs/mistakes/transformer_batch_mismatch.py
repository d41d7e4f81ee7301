import torch
import torch.nn as nn
t = nn.Transformer(d_model=8, nhead=2, num_encoder_layers=1, num_decoder_layers=1, dim_feedforward=16)
src = torch.zeros(2, 5, 8)      # batch first, but the module is not
tgt = torch.zeros(2, 4, 8)
print(src.shape, tgt.shape)
print(t(src.transpose(0, 1), tgt.transpose(0, 1)).shape)
print(t(src, tgt).shape)
