import torch
i = torch.tensor([1, 2, 3])
i += 2
print(i, i.dtype)
i *= 3
print(i)
i /= 2
print(i)
