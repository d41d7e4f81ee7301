import torch

x = torch.ones(3, requires_grad=True)
d = x.detach()
print(d.requires_grad, d.data_ptr() == x.data_ptr(), d._version)
d[0] = 5.
print(x)
try:
    x += 1
except RuntimeError as e:
    print(e)
try:
    x[0] = 1.
except RuntimeError as e:
    print(e)
with torch.no_grad():
    x += 1
print(x, x._version)

s = torch.sigmoid(x)
s += 1
try:
    s.sum().backward()
except RuntimeError as e:
    print(e)

try:
    torch.tensor([1, 2], requires_grad=True)
except RuntimeError as e:
    print(e)
try:
    torch.ones(2).sum().backward()
except RuntimeError as e:
    print(e)
(x * 2).backward()
