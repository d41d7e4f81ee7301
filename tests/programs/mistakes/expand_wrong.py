import torch
cls = torch.zeros(1, 1, 4)
print(cls.expand(3, -1, -1).shape, cls.expand(2, 3, 5, 4).shape)
for size in ((3, 4), (3, 2, 5), (-1, 1, 1, 4), (1, 1, -2)):
    try:
        print(size, cls.expand(*size).shape)
    except RuntimeError as e:
        print(size, e)
torch.zeros(3, 4).expand(2, 5, 4)
