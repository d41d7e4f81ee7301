"""Actor-critic (REINFORCE with a baseline), PPO and SAC policies: torch.distributions in networks"""
import math
from typing import Tuple

import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.distributions import Categorical, Independent, Normal, TanhTransform, TransformedDistribution, kl_divergence


def layer_init(layer, std=2**0.5, bias_const=0.0):
    torch.nn.init.orthogonal_(layer.weight, std)
    torch.nn.init.constant_(layer.bias, bias_const)
    return layer


class Agent(nn.Module):
    """CleanRL's PPO agent"""

    def __init__(self, obs_dim, n_actions):
        super().__init__()
        self.critic = nn.Sequential(
            layer_init(nn.Linear(obs_dim, 64)),
            nn.Tanh(),
            layer_init(nn.Linear(64, 64)),
            nn.Tanh(),
            layer_init(nn.Linear(64, 1), std=1.0),
        )
        self.actor = nn.Sequential(
            layer_init(nn.Linear(obs_dim, 64)),
            nn.Tanh(),
            layer_init(nn.Linear(64, 64)),
            nn.Tanh(),
            layer_init(nn.Linear(64, n_actions), std=0.01),
        )

    def get_value(self, x):
        return self.critic(x)

    def get_action_and_value(self, x, action=None):
        logits = self.actor(x)
        probs = Categorical(logits=logits)
        if action is None:
            action = probs.sample()
        return action, probs.log_prob(action), probs.entropy(), self.critic(x)


class SquashedGaussian(nn.Module):
    LOG_STD_MIN, LOG_STD_MAX = -5, 2

    def __init__(self, obs_dim, act_dim):
        super().__init__()
        self.trunk = nn.Sequential(nn.Linear(obs_dim, 32), nn.SiLU())
        self.mean, self.log_std = nn.Linear(32, act_dim), nn.Linear(32, act_dim)
        self.register_buffer("action_scale", torch.tensor(2.0))

    def dist(self, obs) -> Tuple[Independent, TransformedDistribution]:
        h = self.trunk(obs)
        log_std = torch.tanh(self.log_std(h))
        log_std = self.LOG_STD_MIN + 0.5 * (self.LOG_STD_MAX - self.LOG_STD_MIN) * (log_std + 1)
        base = Independent(Normal(self.mean(h), log_std.exp()), 1)
        return base, TransformedDistribution(base, [TanhTransform(cache_size=1)])

    def forward(self, obs):
        _, d = self.dist(obs)
        a = d.rsample()
        return a * self.action_scale, d.log_prob(a)


def gae(rewards, values, dones, last_value, gamma=0.99, lam=0.95):
    advantages = torch.zeros_like(rewards)
    lastgaelam = 0
    T = rewards.size(0)
    for t in reversed(range(T)):
        nextnonterminal = 1.0 - dones[t]
        nextvalues = last_value if t == T - 1 else values[t + 1]
        delta = rewards[t] + gamma * nextvalues * nextnonterminal - values[t]
        advantages[t] = lastgaelam = delta + gamma * lam * nextnonterminal * lastgaelam
    return advantages, advantages + values


agent = Agent(4, 3)
T, N = 6, 2
obs = torch.zeros((T, N, 4))
actions, logprobs, rewards, dones, values = (torch.zeros((T, N)) for _ in range(5))
for step in range(T):
    obs[step] = torch.randn(N, 4)
    with torch.no_grad():
        action, logprob, _, value = agent.get_action_and_value(obs[step])
        values[step] = value.flatten()
    actions[step], logprobs[step] = action, logprob
    rewards[step] = 1.0
print(action.dtype, logprob.shape, value.shape)
with torch.no_grad():
    adv, ret = gae(rewards, values, dones, agent.get_value(obs[-1]).reshape(-1))
print(gae(torch.tensor([1., 1.]), torch.zeros(2), torch.tensor([0., 1.]), torch.tensor(5.), 0.5, 1.0))

b_obs, b_logprobs, b_actions = obs.reshape(-1, 4), logprobs.reshape(-1), actions.reshape(-1)
b_adv, b_ret = adv.reshape(-1), ret.reshape(-1)
opt = torch.optim.Adam(agent.parameters(), lr=2.5e-4, eps=1e-5)
b_inds = torch.randperm(T * N)
for start in range(0, T * N, 4):
    mb = b_inds[start : start + 4]
    _, newlogprob, entropy, newvalue = agent.get_action_and_value(b_obs[mb], b_actions.long()[mb])
    ratio = (newlogprob - b_logprobs[mb]).exp()
    mb_adv = (b_adv[mb] - b_adv[mb].mean()) / (b_adv[mb].std() + 1e-8)
    pg_loss = torch.max(-mb_adv * ratio, -mb_adv * torch.clamp(ratio, 0.8, 1.2)).mean()
    v_loss = 0.5 * ((newvalue.view(-1) - b_ret[mb]) ** 2).mean()
    loss = pg_loss - 0.01 * entropy.mean() + v_loss * 0.5
    opt.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(agent.parameters(), 0.5)
    opt.step()
    print(mb.shape, ratio.shape, entropy.shape, newvalue.shape, loss.shape)

sac = SquashedGaussian(3, 2)
a, logp = sac(torch.randn(5, 3))
base, squashed = sac.dist(torch.randn(5, 3))
print(a.shape, logp.shape, a.requires_grad, base.batch_shape, base.event_shape, squashed.event_shape)
print(kl_divergence(base, Independent(Normal(torch.zeros(2), torch.ones(2)), 1).expand((5,))).shape)
twin = nn.ModuleList([nn.Bilinear(3, 2, 1) for _ in range(2)])
q = torch.min(*(f(torch.randn(5, 3), a) for f in twin))
(0.2 * logp - q.squeeze(-1)).mean().backward()
log_alpha = nn.Parameter(torch.zeros(()))
target_entropy = -math.prod((2,))
print(q.shape, sac.mean.weight.grad.shape, log_alpha.exp(), target_entropy)
print(Categorical(probs=torch.tensor([0.25, 0.25, 0.5])), F.softplus(torch.tensor(0.0)))
