import torch
import torch.nn as nn

class Decoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.gru = nn.GRU(4, 6, batch_first=True)
    def forward(self, x, memory):
        out, _ = self.gru(x, memory)
        return out

d = Decoder()
x = torch.ones(2, 5, 4)
print(d(x, torch.zeros(1, 2, 6)).shape)
print(d(x).shape)
