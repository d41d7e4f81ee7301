import torch

s = torch.zeros(2, 3, 4).shape
print(s, s[0], s[-1], s[1:], type(s[1:]).__name__, len(s), s.numel())
print(s == (2, 3, 4), s == torch.Size([2, 3, 4]), s == [2, 3, 4], (2, 3, 4) == s)
print(s + (5,), type(s + (5,)).__name__, (1,) + s, type((1,) + s).__name__)
print(s * 2, type(s * 2).__name__, 3 in s, s.index(4), s.count(2), sum(s), max(s), sorted(s))
n, c, l = s
print(n, c, l, [*s], tuple(s), list(s))
print(torch.zeros(*s[:2], 7).shape, torch.zeros(s[:1] + s[2:]).shape, torch.ones(s).sum())
print(torch.Size((1, 2)), torch.Size(), torch.Size([]).numel(), hash(s) == hash((2, 3, 4)))
print(isinstance(s, tuple), s.__class__, repr(s), str(s), f"{s}", "%s" % (s,), "%d-%d-%d" % s)
print(torch.zeros(2, 3).size(0), torch.zeros(2, 3).size(-1), torch.zeros(2, 3).size(), torch.zeros(5).size(dim=0), torch.tensor(1).shape)
import math, operator, functools
print(math.prod(s), functools.reduce(operator.mul, s, 1), dict(zip("NCL", s)))
print(s[::-1], s > (2, 2), s < torch.Size([3]))
try:
    torch.zeros(2, 3).size(2)
except IndexError as e:
    print(e)
try:
    torch.Size([1.5])
except TypeError as e:
    print("TypeError", e)
s[0] = 5
