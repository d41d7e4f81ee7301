import torch

x = torch.tensor([2.], requires_grad=True)
y = x * 3
z = y.exp().log() + y
print(z.grad_fn.name(), z.grad_fn.next_functions[0][0].name(), len(z.grad_fn.next_functions))
node = z.grad_fn
depth = 0
while node is not None:
    print("  " * depth + node.name())
    node = node.next_functions[0][0] if node.next_functions else None
    depth += 1
print(x.grad_fn, x.is_leaf, y.is_leaf, x.requires_grad, y.detach().requires_grad)
names = [f(x).grad_fn.name() for f in (torch.relu, torch.sigmoid, torch.tanh, torch.sum, torch.clone, torch.neg, torch.abs, lambda t: t + 1, lambda t: t / 2,
         lambda t: t - 1, lambda t: t @ t, lambda t: t.view(1, 1), lambda t: t.reshape(1), lambda t: t[0], lambda t: t[:1], lambda t: t.softmax(0),
         lambda t: torch.cat([t, t]), lambda t: torch.nn.functional.linear(t[None], t[None]), lambda t: t.float() * 2., lambda t: t.double())]
print(names)
print(type(z.grad_fn).__name__, z.grad_fn.__class__.__module__ is not None)
w = x.clone()
w[0] = 7.
print(w, w.grad_fn.name())
w.add_(1)
print(w, w._version)
with torch.no_grad():
    print((x * 2).grad_fn)
print(y.grad_fn.next_functions[0][0].variable is x)
y.grad
y.sum().backward()
print(x.grad, x.grad.requires_grad)
