import torch
n = torch.zeros(3, 2).size(0)
print('rows: ' + str(n))
print('rows: ' + n)
