from dataclasses import dataclass
from enum import Enum
import torch

class Act(Enum):
    RELU = 'relu'
    TANH = 'tanh'

@dataclass(frozen=True)
class Config:
    dim: int
    act: Act = Act.RELU

c = Config(4, Act('tanh'))
print(c, c.act.name)
print(getattr(torch, c.act.value)(torch.zeros(c.dim)).shape)
try:
    c.dim = 5
except Exception as e:
    print(type(e).__name__, e)
try:
    Config()
except TypeError as e:
    print(e)
Act('swish')
