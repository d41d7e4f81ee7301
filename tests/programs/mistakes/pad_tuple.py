import torch
import torch.nn.functional as F
x = torch.zeros(1, 1, 3, 4)
print(F.pad(x, (1, 2)).shape, F.pad(x, [0, 0, 1, 1], value=7)[0, 0, 0].shape)
for p, mode in [((1, 1, 1), 'constant'), ((1,) * 10, 'constant'), ((4, 0), 'reflect'), ((4, 4, 0, 0), 'reflect'), ((1, 1, 1, 1, 1, 1), 'replicate'), ((1, 1), 'mirror'), ((-5, 0), 'constant')]:
    try:
        print(p, mode, F.pad(x, p, mode=mode).shape)
    except Exception as e:
        print(p, mode, type(e).__name__, e)
F.pad(x, 1)
