import numpy as np
import torch
from torch import nn


class ReplayBuffer:
    def __init__(self, obs_dim, size):
        self.obs = np.zeros((size, obs_dim), dtype=np.float32)
        self.act = np.zeros(size, dtype=np.int64)
        self.rew = np.zeros(size, dtype=np.float32)
        self.ptr, self.size, self.max = 0, 0, size

    def store(self, o, a, r):
        self.obs[self.ptr], self.act[self.ptr], self.rew[self.ptr] = o, a, r
        self.ptr = (self.ptr + 1) % self.max
        self.size = min(self.size + 1, self.max)

    def sample(self, n):
        idx = np.random.randint(0, self.size, size=n)
        return {k: torch.as_tensor(v[idx]) for k, v in dict(obs=self.obs, act=self.act, rew=self.rew).items()}


buf = ReplayBuffer(3, 5)
for i in range(7):
    buf.store(np.full(3, i), i % 2, 1.0)
print(buf.ptr, buf.size)
batch = buf.sample(4)
print({k: (tuple(v.shape), v.dtype) for k, v in batch.items()})
q = nn.Linear(3, 2)
print(q(batch["obs"]).gather(1, batch["act"].unsqueeze(1)).squeeze(1).shape)
