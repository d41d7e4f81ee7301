import torch
# minimise (w - 3)^2 by hand
w = torch.tensor(0.0, requires_grad=True)
lr = 0.1
for step in range(8):
    loss = (w - 3) ** 2
    loss.backward()
    with torch.no_grad():
        w -= lr * w.grad
    print(f"step {step}: w = {w.item():.4f}, loss = {loss.item():.4f}, grad = {w.grad.item():.4f}")
    w.grad.zero_()
print(w)
print(w.item())
