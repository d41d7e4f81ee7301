import torch

a = torch.zeros(2, 3)
row = a[0]
row += 1
print(a)
col = a[:, 1].clone()
col += 100
print(a)
b = a.reshape(-1)
b[5] = -1
print(a, b._base is a)
c = a.t().reshape(-1)
c[0] = 50
print(a[0, 0], c[:2])
d = a[[0, 1]]
d.zero_()
print(a)
e = a[a > 0]
e *= 0
print(a)
a[a > 0] *= 3
print(a)
v = a.expand(2, 2, 3)
print(v.shape, v.stride())
f = a.view(3, 2)
f.t_()
print(f.shape, a.shape, a.data_ptr() == f.data_ptr())
g = a.detach()
g[1] = 7
print(a)
lst = [torch.zeros(1)] * 3
lst[0] += 1
print(lst)
def modify(t):
    t[0] = 9
    t = t + 1
    return t
h = torch.zeros(2)
print(modify(h), h)
torch.zeros(1, 3).expand(2, 3).add_(1)
