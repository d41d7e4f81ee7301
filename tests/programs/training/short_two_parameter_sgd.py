import torch

a = torch.tensor(1.0, requires_grad=True)
b = torch.tensor(0.0, requires_grad=True)
opt = torch.optim.SGD([a, b], lr=0.25)
for x, y in [(1.0, 3.0), (2.0, 4.0)]:
    opt.zero_grad()
    loss = (a * x + b - y) ** 2
    loss.backward()
    print("loss", loss.item(), "grads", a.grad.item(), b.grad.item())
    opt.step()
    print("a", a.item(), "b", b.item())
