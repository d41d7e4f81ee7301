import torch
import torch.nn as nn
gru = nn.GRU(4, 6)
lstm = nn.LSTM(4, 6)
x = torch.zeros(5, 2, 4)
h = torch.zeros(1, 2, 6)
print(gru(x, h)[0].shape)
print(lstm(x, h)[0].shape)
