import torch
import torch.nn as nn
lstm = nn.LSTM(4, 6, proj_size=3)
x = torch.zeros(5, 2, 4)
out, (h, c) = lstm(x)
print(out.shape, h.shape, c.shape)
out, _ = lstm(x, (torch.zeros(1, 2, 6), torch.zeros(1, 2, 6)))
