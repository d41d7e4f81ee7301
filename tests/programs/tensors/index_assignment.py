import torch

a = torch.zeros(3, 4, dtype=torch.long)
a[0] = 1
a[:, 3] = 9
a[1, 1:3] = torch.tensor([5, 6])
print(a)
a[a == 0] = -1
print(a)
a[[0, 2], [0, 0]] = 100
a[..., 1] += 10
print(a)
a[2] = a[0] * 2
a[torch.tensor([True, False, False])] = 0
print(a)
a[:] = torch.arange(4)
print(a)
a[:, ::2] *= -1
print(a)
a[1] = 3.99          # truncated
print(a[1])
b = torch.zeros(5)
b[1:4] = torch.tensor([1, 2, 3])
b[-1] = True
print(b)
b[b > 1] = b[b > 1] * 10
print(b)
b[[0, 0, 0]] += 1
print(b)
row = b[1:3]
row[0] = 77
print(b, row)
b[1:4] = torch.tensor([1., 2.])
