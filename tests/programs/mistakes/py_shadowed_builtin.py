import torch
list = [1, 2, 3]
print(torch.tensor(list))
shape = list(torch.zeros(2, 3).shape)
