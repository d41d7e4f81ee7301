import torch

x = torch.tensor([1, 2, 3])
print(x.repeat(2))
print(x.repeat(2, 1))
print(x.repeat(2, 1, 2).shape)
print(x.repeat_interleave(2))
print(x.repeat_interleave(torch.tensor([1, 0, 2])))
print(x.tile(2), x.expand(2, 3))
print(x.unsqueeze(1).repeat(1, 2).flatten(), x.roll(1), x.flip(0))
print(torch.cat([x, x.flip(0)]), torch.stack([x, x], 1).flatten())
