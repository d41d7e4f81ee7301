import torch
x = torch.zeros(2, 2)
try:
    x.view(3, 3)
except RuntimeError as e:
    print('caught:', e)
    message = e.message
