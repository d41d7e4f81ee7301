# torch.distributions.Kumaraswamy
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
from torch.distributions import *
m = Kumaraswamy(torch.tensor([1.0]), torch.tensor([1.0]))
_r = m.sample()
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.distributions.LogisticNormal
from torch.distributions import *
m = LogisticNormal(torch.tensor([0.0] * 3), torch.tensor([1.0] * 3))
_r = m.sample()
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.distributions.OneHotCategorical
from torch.distributions import *
m = OneHotCategorical(torch.tensor([ 0.25, 0.25, 0.25, 0.25 ]))
_r = m.sample()
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.distributions.Pareto
from torch.distributions import *
m = Pareto(torch.tensor([1.0]), torch.tensor([1.0]))
_r = m.sample()
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.distributions.Poisson
from torch.distributions import *
m = Poisson(torch.tensor([4]))
try:
    m.sample()
except Exception as e:
    print(type(e).__name__, e)

# torch.distributions.RelaxedBernoulli
from torch.distributions import *
m = RelaxedBernoulli(torch.tensor([2.2]),
                     torch.tensor([0.1, 0.2, 0.3, 0.99]))
_r = m.sample()
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.distributions.RelaxedOneHotCategorical
from torch.distributions import *
m = RelaxedOneHotCategorical(torch.tensor([2.2]),
                             torch.tensor([0.1, 0.2, 0.3, 0.4]))
_r = m.sample()
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.distributions.Weibull
from torch.distributions import *
m = Weibull(torch.tensor([1.0]), torch.tensor([1.0]))
_r = m.sample()
print(_r.shape, _r.dtype, _r.requires_grad)
