"""PPO pieces: GAE with numbers that can be followed, then one clipped update."""
import torch
import torch.nn as nn


class ActorCritic(nn.Module):
    def __init__(self, obs, act):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(obs, 32), nn.Tanh())
        self.mu = nn.Linear(32, act)
        self.log_std = nn.Parameter(torch.zeros(act))
        self.value = nn.Linear(32, 1)

    def forward(self, x):
        h = self.body(x)
        return torch.distributions.Normal(self.mu(h), self.log_std.exp()), self.value(h).squeeze(-1)


def gae(rewards, values, last_value, gamma=0.5, lam=0.5):
    adv = torch.zeros_like(rewards)
    running = 0.0
    for t in reversed(range(len(rewards))):
        nxt = last_value if t == len(rewards) - 1 else values[t + 1]
        delta = rewards[t] + gamma * nxt - values[t]
        running = delta + gamma * lam * running
        adv[t] = running
    return adv, adv + values


adv, ret = gae(torch.tensor([1., 1., 1., 1.]), torch.tensor([0., 2., 0., 2.]), 0.0)
print(adv)
print(ret)

ac = ActorCritic(5, 2)
obs = torch.randn(4, 5)
with torch.no_grad():
    dist, v = ac(obs)
    act = dist.sample()
    old_logp = dist.log_prob(act).sum(-1)
print(v.shape, act.shape, old_logp.shape)

opt = torch.optim.Adam(ac.parameters(), lr=3e-4, eps=1e-5)
for _ in range(2):
    dist, v = ac(obs)
    ratio = (dist.log_prob(act).sum(-1) - old_logp).exp()
    pg = -torch.min(ratio * adv, ratio.clamp(0.8, 1.2) * adv).mean()
    loss = pg + 0.5 * (v - ret).pow(2).mean() - 0.01 * dist.entropy().sum(-1).mean()
    opt.zero_grad(); loss.backward()
    nn.utils.clip_grad_norm_(ac.parameters(), 0.5)
    opt.step()
print(ratio.shape, loss.shape, ac.log_std.grad.shape, [n for n, _ in ac.named_parameters()])
