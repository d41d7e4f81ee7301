import torch
x = torch.ones(2, 3)
print(x.size(), x.size()[0], x.size(1))
n, m = x.shape()
