# torch.special.digamma
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
a = torch.tensor([1, 0.5])
print(torch.special.digamma(a))

# torch.special.entr
a = torch.arange(-0.5, 1, 0.5)
print(a)
print(torch.special.entr(a))

# torch.special.erf
print(torch.special.erf(torch.tensor([0, -1., 10.])))

# torch.special.erfc
print(torch.special.erfc(torch.tensor([0, -1., 10.])))

# torch.special.erfcx
print(torch.special.erfcx(torch.tensor([0, -1., 10.])))

# torch.special.erfinv
print(torch.special.erfinv(torch.tensor([0, 0.5, -1.])))

# torch.special.exp2
print(torch.special.exp2(torch.tensor([0, math.log2(2.), 3, 4])))

# torch.special.expit
t = torch.randn(4)
_r = t
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.special.expit(t)
print(_r.shape, _r.dtype, _r.requires_grad)
