import torch

@torch.no_grad()
def f(x):
    return x * 2

x = torch.ones(2, requires_grad=True)
print(f(x).requires_grad)
try:
    with torch.no_grad:
        print(f(x))
except TypeError as e:
    print(str(e).split(" (")[0])
print((x * 2).requires_grad)
with torch.no_grad() as guard:
    guard.enable()
