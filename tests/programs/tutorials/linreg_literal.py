import torch
X = torch.tensor([[1.], [2.], [3.], [4.]])
Y = torch.tensor([[2.], [4.], [6.], [8.]])
w = torch.zeros(1, 1, requires_grad=True)
b = torch.zeros(1, requires_grad=True)

def forward(x):
    return x @ w + b

def mse(p, t):
    return ((p - t) ** 2).mean()

print(f"Prediction before training: f(5) = {forward(torch.tensor([[5.]])).item():.3f}")
for epoch in range(5):
    loss = mse(forward(X), Y)
    loss.backward()
    with torch.no_grad():
        w -= 0.01 * w.grad
        b -= 0.01 * b.grad
    w.grad.zero_()
    b.grad.zero_()
    print(f"epoch {epoch+1}: w = {w.item():.3f}, b = {b.item():.3f}, loss = {loss:.8f}")
print(w, b)
