import copy
import torch
import torch.nn as nn

class Actor(nn.Module):
    def __init__(self, s, a, max_action):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(s, 16), nn.ReLU(), nn.Linear(16, a), nn.Tanh())
        self.max_action = max_action
    def forward(self, state): return self.max_action * self.net(state)

class Critic(nn.Module):
    def __init__(self, s, a):
        super().__init__()
        self.l1 = nn.Linear(s + a, 16); self.l2 = nn.Linear(16, 1)
    def forward(self, s, a): return self.l2(torch.relu(self.l1(torch.cat([s, a], 1))))

class DDPG:
    def __init__(self, s, a, discount=0.99, tau=0.5):
        self.actor, self.critic = Actor(s, a, 2.0), Critic(s, a)
        self.actor_target, self.critic_target = map(copy.deepcopy, (self.actor, self.critic))
        self.actor_opt = torch.optim.Adam(self.actor.parameters(), lr=1e-4)
        self.critic_opt = torch.optim.Adam(self.critic.parameters(), weight_decay=1e-2)
        self.discount, self.tau, self.total_it = discount, tau, 0

    def select_action(self, state):
        return self.actor(torch.as_tensor(state, dtype=torch.float).reshape(1, -1)).detach().flatten().tolist()

    def train(self, s, a, s2, r, d):
        self.total_it += 1
        with torch.no_grad():
            target = r + (1 - d) * self.discount * self.critic_target(s2, self.actor_target(s2))
        critic_loss = nn.functional.mse_loss(self.critic(s, a), target)
        self.critic_opt.zero_grad(); critic_loss.backward(); self.critic_opt.step()
        actor_loss = -self.critic(s, self.actor(s)).mean()
        self.actor_opt.zero_grad(); actor_loss.backward(); self.actor_opt.step()
        for net, tgt in ((self.critic, self.critic_target), (self.actor, self.actor_target)):
            for p, tp in zip(net.parameters(), tgt.parameters()):
                tp.data.copy_(self.tau * p.data + (1 - self.tau) * tp.data)
        return target.shape, critic_loss.shape

agent = DDPG(3, 2)
print(len(agent.select_action([0.1, 0.2, 0.3])), agent.actor)
B = 5
print(agent.train(torch.randn(B, 3), torch.randn(B, 2), torch.randn(B, 3), torch.ones(B, 1), torch.zeros(B, 1)))
print(agent.total_it, all(p.grad is None for p in agent.actor_target.parameters()), agent.critic.l1.weight.grad.shape)
noise = torch.full((2,), 5.)
print((torch.tensor([1., -1.]) + noise).clamp(-2., 2.))
agent.train(torch.randn(B, 3), torch.randn(2), torch.randn(B, 3), torch.ones(B, 1), torch.zeros(B, 1))
