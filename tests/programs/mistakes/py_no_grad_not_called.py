import torch

@torch.no_grad()
def f(x):
    return x * 2

x = torch.ones(2, requires_grad=True)
print(f(x).requires_grad)
with torch.no_grad:
    print(f(x))
