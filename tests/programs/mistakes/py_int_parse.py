import torch
line = "3x224x2a4"
dims = []
for part in line.split('x'):
    dims.append(int(part))
    print(torch.zeros(dims).shape)
