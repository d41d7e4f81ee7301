import torch
from torch.distributions import *
d = Normal(torch.tensor([0., 1.]), torch.tensor([1., 2.]))
print(d, d.mean, d.variance, d.entropy(), d.log_prob(torch.tensor([0., 1.])), d.cdf(torch.tensor([0., 1.])))
c = Categorical(torch.tensor([0.25, 0.75]))
print(c, c.probs, c.entropy(), c.log_prob(torch.tensor(1)), c.enumerate_support())
print(kl_divergence(Normal(0., 1.), Normal(1., 2.)), Bernoulli(0.3).mean, Uniform(0., 2.).variance, Poisson(4.).mean, Beta(2., 3.).mean)
print(Independent(d, 1).event_shape, MultivariateNormal(torch.zeros(2), torch.eye(2)).covariance_matrix)
