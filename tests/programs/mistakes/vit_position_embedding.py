import torch
from torch import nn

class ViT(nn.Module):
    def __init__(self, image=32, patch=8, dim=16, depth=1, heads=2, classes=5):
        super().__init__()
        n = (image // patch) ** 2
        self.patch = nn.Conv2d(3, dim, patch, patch)
        self.cls = nn.Parameter(torch.zeros(1, 1, dim))
        self.pos = nn.Parameter(torch.zeros(1, n + 1, dim))
        layer = nn.TransformerEncoderLayer(dim, heads, dim * 2, batch_first=True, norm_first=True)
        self.encoder = nn.TransformerEncoder(layer, depth, enable_nested_tensor=False)
        self.head = nn.Linear(dim, classes)

    def forward(self, x):
        x = self.patch(x).flatten(2).mT
        x = torch.cat([self.cls.expand(len(x), -1, -1), x], dim=1)
        print('tokens', tuple(x.shape), 'positions', tuple(self.pos.shape))
        x = self.encoder(x + self.pos)
        return self.head(x[:, 0])

vit = ViT()
print(vit(torch.zeros(2, 3, 32, 32)).shape)
print(vit(torch.zeros(2, 3, 48, 48)).shape)
