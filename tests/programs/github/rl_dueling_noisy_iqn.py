import math
from collections import namedtuple, deque
from itertools import chain
import torch
from torch import nn
import torch.nn.functional as F

Transition = namedtuple("Transition", ("state", "action", "next_state", "reward", "done"))


class NoisyLinear(nn.Module):
    def __init__(self, in_features, out_features, std_init=0.5):
        super(NoisyLinear, self).__init__()
        self.in_features = in_features
        self.out_features = out_features
        self.std_init = std_init
        self.weight_mu = nn.Parameter(torch.empty(out_features, in_features))
        self.weight_sigma = nn.Parameter(torch.empty(out_features, in_features))
        self.register_buffer('weight_epsilon', torch.empty(out_features, in_features))
        self.bias_mu = nn.Parameter(torch.empty(out_features))
        self.bias_sigma = nn.Parameter(torch.empty(out_features))
        self.register_buffer('bias_epsilon', torch.empty(out_features))
        self.reset_parameters()
        self.reset_noise()

    def reset_parameters(self):
        mu_range = 1 / math.sqrt(self.in_features)
        self.weight_mu.data.uniform_(-mu_range, mu_range)
        self.weight_sigma.data.fill_(self.std_init / math.sqrt(self.in_features))
        self.bias_mu.data.uniform_(-mu_range, mu_range)
        self.bias_sigma.data.fill_(self.std_init / math.sqrt(self.out_features))

    def _scale_noise(self, size):
        x = torch.randn(size)
        return x.sign().mul_(x.abs().sqrt_())

    def reset_noise(self):
        epsilon_in = self._scale_noise(self.in_features)
        epsilon_out = self._scale_noise(self.out_features)
        self.weight_epsilon.copy_(epsilon_out.ger(epsilon_in))
        self.bias_epsilon.copy_(epsilon_out)

    def forward(self, input):
        if self.training:
            return F.linear(input, self.weight_mu + self.weight_sigma * self.weight_epsilon, self.bias_mu + self.bias_sigma * self.bias_epsilon)
        else:
            return F.linear(input, self.weight_mu, self.bias_mu)


class Dueling(nn.Module):
    def __init__(self, n_obs, n_act):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(n_obs, 32), nn.ReLU())
        self.value, self.adv = NoisyLinear(32, 1), NoisyLinear(32, n_act)

    def forward(self, x):
        h = self.body(x)
        v, a = self.value(h), self.adv(h)
        return v + a - a.mean(dim=-1, keepdim=True)

    def reset_noise(self):
        for name, module in self.named_children():
            if hasattr(module, "reset_noise"):
                module.reset_noise()


def n_step_returns(rewards, dones, last_value, gamma=0.5):
    R = last_value
    out = deque()
    for r, d in zip(reversed(rewards), reversed(dones)):
        R = r + gamma * R * (1 - d)
        out.appendleft(R)
    return torch.stack(list(out))


def categorical_projection(next_dist, rewards, dones, support, gamma):
    v_min, v_max = support[0].item(), support[-1].item()
    n = support.numel()
    dz = (v_max - v_min) / (n - 1)
    tz = (rewards[:, None] + gamma * (1 - dones[:, None]) * support).clamp(v_min, v_max)
    b = (tz - v_min) / dz
    l, u = b.floor().long(), b.ceil().long()
    l[(u > 0) * (l == u)] -= 1
    u[(l < (n - 1)) * (l == u)] += 1
    m = torch.zeros_like(next_dist)
    offset = torch.linspace(0, (len(rewards) - 1) * n, len(rewards)).long()[:, None].expand(-1, n)
    m.view(-1).index_add_(0, (l + offset).view(-1), (next_dist * (u.float() - b)).view(-1))
    m.view(-1).index_add_(0, (u + offset).view(-1), (next_dist * (b - l.float())).view(-1))
    return m


class CosineEmbeddingNetwork(nn.Module):
    def __init__(self, num_cosines=64, embedding_dim=7 * 7 * 64):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(num_cosines, embedding_dim), nn.ReLU())
        self.num_cosines, self.embedding_dim = num_cosines, embedding_dim

    def forward(self, taus):
        b, N = taus.shape
        i_pi = math.pi * torch.arange(start=1, end=self.num_cosines + 1, dtype=taus.dtype).view(1, 1, self.num_cosines)
        cosines = torch.cos(taus.view(b, N, 1) * i_pi).view(b * N, self.num_cosines)
        return self.net(cosines).view(b, N, self.embedding_dim)


def quantile_huber(td, taus, kappa=1.0):
    huber = torch.where(td.abs() <= kappa, 0.5 * td.pow(2), kappa * (td.abs() - 0.5 * kappa))
    return (torch.abs(taus[..., None] - (td.detach() < 0).float()) * huber / kappa).sum(1).mean(1, keepdim=True)


net, target = Dueling(4, 3), Dueling(4, 3)
print(target.load_state_dict(net.state_dict()))
print(net)
print(net.adv.weight_sigma.data[0, :2], net.adv.bias_sigma.data)
batch = [Transition(torch.rand(4), torch.tensor([i % 3]), torch.rand(4), torch.tensor([1.0]), torch.tensor([0.0])) for i in range(5)]
b = Transition(*map(torch.stack, zip(*batch)))
print(b._fields, [tuple(t.shape) for t in b])
q = net(b.state).gather(1, b.action)
with torch.no_grad():
    nq = target(b.next_state).gather(1, net(b.next_state).argmax(1, keepdim=True))
    y = b.reward + 0.99 * nq * (1 - b.done)
loss = F.smooth_l1_loss(q, y)
loss.backward()
print(q.shape, y.requires_grad, {n: p.grad is not None for n, p in net.named_parameters()})
net.reset_noise()
for tp, p in zip(target.parameters(), net.parameters()):
    tp.data.copy_(0.995 * tp.data + 0.005 * p.data)
print(n_step_returns(torch.tensor([1., 1., 2.]), torch.tensor([0., 1., 0.]), torch.tensor(4.0)))
sup = torch.linspace(-2, 2, 5)
print(categorical_projection(torch.tensor([[0.0, 0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0, 1.0]]), torch.tensor([0.5, -1.0]), torch.tensor([0.0, 1.0]), sup, 1.0))
print(CosineEmbeddingNetwork(8, 6)(torch.rand(2, 5)).shape)
print(quantile_huber(torch.tensor([[[1.0, -1.0], [0.0, 2.0]]]), torch.tensor([[0.25, 0.75]])))
print(len(list(chain(net.parameters(), target.parameters()))))
