import torch
x = torch.arange(3)
print(x.repeat(2), x.repeat(2, 1).shape, x.repeat_interleave(2))
print(torch.zeros(2, 3).repeat(2, 1, 1).shape)
try:
    x.repeat_interleave(torch.tensor([1, 2]))
except RuntimeError as e:
    print(e)
torch.zeros(2, 3).repeat(2)
