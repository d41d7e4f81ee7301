import torch
a = torch.ones(3)
a.requires_grad = True
print(a.requires_grad)
b = torch.tensor([1, 2, 3])
print(b.dtype)
try:
    torch.tensor([1, 2], requires_grad=True)
except RuntimeError as e:
    print("tensor():", e)
try:
    torch.zeros(2, dtype=torch.bool, requires_grad=True)
except RuntimeError as e:
    print("zeros():", e)
try:
    b.requires_grad_()
except RuntimeError as e:
    print("requires_grad_():", e)
b.requires_grad = True
