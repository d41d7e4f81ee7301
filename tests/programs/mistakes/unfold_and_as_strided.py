import torch
x = torch.arange(8)
print(x.unfold(0, 3, 2), x.as_strided((2, 2), (4, 1)))
try:
    x.as_strided((3, 3), (4, 1))
except RuntimeError as e:
    print(e)
x.unfold(0, 9, 1)
