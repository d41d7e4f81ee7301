import torch
import torch.nn.functional as F
x = torch.zeros(1, 3, 8, 8)
print(F.interpolate(x, scale_factor=2).shape, F.interpolate(x, size=5).shape, F.interpolate(x, size=(4, 6), mode='bilinear').shape)

def t(**kw):
    try:
        print(kw, F.interpolate(x, **kw).shape)
    except Exception as e:
        print(kw, type(e).__name__, e)

t()
t(size=4, scale_factor=2)
t(size=(4, 4, 4))
t(scale_factor=(2, 2, 2))
t(size=4, mode='linear')
t(size=4, mode='trilinear')
t(size=4, mode='lanczos')
t(size=4, mode='nearest', align_corners=True)
t(size=0)
t(scale_factor=0.01)
t(size=4, recompute_scale_factor=True)
t(scale_factor='2')
F.interpolate(torch.zeros(8, 8), scale_factor=2)
