import torch

x = torch.tensor([1., 2., 3.], requires_grad=True)
y = x * 2
h1 = y.register_hook(lambda g: print("grad at y:", g))
h2 = x.register_hook(lambda g: g * 10)
y.retain_grad()
z = (y ** 2).sum()
z.backward()
print(x.grad)
print(y.grad, y.is_leaf, y.retains_grad, x.retains_grad)
h1.remove(); h2.remove()
x.grad = None
(x * 2).sum().backward()
print(x.grad)

order = []
w = torch.ones(2, requires_grad=True)
w.register_hook(lambda g: order.append("a"))
w.register_hook(lambda g: order.append("b"))
w.register_post_accumulate_grad_hook(lambda p: order.append(f"accumulated {p.grad.tolist()}"))
(w * 5).sum().backward()
print(order)

plain = torch.ones(2)
plain.register_hook(print)
