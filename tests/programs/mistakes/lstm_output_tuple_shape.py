import torch
import torch.nn as nn
lstm = nn.LSTM(10, 20)
out = lstm(torch.zeros(5, 3, 10))
print(type(out), len(out), out[0].shape)
print(out.shape)
