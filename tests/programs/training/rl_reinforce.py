import torch
import torch.nn as nn
import torch.nn.functional as F
from collections import deque
from itertools import count
from torch.distributions import Categorical

class Policy(nn.Module):
    def __init__(self):
        super(Policy, self).__init__()
        self.affine1 = nn.Linear(4, 16)
        self.dropout = nn.Dropout(p=0.6)
        self.affine2 = nn.Linear(16, 2)
        self.saved_log_probs = []
        self.rewards = []

    def forward(self, x):
        x = F.relu(self.dropout(self.affine1(x)))
        return F.softmax(self.affine2(x), dim=1)

policy = Policy()
optimizer = torch.optim.Adam(policy.parameters(), lr=1e-2)
eps = torch.finfo(torch.float32).eps

class Env:
    def reset(self):
        self.t = 0
        return [0.0] * 4
    def step(self, action):
        assert action in (0, 1)
        self.t += 1
        return [float(self.t)] * 4, 1.0, self.t >= 5

def select_action(state):
    state = torch.tensor(state).float().unsqueeze(0)
    probs = policy(state)
    m = Categorical(probs)
    action = m.sample()
    policy.saved_log_probs.append(m.log_prob(action))
    return action.item()

def finish_episode():
    R, returns = 0, deque()
    for r in policy.rewards[::-1]:
        R = r + 0.5 * R
        returns.appendleft(R)
    returns = torch.tensor(returns)
    print("returns", returns)
    returns = (returns - returns.mean()) / (returns.std() + eps)
    loss = [-lp * R for lp, R in zip(policy.saved_log_probs, returns)]
    optimizer.zero_grad()
    loss = torch.cat(loss).sum()
    loss.backward()
    optimizer.step()
    del policy.rewards[:]
    del policy.saved_log_probs[:]
    return loss.shape

env = Env()
for episode in range(2):
    state = env.reset()
    for t in count(1):
        state, reward, done = env.step(select_action(state))
        policy.rewards.append(reward)
        if done:
            break
    print("episode", episode, "length", t, finish_episode(), len(policy.rewards))
