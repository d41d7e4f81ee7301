import torch
from torch import nn
import torch.nn.functional as F

x = torch.zeros(2, 3, 4)
for shape in [(4,), [3, 4], (2, 3, 4), 4, (3,), (2, 4), (), 3]:
    try:
        print(shape, F.layer_norm(x, shape if not isinstance(shape, int) else (shape,)).shape)
    except Exception as e:
        print(shape, type(e).__name__, e)
print(nn.RMSNorm(4)(x).shape)
nn.RMSNorm([2, 4])(x)
