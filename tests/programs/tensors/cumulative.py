import torch

t = torch.tensor([1, 2, 3, 4])
print(t.cumsum(0), t.cumprod(dim=0), t.flip(0).cumsum(0).flip(0), t.diff(), t.diff(n=2), torch.diff(t, prepend=torch.tensor([0])))
print(torch.cummax(torch.tensor([1., 3., 2., 5.]), 0))
lengths = torch.tensor([2, 3, 1])
offsets = torch.cat([torch.zeros(1, dtype=torch.long), lengths.cumsum(0)[:-1]])
print(offsets, torch.repeat_interleave(torch.arange(3), lengths))
print(torch.arange(lengths.max())[None, :] < lengths[:, None])
m = torch.arange(6).view(2, 3)
print(m.cumsum(0), m.cumsum(1), m.cumsum(-1)[:, -1] == m.sum(-1))
print(torch.tensor([True, True, False]).cumsum(0), torch.tensor([0.5, 0.25]).cumprod(0), torch.cumulative_trapezoid(torch.tensor([1., 2., 3.])), torch.trapezoid(torch.tensor([1., 2., 3.])))
returns = torch.zeros(4)
g = 0.
for i in range(3, -1, -1):
    g = 1. + 0.5 * g
    returns[i] = g
print(returns)
print(torch.logcumsumexp(torch.zeros(1), 0), torch.cumsum(torch.tensor([1, 2], dtype=torch.uint8), 0).dtype)
t.cumsum()
