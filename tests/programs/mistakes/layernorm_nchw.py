import torch
import torch.nn as nn

class LayerNorm2d(nn.LayerNorm):
    def forward(self, x):
        return super().forward(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)

x = torch.zeros(2, 6, 4, 4)
print(LayerNorm2d(6)(x).shape)
print(nn.LayerNorm([6, 4, 4])(x).shape)
print(nn.LayerNorm(6)(x).shape)
