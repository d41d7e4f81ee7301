import torch
import torch.distributions as dist
from torch.distributions import transforms as T

q = dist.Independent(dist.Normal(torch.randn(4, 6), torch.ones(4, 6)), 1)
p = dist.Independent(dist.Normal(torch.zeros(4, 6), torch.ones(4, 6)), 1)
print(dist.kl_divergence(q, p).shape)
print(dist.kl_divergence(dist.Categorical(torch.ones(3, 5)), dist.Categorical(torch.ones(3, 5))))
print(dist.kl_divergence(dist.Dirichlet(torch.rand(2, 4) + 1), dist.Dirichlet(torch.ones(4))).shape)

squashed = dist.TransformedDistribution(dist.Normal(torch.zeros(3), torch.ones(3)), [T.TanhTransform(cache_size=1)])
a = squashed.rsample((5,))
print(a.shape, squashed.log_prob(a).shape, squashed.event_shape)
affine = T.AffineTransform(loc=torch.tensor([1., 2.]), scale=torch.tensor([10., 100.]))
print(affine(torch.tensor([1., 1.])), affine.inv(torch.tensor([11., 102.])))
print(T.StickBreakingTransform()(torch.zeros(4)).shape, T.SigmoidTransform()(torch.zeros(2)))

gs = dist.RelaxedOneHotCategorical(torch.tensor(0.5), logits=torch.randn(2, 3, requires_grad=True))
print(gs.rsample().shape, gs.rsample().requires_grad)
print(torch.nn.functional.gumbel_softmax(torch.randn(2, 5), tau=1, hard=True).sum(-1).shape)
dist.Normal(torch.zeros(3), torch.ones(4))
