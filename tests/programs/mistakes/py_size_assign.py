import torch
x = torch.ones(2, 3)
s = x.shape
print(type(s), isinstance(s, tuple), s[0], s.numel(), list(s))
a, b = s
print(a, b)
s[0] = 5
