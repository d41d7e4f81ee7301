import torch
from torch import distributions as D

def show(name, d):
    s = d.sample()
    print(f"{name:<14} batch {tuple(d.batch_shape)} event {tuple(d.event_shape)} sample {tuple(s.shape)} "
          f"log_prob {tuple(d.log_prob(s).shape)} rsample {d.has_rsample}")

show("Normal", D.Normal(torch.zeros(3, 1), torch.ones(4)))
show("Bernoulli", D.Bernoulli(probs=torch.tensor([0.2, 0.8])))
show("Categorical", D.Categorical(logits=torch.zeros(5, 7)))
show("OneHot", D.OneHotCategorical(torch.ones(2, 3)))
show("Uniform", D.Uniform(0., torch.tensor([1., 2.])))
show("Gamma", D.Gamma(torch.ones(2), torch.ones(2)))
show("Beta", D.Beta(torch.tensor([0.5]), torch.tensor([0.5])))
show("Dirichlet", D.Dirichlet(torch.ones(6, 3)))
show("Exponential", D.Exponential(torch.tensor(1.0)))
show("Laplace", D.Laplace(torch.zeros(2), torch.ones(2)))
show("Poisson", D.Poisson(torch.full((2, 2), 4.)))
show("Multinomial", D.Multinomial(10, torch.ones(4)))
show("MVN", D.MultivariateNormal(torch.zeros(5, 2), torch.eye(2)))
show("Independent", D.Independent(D.Normal(torch.zeros(8, 3), torch.ones(8, 3)), 1))
show("LogNormal", D.LogNormal(torch.zeros(2), torch.ones(2)))
show("StudentT", D.StudentT(torch.tensor([3.0])))
mix = D.MixtureSameFamily(D.Categorical(torch.ones(5)), D.Independent(D.Normal(torch.randn(5, 2), torch.rand(5, 2) + 0.1), 1))
show("GMM", mix)
print(mix.sample((10,)).shape, D.Normal(0., 1.).sample((2, 3)).shape, D.Normal(0, 1).sample().shape)
print(D.Normal(torch.zeros(3), torch.ones(3)))
print(D.Categorical(torch.ones(4)).entropy().shape, D.Normal(torch.zeros(3), 1.).mean, D.Normal(1., 2.).variance)
print(D.Normal(torch.zeros(2, requires_grad=True), 1.).rsample((4,)).requires_grad)
