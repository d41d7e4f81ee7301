"""One step of gradient descent that can be checked with a pencil."""
import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
opt = torch.optim.SGD([w], lr=0.5)

loss = (w * torch.tensor([2.0, -4.0])).sum()
print(loss)
loss.backward()
print("grad", w.grad)
opt.step()
print("after one step", w)
print(w.data.tolist())

opt.zero_grad()
assert w.grad is None
((w ** 2).sum()).backward()
print(w.grad)
opt.step()
print(w)

with torch.no_grad():
    w -= 1.0
    print(w.requires_grad, w)
