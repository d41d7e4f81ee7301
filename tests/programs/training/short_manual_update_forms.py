import torch

def fresh():
    w = torch.tensor([2.0], requires_grad=True)
    (w * 3).backward()
    return w

w = fresh()
with torch.no_grad():
    w -= 0.5 * w.grad
print(w)
w = fresh()
w.data = w.data - 0.5 * w.grad
print(w)
w = fresh()
w.data.sub_(w.grad, alpha=0.5)
print(w)
w = fresh()
w = (w - 0.5 * w.grad).detach().requires_grad_()
print(w, w.grad)
w = fresh()
w = w - 0.5 * w.grad     # no longer a leaf
print(w, w.is_leaf)
w = fresh()
w -= 0.5 * w.grad
