import torch
with torch.no_grad():
    print(torch.is_grad_enabled())
print(torch.is_grad_enabled())
with torch.zeros(2):
    pass
