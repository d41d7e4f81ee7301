import torch
import torch.nn.functional as F

x = torch.arange(4.).view(1, 1, 2, 2)
print(F.interpolate(x, scale_factor=2)[0, 0])
print(F.interpolate(x, size=(3, 3), mode="bilinear", align_corners=True)[0, 0])
print(F.interpolate(x, size=4, mode="nearest").shape, F.interpolate(x, scale_factor=(1.5, 3)).shape, F.interpolate(x, size=(7, 5), mode="bicubic").shape)
print(F.interpolate(torch.zeros(1, 2, 8), scale_factor=0.5, mode="linear").shape, F.interpolate(torch.zeros(1, 1, 4, 4, 4), size=(2, 3, 4), mode="trilinear").shape)
print(F.interpolate(torch.arange(16.).view(1, 1, 4, 4), size=2, mode="area")[0, 0], F.interpolate(x, 4, mode="nearest-exact").shape, F.interpolate(torch.zeros(1, 3, 9, 9), scale_factor=0.4, mode="bilinear", antialias=True).shape)
print(torch.nn.Upsample(scale_factor=3, mode="bilinear", align_corners=True)(x).shape, F.pixel_shuffle(torch.zeros(1, 8, 2, 2), 2).shape, F.pixel_unshuffle(torch.zeros(1, 2, 4, 4), 2).shape)
print(F.pixel_shuffle(torch.arange(4.).view(1, 4, 1, 1), 2)[0, 0])
for kw in [dict(), dict(size=4, scale_factor=2), dict(size=(4, 4), mode="linear"), dict(size=(4, 4, 4)), dict(scale_factor=2, mode="nearest", align_corners=True), dict(scale_factor=(2, 2, 2)), dict(size=0)]:
    try:
        print(kw, F.interpolate(x, **kw).shape)
    except Exception as e:
        print(kw, type(e).__name__, e)
F.interpolate(torch.zeros(4, 4), scale_factor=2)
