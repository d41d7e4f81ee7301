import torch
with torch.no_grad():
    print(torch.is_grad_enabled())
print(torch.is_grad_enabled())
try:
    with torch.zeros(2) as z:
        print(z)
except TypeError as e:
    raise RuntimeError("a tensor is not a context") from e
