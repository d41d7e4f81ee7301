import torch
a = torch.tensor([1.0, 2.0], requires_grad=True)
for f in (lambda: a.add_(1), lambda: a.zero_(), lambda: a.__setitem__(0, 5.0)):
    try:
        f()
    except RuntimeError as e:
        print("RuntimeError:", e)
b = a * 1
b += 1
print(b, b._version)
c = a ** 2
d = c.exp()
try:
    c2 = a.sigmoid()
    c2.mul_(2)
    c2.sum().backward()
except RuntimeError as e:
    print(str(e).split(":")[0])
print(a.grad)
with torch.no_grad():
    a.sub_(0.5)
print(a)
a.data[0] = 9
print(a, a.data, a.detach().requires_grad)
try:
    a.numpy()
except RuntimeError as e:
    print(e)
e = torch.tensor([1., 2.])
e.requires_grad_()
print(e.requires_grad, e.is_leaf)
e.backward()
