import torch
cell = torch.nn.GRUCell(4, 6)
print(cell)
h = torch.zeros(2, 6)
for t in range(2):
    h = cell(torch.zeros(2, 4), h)
print(h.shape)
h = cell(torch.zeros(3, 4), h)
