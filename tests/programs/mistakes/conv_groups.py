import torch.nn as nn

def depthwise(c, k=3):
    return nn.Conv2d(c, c, k, groups=c)

print(depthwise(6).weight.shape)
print(nn.Conv2d(6, 12, 1, groups=3).weight.shape)
tries = [dict(in_channels=6, out_channels=8, groups=4), dict(in_channels=8, out_channels=6, groups=4), dict(in_channels=8, out_channels=8, groups=0)]
for t in tries:
    try:
        nn.Conv2d(kernel_size=1, **t)
    except ValueError as e:
        print(t, "->", e)
nn.Conv2d(9, 9, 3, groups=2)
