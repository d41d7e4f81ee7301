# torch.special.expm1
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
print(torch.special.expm1(torch.tensor([0, math.log(2.)])))

# torch.special.gammaln
a = torch.arange(0.5, 2, 0.5)
print(torch.special.gammaln(a))

# torch.special.i0e
print(torch.special.i0e(torch.arange(5, dtype=torch.float32)))

# torch.special.i1
print(torch.special.i1(torch.arange(5, dtype=torch.float32)))

# torch.special.i1e
print(torch.special.i1e(torch.arange(5, dtype=torch.float32)))

# torch.special.log_ndtr
print(torch.special.log_ndtr(torch.tensor([-3., -2, -1, 0, 1, 2, 3])))

# torch.special.log_softmax
t = torch.ones(2, 2)
print(torch.special.log_softmax(t, 0))

# torch.special.logit
a = torch.rand(5)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.special.logit(a, eps=1e-6)
print(_r.shape, _r.dtype, _r.requires_grad)
