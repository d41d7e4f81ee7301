import torch
from torch import nn
ids = torch.arange(8).view(2, 4)
print(nn.LayerNorm(4)(ids.float()).dtype)
for m in (nn.LayerNorm(4), nn.BatchNorm1d(4), nn.GroupNorm(2, 4), nn.Softmax(-1), nn.Tanh(), nn.GELU(), nn.ReLU(), nn.Sigmoid(), nn.Dropout(0.5), nn.LeakyReLU(), nn.Softplus(), nn.SiLU()):
    try:
        print(type(m).__name__, m(ids).dtype)
    except Exception as e:
        print(type(m).__name__, type(e).__name__, e)
ids.mean()
