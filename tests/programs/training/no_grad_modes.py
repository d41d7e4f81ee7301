import torch

w = torch.ones(2, requires_grad=True)
print(torch.is_grad_enabled())
with torch.no_grad():
    a = w * 2
    print(a.requires_grad, torch.is_grad_enabled())
    with torch.enable_grad():
        print((w * 2).requires_grad)

@torch.no_grad()
def evaluate(t):
    return (t * 3).requires_grad

print(evaluate(w))
for mode in (True, False):
    with torch.set_grad_enabled(mode):
        print(mode, (w + 1).grad_fn is not None)
torch.set_grad_enabled(False)
print((w + 1).requires_grad)
torch.set_grad_enabled(True)

with torch.inference_mode():
    i = w * 2
    print(i.is_inference(), i.requires_grad, torch.is_inference_mode_enabled())
print(i.is_inference(), (i + 1).is_inference())
try:
    i.requires_grad_()
except RuntimeError as e:
    print(e)

@torch.inference_mode()
def gen():
    for k in range(2):
        yield w * k

print([g.requires_grad for g in gen()])
(i * w).sum().backward()
