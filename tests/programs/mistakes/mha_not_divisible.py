import torch.nn as nn
for heads in (1, 2, 4, 5, 8):
    mha = nn.MultiheadAttention(embed_dim=20, num_heads=heads)
    print(heads, mha.head_dim, mha.in_proj_weight.shape)
