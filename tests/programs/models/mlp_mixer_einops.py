from functools import partial

import torch
from einops import EinopsError, parse_shape
from einops.layers.torch import Rearrange, Reduce
from torch import nn

pair = lambda x: x if isinstance(x, tuple) else (x, x)


class PreNormResidual(nn.Module):
    def __init__(self, dim, fn):
        super().__init__()
        self.fn = fn
        self.norm = nn.LayerNorm(dim)

    def forward(self, x):
        return self.fn(self.norm(x)) + x


def FeedForward(dim, expansion_factor=4, dropout=0.0, dense=nn.Linear):
    inner_dim = int(dim * expansion_factor)
    return nn.Sequential(
        dense(dim, inner_dim),
        nn.GELU(),
        nn.Dropout(dropout),
        dense(inner_dim, dim),
        nn.Dropout(dropout),
    )


def MLPMixer(*, image_size, channels, patch_size, dim, depth, num_classes, expansion_factor=4, expansion_factor_token=0.5, dropout=0.0):
    image_h, image_w = pair(image_size)
    assert (image_h % patch_size) == 0 and (image_w % patch_size) == 0, "image must be divisible by patch size"
    num_patches = (image_h // patch_size) * (image_w // patch_size)
    chan_first, chan_last = partial(nn.Conv1d, kernel_size=1), nn.Linear

    return nn.Sequential(
        Rearrange("b c (h p1) (w p2) -> b (h w) (p1 p2 c)", p1=patch_size, p2=patch_size),
        nn.Linear((patch_size**2) * channels, dim),
        *[
            nn.Sequential(
                PreNormResidual(dim, FeedForward(num_patches, expansion_factor, dropout, chan_first)),
                PreNormResidual(dim, FeedForward(dim, expansion_factor_token, dropout, chan_last)),
            )
            for _ in range(depth)
        ],
        nn.LayerNorm(dim),
        Reduce("b n c -> b c", "mean"),
        nn.Linear(dim, num_classes),
    )


class gMLPBlock(nn.Module):
    """spatial gating unit, for comparison"""

    def __init__(self, dim, n):
        super().__init__()
        self.inp, self.out = nn.Linear(dim, 2 * dim), nn.Linear(dim, dim)
        self.norm = nn.LayerNorm(dim)
        self.spatial = nn.Conv1d(n, n, 1)
        nn.init.constant_(self.spatial.bias, 1.0)
        nn.init.uniform_(self.spatial.weight, -1e-3, 1e-3)

    def forward(self, x):
        u, v = nn.functional.gelu(self.inp(x)).chunk(2, -1)
        return x + self.out(u * self.spatial(self.norm(v)))


model = MLPMixer(image_size=(32, 48), channels=3, patch_size=8, dim=40, depth=2, num_classes=9)
img = torch.randn(2, 3, 32, 48)
h = img
for i, layer in enumerate(model):
    h = layer(h)
    print(i, layer if isinstance(layer, (Rearrange, Reduce)) else type(layer).__name__, tuple(h.shape))
print(parse_shape(img, "b c h _"))

gmlp = nn.Sequential(*[gMLPBlock(40, 24) for _ in range(2)])
print(gmlp(torch.randn(2, 24, 40)).shape, gmlp[0].spatial.bias.detach().unique())
try:
    model(torch.randn(1, 4, 32, 48))
except RuntimeError as e:
    print("RuntimeError:", e)
try:
    model(torch.randn(1, 3, 30, 48))
except EinopsError as e:
    print("EinopsError with", len(str(e).splitlines()), "lines")
