import torch
from einops import repeat
cls = torch.zeros(1, 1, 8)
print(repeat(cls, '1 1 d -> b 1 d', b=4).shape)
print(repeat(cls, '1 1 d -> b 1 d').shape)
