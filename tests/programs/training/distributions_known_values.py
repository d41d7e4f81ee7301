import torch
from torch.distributions import Bernoulli, Categorical, Normal, Uniform, kl_divergence

c = Categorical(probs=torch.tensor([1., 1., 2.]))
print(c.probs, c.param_shape)
print(c)
u = Uniform(torch.tensor([0.]), torch.tensor([4.]))
print(u.mean, u.log_prob(torch.tensor([1.])).exp(), u.support)
print(u.cdf(torch.tensor([1.])))
b = Bernoulli(torch.tensor([0., 0.25, 1.]))
print(b.mean, b.variance, b.mode)
n = Normal(torch.tensor([0., 1.]), torch.tensor([1., 2.]))
print(n.mean, n.stddev, n.variance, n.mode)
print(n.cdf(torch.tensor([0., 1.])))
print(kl_divergence(n, n))
print(kl_divergence(Normal(0., 1.), Normal(2., 1.)))
print(n.expand((3, 2)).batch_shape, n.icdf(torch.tensor([0.5, 0.5])))
try:
    Normal(0., -1.)
except ValueError as e:
    print(e)
try:
    Categorical(torch.tensor([-1., 2.]))
except ValueError as e:
    print(str(e).split(" of ")[0])
try:
    kl_divergence(n, c)
except NotImplementedError as e:
    print(type(e).__name__)
u.log_prob(torch.tensor([9.]))
