import io
import pickle
import torch
from torch import nn


class Config:
    def __init__(self, width, dtype=torch.float32):
        self.width, self.dtype = width, dtype
        self.cache = lambda: None

    def __getstate__(self):
        return {k: v for k, v in self.__dict__.items() if k != "cache"}

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.cache = "rebuilt"


c = pickle.loads(pickle.dumps(Config(4, torch.float64)))
print(c.width, c.dtype, c.cache, c.dtype is torch.float64)
print(pickle.loads(pickle.dumps((torch.Size([2, 3]), [1, {"a": (2,)}], torch.device("cpu")))))
t = pickle.loads(pickle.dumps(torch.arange(3)))
print(t, t.dtype)
buffer = io.BytesIO()
net = nn.Sequential(nn.Linear(2, 3), nn.ReLU())
torch.save(net.state_dict(), buffer)
buffer.seek(0)
state = torch.load(buffer, weights_only=True)
print({k: tuple(v.shape) for k, v in state.items()}, net.load_state_dict(state))
again = pickle.loads(pickle.dumps(net))
print(again, again[0].weight.shape == net[0].weight.shape, again[0].weight is net[0].weight)
