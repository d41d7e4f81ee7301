import torch
from torch.distributions import Normal, Categorical
n = Normal(torch.zeros(3), torch.ones(3))
print(n.batch_shape, n.sample((2,)).shape, n)
print(Categorical(logits=torch.zeros(2, 4)).sample().shape)
try:
    Categorical(probs=torch.ones(3), logits=torch.ones(3))
except ValueError as e:
    print(e)
n.log_prob(torch.zeros(4))
