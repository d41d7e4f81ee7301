from torch import nn
print(nn.TransformerEncoderLayer(32, 8, 64).self_attn.head_dim)
layer = nn.TransformerDecoderLayer(d_model=30, nhead=8)
