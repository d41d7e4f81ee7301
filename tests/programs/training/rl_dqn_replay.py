import random
from collections import deque, namedtuple

import torch
from torch import nn

Transition = namedtuple('Transition', ('state', 'action', 'next_state', 'reward'))


class ReplayMemory(object):
    def __init__(self, capacity):
        self.memory = deque([], maxlen=capacity)

    def push(self, *args):
        """Save a transition"""
        self.memory.append(Transition(*args))

    def sample(self, batch_size):
        return random.sample(self.memory, batch_size)

    def __len__(self):
        return len(self.memory)


BATCH_SIZE, GAMMA, TAU = 8, 0.99, 0.005
policy_net = nn.Sequential(nn.Linear(3, 16), nn.ReLU(), nn.Linear(16, 4))
target_net = nn.Sequential(nn.Linear(3, 16), nn.ReLU(), nn.Linear(16, 4))
target_net.load_state_dict(policy_net.state_dict())
optimizer = torch.optim.AdamW(policy_net.parameters(), lr=1e-4, amsgrad=True)
memory = ReplayMemory(20)
for i in range(25):
    nxt = None if i % 10 == 9 else torch.randn(1, 3)
    memory.push(torch.randn(1, 3), torch.tensor([[i % 4]]), nxt, torch.tensor([float(i)]))
print(len(memory), memory.memory[0].reward, Transition._fields)

batch = Transition(*zip(*list(memory.memory)[:BATCH_SIZE]))
non_final_mask = torch.tensor(tuple(map(lambda s: s is not None, batch.next_state)), dtype=torch.bool)
print(non_final_mask)
non_final_next_states = torch.cat([s for s in batch.next_state if s is not None])
state_batch, action_batch, reward_batch = map(torch.cat, (batch.state, batch.action, batch.reward))
print(state_batch.shape, action_batch.squeeze(1).tolist(), reward_batch)

state_action_values = policy_net(state_batch).gather(1, action_batch)
next_state_values = torch.zeros(BATCH_SIZE)
with torch.no_grad():
    next_state_values[non_final_mask] = target_net(non_final_next_states).max(1).values
expected = (next_state_values * GAMMA) + reward_batch
print(state_action_values.shape, next_state_values.shape, expected.requires_grad)
loss = nn.SmoothL1Loss()(state_action_values, expected.unsqueeze(1))
optimizer.zero_grad()
loss.backward()
nn.utils.clip_grad_value_(policy_net.parameters(), 100)
optimizer.step()

target_sd, policy_sd = target_net.state_dict(), policy_net.state_dict()
for key in policy_sd:
    target_sd[key] = policy_sd[key] * TAU + target_sd[key] * (1 - TAU)
print(target_net.load_state_dict(target_sd), len(memory.sample(5)))
