import torch

# Newton's method for sqrt(2): 1 -> 1.5 -> 1.41667
x = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
for i in range(3):
    f = x ** 2 - 2
    (g,) = torch.autograd.grad(f, x)
    x = (x - f / g).detach().requires_grad_()
    print(f"{i}: {x.item():.6f}")

# gradient descent on a parabola, halving the distance each time
p = torch.tensor([8., -8.], requires_grad=True)
for step in range(4):
    loss = (p ** 2).sum()
    loss.backward()
    with torch.no_grad():
        p -= 0.25 * p.grad
        p.grad = None
    print(step, p.tolist(), loss.item())

# momentum by hand
q, v = torch.tensor(4., requires_grad=True), 0.
for step in range(3):
    (q * q).backward()
    v = 0.5 * v + q.grad
    q.data -= 0.25 * v
    print(f"step {step}: q={q.item()} v={v.item()}")
    q.grad.zero_()

# coordinate-wise second derivative
h = torch.tensor([1., 2.], requires_grad=True)
(grad,) = torch.autograd.grad((h ** 3).sum(), h, create_graph=True)
rows = [torch.autograd.grad(grad[i], h, retain_graph=True)[0] for i in range(2)]
print(grad, torch.stack(rows))
