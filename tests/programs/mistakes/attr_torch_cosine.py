import torch
print(torch.cos(torch.zeros(2)).shape)
print(torch.cosine(torch.zeros(2)))
