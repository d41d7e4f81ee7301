# torch.distributions.Bernoulli
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
from torch.distributions import *
m = Bernoulli(torch.tensor([0.3]))
_r = m.sample()
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.distributions.Categorical
from torch.distributions import *
m = Categorical(torch.tensor([ 0.25, 0.25, 0.25, 0.25 ]))
_r = m.sample()
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.distributions.Cauchy
from torch.distributions import *
m = Cauchy(torch.tensor([0.0]), torch.tensor([1.0]))
_r = m.sample()
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.distributions.ContinuousBernoulli
from torch.distributions import *
m = ContinuousBernoulli(torch.tensor([0.3]))
_r = m.sample()
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.distributions.Geometric
from torch.distributions import *
m = Geometric(torch.tensor([0.3]))
_r = m.sample()
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.distributions.Gumbel
from torch.distributions import *
m = Gumbel(torch.tensor([1.0]), torch.tensor([2.0]))
_r = m.sample()
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.distributions.Independent
from torch.distributions import *
from torch.distributions.multivariate_normal import MultivariateNormal
from torch.distributions.normal import Normal
loc = torch.zeros(3)
scale = torch.ones(3)
mvn = MultivariateNormal(loc, scale_tril=torch.diag(scale))
print([mvn.batch_shape, mvn.event_shape])
normal = Normal(loc, scale)
print([normal.batch_shape, normal.event_shape])
diagn = Independent(normal, 1)
print([diagn.batch_shape, diagn.event_shape])

# torch.distributions.InverseGamma
from torch.distributions import *
m = InverseGamma(torch.tensor([2.0]), torch.tensor([3.0]))
_r = m.sample()
print(_r.shape, _r.dtype, _r.requires_grad)
