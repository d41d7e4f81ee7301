import torch

t = torch.tensor(2.5)
print(abs(-t), -t, +t, pow(t, 2), int(t), float(t), bool(t), complex(t))
print(t.round(), torch.tensor([0.5, 1.5, 2.5, -0.5]).round(), torch.tensor(3.14159).round(decimals=2))
import math
print(math.floor(t), math.ceil(t), math.sqrt(torch.tensor(16.)))
print(round(t.item()), round(float(t), 1))
print(round(t))
