import torch
import torch.nn as nn
lstm = nn.LSTM(8, 16, num_layers=2, batch_first=True)
h0 = torch.zeros(2, 4, 16)
c0 = torch.zeros(2, 4, 16)
for batch in torch.split(torch.zeros(10, 5, 8), 4):
    print("batch", tuple(batch.shape))
    out, (h, c) = lstm(batch, (h0, c0))
    print("   ->", tuple(out.shape), tuple(h.shape), tuple(c.shape))
