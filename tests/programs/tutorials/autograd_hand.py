import torch

x = torch.tensor(3.0, requires_grad=True)
y = x ** 2 + 2 * x + 1
y.backward()
print(x.grad)          # 2x+2 = 8
print(y)
a = torch.tensor([1., 2., 3.], requires_grad=True)
b = torch.tensor([4., 5., 6.], requires_grad=True)
z = (a * b).sum()
print(z, z.grad_fn.name())
z.backward()
print("a.grad:", a.grad, "b.grad:", b.grad)
w = torch.ones(2, 2, requires_grad=True)
v = w + 2
u = v * v * 3
out = u.mean()
print(v, u, out)
out.backward()
print(w.grad)
w.grad.zero_()
(w * 3).sum().backward()
print(w.grad, w.grad_fn, w.is_leaf, v.is_leaf)
try:
    out.backward()
except RuntimeError as e:
    print(str(e)[:60])
with torch.no_grad():
    k = w * 2
print(k.requires_grad, w.detach())
g, = torch.autograd.grad((x ** 3), x)
print(g)
u.backward()
