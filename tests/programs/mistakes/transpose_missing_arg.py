import torch
x = torch.zeros(2, 3)
print(x.T.shape, x.transpose(0, 1).shape)
print(x.transpose().shape)
