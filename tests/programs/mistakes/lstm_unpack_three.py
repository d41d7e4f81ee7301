import torch
lstm = torch.nn.LSTM(3, 4)
out, (h, c) = lstm(torch.zeros(2, 1, 3))
print(out.shape, h.shape, c.shape)
out, h, c = lstm(torch.zeros(2, 1, 3))
