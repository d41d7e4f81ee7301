import torch
from torch import nn
from einops.layers.torch import Rearrange

class Patches(nn.Module):
    def __init__(self, p, dim):
        super().__init__()
        self.net = nn.Sequential(
            Rearrange('b c (h p1) (w p2) -> b (h w) (p1 p2 c)', p1=p, p2=p),
            nn.Linear(3 * p * p, dim),
        )
    def forward(self, img):
        return self.net(img)

patches = Patches(8, 16)
print(patches)
print(patches(torch.zeros(1, 3, 32, 32)).shape)
print(patches(torch.zeros(1, 3, 30, 32)).shape)
