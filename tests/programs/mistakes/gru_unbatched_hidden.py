import torch
gru = torch.nn.GRU(3, 5)
y, h = gru(torch.zeros(7, 3), torch.zeros(1, 5))
print(y.shape, h.shape)
gru(torch.zeros(7, 3), torch.zeros(1, 1, 5))
