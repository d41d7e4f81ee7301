import torch
print(torch.cos(torch.zeros(2)))
print(torch.cosine(torch.zeros(2)))
