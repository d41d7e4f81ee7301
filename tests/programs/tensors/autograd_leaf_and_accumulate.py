import torch

w = torch.tensor([1., 2.], requires_grad=True)
for i in range(3):
    (w * i).sum().backward()
    print(i, w.grad)
w.grad.zero_()
print(w.grad)

a = torch.ones(2, requires_grad=True)
b = a.detach().clone().requires_grad_(True)
(a * b).sum().backward()
print(a.grad, b.grad, a.grad is b.grad)

x = torch.tensor([1., 2., 3.], requires_grad=True)
with torch.no_grad():
    y = x * 2
z = x * y
z.backward(torch.tensor([1., 0., 10.]))
print(x.grad, y.requires_grad)

u = torch.tensor(1., requires_grad=True)
v = u.data
v += 5
print(u, v.requires_grad)
t = torch.tensor([1., 2.])
t.requires_grad = True
(t[0] * t[1]).backward()
print(t.grad)
t.requires_grad_(False)
print(t, t.grad)
s = torch.tensor([3.], requires_grad=True)
inter = s * 2
inter.retain_grad()
(inter ** 2).backward()
print(s.grad, inter.grad)
print((s * 2).grad_fn is not None, torch.tensor([1.]).grad_fn)
c = torch.tensor(2., requires_grad=True)
out = c * c
out.backward(gradient=torch.tensor(0.5))
print(c.grad)
out2 = torch.stack([c, c * 3])
out2.backward()
